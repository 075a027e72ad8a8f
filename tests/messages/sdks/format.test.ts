import { vi } from 'vitest';

import type { SdkModel } from '../../../src/messages/sdks/model.ts';
import { testSdk } from './harness.ts';

// Made up, so that each field of the format has its test, whatever the real models use.
vi.mock('../../../src/messages/sdks/index.ts', () => {
  const core: SdkModel = {
    package: 'core',
    version: '1.0.0',
    since: '0.1.0',
    documentation: 'https://example.com/core',
    modules: ['oauth-core'],
    globals: { oauthCore: '' },
    runsIn: ['web'],
    scope: 'list',
    constants: { 'ResponseType.Token': 'token', FORM: 'form_post' },
    instances: {
      'Tokens.new()': ['Client.new().exchange()', 'Client.new().tokens$', 'useTokens()[]', 'Options.new().onTokens#0'],
      'Options.new()': ['Client.new()@0'],
      'Client.new()': ['default.new()', 'createClient()', 'CLIENT.new()', 'ClientContext.useContext()', '*.$core'],
    },
    calls: [
      {
        path: 'Client.new()',
        makes: 'authorization request',
        role: 'configuration',
        options: {
          clientId: 'client_id',
          'auth.secret': 'client_secret',
          flow: { parameter: 'response_type', values: { implicit: 'id_token token', code: 'code' } },
          pkce: { parameter: 'code_challenge_method', values: { true: 'S256' } },
          endpoint: 'authorization_endpoint',
          scopes: 'scope',
        },
        raw: ['params', { option: 'camel', snakeCase: true, except: ['redirect_uri'] }],
        defaults: [
          { parameter: 'response_type', value: 'code' },
          { parameter: 'response_mode', value: 'query', when: { parameter: 'response_type', includes: 'code' } },
        ],
        supplies: ['state', { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } }, { parameter: 'code_challenge', when: { option: 'pkce', isOn: true } }],
        addsScopes: ['openid', { value: 'offline_access', when: { option: 'checks', includes: 'refresh' } }],
        cannotSend: ['nonce'],
      },
      {
        path: 'Client.new().authorize()',
        makes: 'authorization request',
        role: 'request',
        positional: { 1: 'state' },
        options: { scopes: 'scope' },
        configuredBy: 'Client.new()',
      },
      { path: 'Client.new().url()', makes: 'authorization request', role: 'request', raw: [''], configuredBy: 'Client.new()' },
      {
        path: 'Client.new().login()',
        makes: 'token request',
        role: 'request',
        positional: { 0: 'username', 1: 'password' },
        fixed: { grant_type: 'password' },
        configuredBy: 'Client.new()',
      },
      {
        path: 'register()@1.clients[]',
        makes: 'client metadata',
        role: 'request',
        options: { grants: 'grant_types', type: { parameter: 'application_type', values: { spa: 'browser' } } },
        beneath: ['^.defaults'],
        above: ['more'],
      },
      { path: ['Provider.<>@props.config', 'plugin>register()@1', 'CONFIG.provide()', 'Client.new()=', '*.auth.strategy()@2'], makes: 'authorization request', role: 'configuration', options: { clientId: 'client_id' } },
      {
        path: 'guard:authenticate()@1',
        arguments: { 0: 'core' },
        makes: 'authorization request',
        role: 'request',
        options: { scope: 'scope' },
        configuredBy: 'Client.new()',
      },
      { path: 'Client.new().begin()', makes: 'authorization request', role: 'request', options: { scopes: 'scope' }, configuredBy: ['Settings.new()', 'Client.new()'] },
      { path: 'Settings.new()', makes: 'authorization request', role: 'configuration', options: { clientId: 'client_id' } },
      { path: 'useDirect().begin()', makes: 'authorization request', role: 'request', options: { scopes: 'scope' }, configuredBy: 'Direct.<>' },
      { path: 'Direct.<>', makes: 'authorization request', role: 'configuration', options: { clientId: 'client_id' } },
      { path: 'Store.clientMetadata', makes: 'client metadata', role: 'configuration', options: { grants: 'grant_types' } },
    ],
    results: [
      { of: 'Tokens.new()', accessToken: ['access', 'accessToken()'], idToken: ['id', 'idToken()'], idTokenClaims: 'claims', response: '' },
      { of: 'Client.new()@1', accessToken: '#0/2', idToken: '#1/2' },
      { of: '*.core', accessToken: 'token' },
    ],
    decoders: [
      { path: 'decode()', verifies: false },
      { path: 'verify()', verifies: true, argument: 0, claims: ['', '@2#1'] },
    ],
    switches: [
      {
        at: ['Client.new()', 'Client.new().authorize()'],
        options: {
          strict: { unsafe: false, turnsOff: 'ID token issuer', neededFor: { option: 'endpoint', pattern: /needed\.example/ } },
          check: { unsafe: { returns: true }, turnsOff: 'state' },
          checks: { unsafe: { anyOf: ['none', { includes: 'none' }, { empty: true }] }, turnsOff: 'state' },
        },
      },
      { use: ['allowHttp', 'NoChecks'], turnsOff: 'HTTPS' },
    ],
    storage: [
      { at: 'Client.new()', options: { cache: { local: 'localStorage' }, store: 'object' } },
      { at: 'Client.new().keep()', options: { '': 'object' } },
      { use: 'LocalStore', storage: 'localStorage' },
    ],
    bearers: ['call()@1', 'Api.new()@0.token'],
    keys: ['Signer.new()', 'Client.new()@0.certificate.key'],
    signs: ['Jwt.new().sign()', 'importKey()@1'],
    types: { Options: 'Client.new()', 'Store.clientMetadata': 'Store.clientMetadata' },
    shapes: [{ keys: ['coreClient', 'auth.secret'], call: 'Client.new()' }],
  };
  const react: SdkModel = {
    package: 'react',
    version: '1.0.0',
    since: '0.1.0',
    documentation: 'https://example.com/react',
    modules: { 'oauth-react': '', 'oauth-react/providers/*': 'providers.*' },
    instances: { 'core:Client.new()': ['useClient().client'] },
    calls: [
      { path: 'providers.*.default()', makes: 'authorization request', role: 'configuration', options: { id: 'client_id' }, supplies: ['state'] },
      { path: 'providers.weak-one.default()', makes: 'authorization request', role: 'configuration', options: { id: 'client_id' } },
    ],
  };
  return { SDKS: [core, react] };
});

testSdk('the format of models', [
  [
    'parameters in an object that is not visible, or not all of them',
    `import { Client } from 'oauth-core';
new Client({ clientId: 'a', params: build() });
new Client({ clientId: 'b', params: { prompt: 'none', ...rest } });
new Client({ clientId: 'c', params: flag ? { prompt: 'none' } : undefined, camel: 'login_hint=me' });`,
    'authorization - open shaped: client_id=‹a›',
    '+ state ~openid',
    'authorization - open shaped: client_id=‹b› prompt=‹none›',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹c› prompt=‹none› login_hint=‹me› response_type:=code response_mode:=query',
    '+ state ~openid',
  ],
  [
    'keys',
    `import { Signer, Client, Jwt, importKey } from 'oauth-core';
const key = await importKey('pem', text); new Signer(key); new Client({ certificate: { key: pem } });
send(new Jwt({}).sign(key));`,
    'authorization - closed shaped: response_type:=code response_mode:=query',
    '+ state ~openid',
    'key Signer: key',
    'key key: pem',
    "signed with text: importKey('pem', text)",
    'signed with key: new Jwt({}).sign(key)',
  ],
  [
    'options',
    `import { Client, ResponseType } from 'oauth-core';
new Client({ clientId: 'a', auth: { secret: 's' }, flow: 'implicit', pkce: true, endpoint: 'https://id.example/a', scopes: ['x', 'y'] });
new Client({ clientId: 'b', flow: dev ? 'code' : 'implicit', pkce: false, checks: ['refresh'], params: { prompt: 'none' }, camel: { loginHint: 'me', redirectUri: 'x' } });`,
    'authorization https://id.example/a closed shaped: client_id=‹a› client_secret=‹s› response_type=‹id_token←implicit›‹token←implicit› code_challenge_method=S256 authorization_endpoint=‹https://id.example/a› scope=‹x›‹y›',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: client_id=‹b› response_type=‹code›|‹id_token←implicit›‹token←implicit› prompt=‹none› login_hint=‹me›',
    '+ state nonce ~openid ~offline_access',
  ],
  [
    'constants',
    `import { Client, ResponseType, FORM } from 'oauth-core';
new Client({ flow: ResponseType.Token, params: { response_mode: FORM } });`,
    'authorization - closed shaped: response_type=token response_mode=form_post',
    '+ state ~openid',
  ],
  [
    'requests',
    `import createX, { Client } from 'oauth-core';
const client = new Client({ clientId: 'a' });
client.authorize('x', 'constant', 1);
client.authorize({ scopes: ['b'] }, s);
client.url(new URLSearchParams({ scope: 'z', state: 'q' }));
client.url('?scope=z');
client.login('me', secret);
new Client(settings).url({ scope: 'z' });`,
    'authorization - closed shaped: client_id=‹a› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - open shaped: ',
    '+ state ~openid',
    'authorization - closed: client_id=‹a› state=‹constant› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed: client_id=‹a› scope=‹b› state=? response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed: client_id=‹a› scope=‹z› state=‹q› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed: client_id=‹a› scope=‹z› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - open: scope=‹z›',
    '+ state code_challenge ~openid ~offline_access',
    'token - closed: client_id=‹a› username=‹me› password=? grant_type=password',
  ],
  [
    'the only client of the file',
    `import { createClient, ClientContext, CLIENT, Client } from 'oauth-core';
import { useClient } from 'oauth-react';
createClient({ clientId: 'a' });
function A() { const c = useContext(ClientContext); c.url({ scope: 'a' }); const { client } = useClient(); client.url({ scope: 'b' }); }
class B { constructor(private readonly c: Client) {} m() { this.c.url({ scope: 'c' }); } }
class C { c = inject(CLIENT); d = inject(Client); m() { this.c.url({ scope: 'd' }); this.d.url({ scope: 'e' }); } }
class D extends Client { constructor() { super({ clientId: 'sub' }); } }
const make = () => new Client({ clientId: 'made' });`,
    'authorization - closed shaped: client_id=‹made› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹a› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - open: scope=‹a›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - open: scope=‹b›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - open: scope=‹c›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - open: scope=‹d›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - open: scope=‹e›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹sub› response_type:=code response_mode:=query',
    '+ state ~openid',
  ],
  [
    'repeated places',
    `import { register } from 'oauth-core';
register('x', { defaults: { grants: ['password'] }, clients: [{ type: 'spa' }, { grants: ['implicit'], more: { grants: ['code'] } }, other] });
register('x', { clients: { type: 'web' } });`,
    'client metadata - closed: grant_types=‹password› application_type=‹browser←spa›',
    'client metadata - closed: grant_types=‹code›',
    'client metadata - closed: application_type=‹web›',
  ],
  [
    'components, plugins, providers, assignments, methods of any object',
    `import { Provider, plugin, CONFIG, Client } from 'oauth-core';
const config = { clientId: 'c' };
const a = <Provider config={config}>x</Provider>;
app.register(plugin, { clientId: 'p' });
export const providers = [{ provide: CONFIG, useValue: { clientId: 'v' } }, { provide: CONFIG, useFactory: () => ({ clientId: 'f' }) }];
class S { constructor(private c: Client) { this.c.clientId = 'assigned'; } }
server.auth.strategy('a', 'b', { clientId: 'm' });
use(req.core.token);
export default { methods: { async go() { this.$core.url({ scope: 'vue' }); const { id } = await this.$core.exchange(); use(id); } } };`,
    'authorization - closed shaped: client_id=‹p›',
    'authorization - closed shaped: client_id=‹m›',
    'authorization - open: scope=‹vue›',
    '+ state code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹c›',
    'authorization - closed shaped: client_id=‹v›',
    'authorization - closed shaped: client_id=‹f›',
    'authorization - closed shaped: client_id=‹assigned›',
    'access token: req.core.token',
    'token response: this.$core.exchange()',
  ],
  [
    'another package',
    `import guard from 'guard';
import { Client } from 'oauth-core';
guard.use(new Client({ clientId: 'a' }));
guard.authenticate('core', { scope: 'x' });
guard.authenticate('other', { scope: 'x' });`,
    'authorization - closed shaped: client_id=‹a› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed: client_id=‹a› scope=‹x› response_type:=code response_mode:=query',
    '+ state ~openid',
  ],
  [
    'what the configuration says of itself, in another file',
    `import guard from 'guard'; import 'oauth-core';
guard.authenticate('core', { scope: 'x' });`,
    'authorization - open: scope=‹x›',
    '+ state code_challenge ~openid ~offline_access',
  ],
  [
    'the configuration of the chain before the only one in the file',
    `import { Client, Settings } from 'oauth-core';
const settings = new Settings({ clientId: 'other' });
new Client({ clientId: 'mine' }).begin({ scopes: ['a'] });`,
    'authorization - closed shaped: client_id=‹other›',
    'authorization - closed shaped: client_id=‹mine› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed: client_id=‹mine› scope=‹a› response_type:=code response_mode:=query',
    '+ state ~openid',
  ],
  [
    'a component beside the requests that it configures',
    `import { Direct, useDirect } from 'oauth-core';
const a = <Direct clientId="a" />;
useDirect().begin({ scopes: ['a'] });`,
    'authorization - closed: client_id=‹a› scope=‹a›',
    'authorization - closed shaped: client_id=‹a›',
  ],
  [
    'an object of wire parameters is part of the message',
    `import { Client } from 'oauth-core';
new Client({ clientId: 'a', params: { response_type: 'code', client_id: 'b', scope: 'x' } });`,
    'authorization - closed shaped: client_id=‹b› response_type=‹code› scope=‹x› response_mode:=query',
    '+ state ~openid',
  ],
  [
    'typed objects',
    `import type { Options, Store } from 'oauth-core';
export const one: Options = { clientId: '1' };
export const two = { clientId: '2' } satisfies Partial<Options>;
export const three: Options[] = [{ clientId: '3' }];
export function four(): Options { return { clientId: '4' }; }
export class P implements Store { get clientMetadata() { return { grants: ['x'] }; } }
export class Q { get m(): Options { return { clientId: '5', onTokens(t) { use(t.access); } }; } }`,
    'authorization - closed shaped: client_id=‹1› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹2› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹3› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹4› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹5› response_type:=code response_mode:=query',
    '+ state ~openid',
    'client metadata - closed shaped: grant_types=‹x›',
  ],
  [
    'far objects',
    `export default { coreClient: 'x', clientId: 'y', auth: { secret: 'z' } };`,
    'authorization - open shaped: client_id=‹y› client_secret=‹z›',
    '+ state ~openid',
  ],
  [
    'results',
    `import { Client, useTokens, decode, verify } from 'oauth-core';
const client = new Client({ onTokens: (t) => use(t.access) }, (accessToken, idToken) => use(accessToken, idToken));
const tokens = await client.exchange();
use(tokens.access, tokens.idToken(), tokens.claims);
client.exchange().then(({ id }) => use(id));
client.tokens$.pipe(filter(Boolean), map((t) => t.id)).subscribe();
client.tokens$.subscribe({ next: (t) => use(t.access) });
const [one] = useTokens();
const list = useTokens();
use(one.id, list[0].id);
decode(tokens.id); verify(tokens.id, key, cb);
class K { s?: Awaited<ReturnType<typeof f>>; x = client; async m() { const { access: a } = await this.x.exchange(); use(a); } }`,
    'authorization - closed shaped: response_type:=code response_mode:=query',
    '+ state ~openid',
    'access token: t.access',
    'access token: accessToken',
    'id token: idToken',
    'token response: client.exchange()',
    'access token: tokens.access',
    'id token: tokens.idToken()',
    'id token claims: tokens.claims',
    'id token: id',
    'id token: t.id',
    'access token: t.access',
    'id token: one.id',
    'id token: list[0].id',
    'decodes: decode(tokens.id)',
    'id token: tokens.id',
    'verifies: verify(tokens.id, key, cb)',
    'id token: tokens.id',
    'token response: this.x.exchange()',
    'access token: a',
  ],
  [
    'switches',
    `import * as core from 'oauth-core';
import { Client } from 'oauth-core';
const c = new Client({ strict: false, check: () => true, checks: ['none'], cache: 'local', store: new Wrapper({ store: localStorage }) });
new Client({ strict: false, endpoint: 'https://needed.example', checks: [] });
new Client({ strict: dev ? false : true, check: (s) => s === t, checks: ['state'] });
c.keep(window.sessionStorage);
f({ execute: [core.allowHttp], [core.allowHttp]: false, use: core.LocalStore });
const api = new core.Api({ token: t });
core.call('x', t);`,
    'authorization - closed shaped: response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization https://needed.example closed shaped: authorization_endpoint=‹https://needed.example› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: response_type:=code response_mode:=query',
    '+ state ~openid',
    'bearer -: t',
    'bearer -: t',
    'off ID token issuer: strict: false',
    'off state: check: () => true',
    "off state: checks: ['none']",
    'off ID token issuer!: strict: false',
    'off state: checks: []',
    'off ID token issuer?: strict: dev ? false : true',
    'off HTTPS: core.allowHttp',
    "storage localStorage: cache: 'local'",
    'storage localStorage: store: new Wrapper({ store: localStorage })',
    'storage sessionStorage: window.sessionStorage',
    'storage localStorage: core.LocalStore',
  ],
  [
    'providers by wildcard',
    `import Google from 'oauth-react/providers/google';
import Weak from 'oauth-react/providers/weak-one';
Google({ id: 'g' }); Weak({ id: 'w' });`,
    'authorization - closed shaped: client_id=‹g›',
    '+ state',
    'authorization - closed shaped: client_id=‹w›',
  ],
  [
    'script',
    `const c = new oauthCore.Client({ clientId: 'x' }); window.oauthCore.createClient({ clientId: 'y' });`,
    'authorization - closed shaped: client_id=‹x› response_type:=code response_mode:=query',
    '+ state ~openid',
    'authorization - closed shaped: client_id=‹y› response_type:=code response_mode:=query',
    '+ state ~openid',
  ],
]);
