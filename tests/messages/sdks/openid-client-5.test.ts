import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('openid-client 5', [
  [
    'quick start',
    `import { Issuer, generators } from 'openid-client';
const issuer = await Issuer.discover('https://id.example');
const client = new issuer.Client({ client_id: 'app', client_secret: secret, redirect_uris: ['https://app.example/cb'], response_types: ['code'] });
const url = client.authorizationUrl({ scope: 'openid email', code_challenge: generators.codeChallenge(v), code_challenge_method: 'S256' });
const tokenSet = await client.callback('https://app.example/cb', client.callbackParams(req), { code_verifier: v });
use(tokenSet.access_token, tokenSet.id_token, tokenSet.refresh_token, tokenSet.claims());
const info = await client.userinfo(tokenSet);`,
    'authorization https://id.example closed: issuer=‹https://id.example› client_id=‹app› client_secret=? scope=‹openid›‹email› code_challenge=? code_challenge_method=‹S256› response_type:=code',
    '+ redirect_uri',
    'token https://id.example open: issuer=‹https://id.example› client_id=‹app› client_secret=? code_verifier=? redirect_uri=‹https://app.example/cb› grant_type=authorization_code',
    'client metadata https://id.example open shaped: issuer=‹https://id.example› client_id=‹app› client_secret=? redirect_uris=‹https://app.example/cb› response_types=‹code›',
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    'bearer -: tokenSet',
    "token response: client.callback('https://app.example/cb', client.callbackParams(req), { code_verifier: v })",
    'access token: tokenSet.access_token',
    'id token: tokenSet.id_token',
    'refresh token: tokenSet.refresh_token',
    'id token claims: tokenSet.claims()',
    'userinfo: client.userinfo(tokenSet)',
    'token response: tokenSet',
  ],
  [
    'defaults',
    `const { Issuer } = require('openid-client');
const issuer = new Issuer({ issuer: 'https://id.example', authorization_endpoint: 'http://id.example/authorize' });
const client = new issuer.Client({ client_id: 'app' });
client.authorizationUrl({ redirect_uri: r });
client.pushedAuthorizationRequest({ state: s });`,
    'authorization - closed: issuer=‹https://id.example› authorization_endpoint=‹http://id.example/authorize› client_id=‹app› redirect_uri=? response_type:=code scope:=openid',
    'authorization - closed: issuer=‹https://id.example› authorization_endpoint=‹http://id.example/authorize› client_id=‹app› state=? response_type:=code scope:=openid',
    'client metadata - open shaped: issuer=‹https://id.example› authorization_endpoint=‹http://id.example/authorize›',
    'client metadata - open shaped: issuer=‹https://id.example› authorization_endpoint=‹http://id.example/authorize› client_id=‹app›',
  ],
  [
    'the registered response type',
    `const { Issuer } = require('openid-client');
const issuer = await Issuer.discover(url);
const client = new issuer.Client({ client_id: 'app', redirect_uris: [r], response_types: ['id_token'] });
client.authorizationUrl({ response_mode: 'form_post', nonce: n });`,
    'authorization - closed: issuer=? client_id=‹app› response_mode=‹form_post› nonce=? response_type:=id_token scope:=openid',
    '+ redirect_uri',
    'client metadata - open shaped: issuer=? client_id=‹app› redirect_uris=? response_types=‹id_token›',
    'client metadata - open shaped: issuer=?',
  ],
  [
    'several registered response types',
    `import { Issuer } from 'openid-client';
const { Client } = await Issuer.discover(url);
const client = new Client({ client_id: 'app', response_types: ['id_token', 'code'] });
client.authorizationUrl({ nonce: n });`,
    'authorization - closed: issuer=? client_id=‹app› nonce=? scope:=openid',
    'client metadata - open shaped: issuer=? client_id=‹app› response_types=‹id_token›‹code›',
    'client metadata - open shaped: issuer=?',
  ],
  [
    'grants',
    `import { Issuer } from 'openid-client';
class Service {
  private client;
  async init() { const issuer = await Issuer.discover('https://id.example'); this.client = new issuer.Client({ client_id: 'app', client_secret: s }); }
  async run() {
    const a = await this.client.grant({ grant_type: 'client_credentials', scope: 'api' });
    const b = await this.client.refresh(a.refresh_token);
    const c = await this.client.oauthCallback(r, params, { state: s });
    const d = await (await this.client.deviceAuthorization({ scope: 'openid' })).poll();
  }
}`,
    'token https://id.example closed: issuer=‹https://id.example› client_id=‹app› client_secret=? grant_type=‹client_credentials› scope=‹api›',
    'token https://id.example open: issuer=‹https://id.example› client_id=‹app› client_secret=? refresh_token=? grant_type=refresh_token',
    'token https://id.example open: issuer=‹https://id.example› client_id=‹app› client_secret=? redirect_uri=? grant_type=authorization_code',
    'client metadata https://id.example open shaped: issuer=‹https://id.example› client_id=‹app› client_secret=?',
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    "token response: this.client.grant({ grant_type: 'client_credentials', scope: 'api' })",
    'token response: this.client.refresh(a.refresh_token)',
    'refresh token: a.refresh_token',
    'token response: this.client.oauthCallback(r, params, { state: s })',
    "token response: (await this.client.deviceAuthorization({ scope: 'openid' })).poll()",
  ],
  [
    'registration',
    `import { Issuer } from 'openid-client';
const issuer = await Issuer.discover('https://id.example');
const client = await issuer.Client.register({ application_type: 'web', grant_types: ['authorization_code'] });
client.authorizationUrl({ scope: 'openid' });`,
    'authorization - closed: scope=‹openid› response_type:=code',
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    'client metadata - closed: application_type=‹web› grant_types=‹authorization_code›',
  ],
  [
    'Passport strategy',
    `import { Issuer, Strategy } from 'openid-client';
const issuer = await Issuer.discover('https://id.example');
const client = new issuer.Client({ client_id: 'app', redirect_uris: [r] });
passport.use('oidc', new Strategy({ client, params: { scope: 'openid email' } }, (tokenSet, userinfo, done) => use(tokenSet.id_token, userinfo)));
passport.use('weak', new Strategy({ client, usePKCE: false }, (tokenSet, done) => use(tokenSet.access_token)));
passport.use('plain', new Strategy({ client, usePKCE: 'plain', passReqToCallback: true }, (req, tokenSet, userinfo, done) => use(tokenSet.claims(), userinfo)));
passport.use('hybrid', new Strategy({ client, usePKCE: 'S256', params: { response_type: 'code id_token' } }, verify));`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› scope=‹openid›‹email› response_type:=code',
    '+ state code_challenge redirect_uri',
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› response_type:=code scope:=openid',
    '+ state redirect_uri',
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› code_challenge_method=‹plain› response_type:=code scope:=openid',
    '+ state code_challenge redirect_uri',
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› code_challenge_method=‹S256› response_type=‹code›‹id_token› scope:=openid',
    '+ state nonce code_challenge redirect_uri',
    'client metadata https://id.example open shaped: issuer=‹https://id.example› client_id=‹app› redirect_uris=?',
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    'off PKCE: usePKCE: false',
    "off PKCE: usePKCE: 'plain'",
    'id token: tokenSet.id_token',
    'userinfo: userinfo',
    'access token: tokenSet.access_token',
    'id token claims: tokenSet.claims()',
    'userinfo: userinfo',
  ],
  [
    'Nest',
    `import { Client, Strategy, TokenSet, UserinfoResponse } from 'openid-client';
export class OidcStrategy extends PassportStrategy(Strategy, 'oidc') {
  constructor(private readonly client: Client) { super({ client, params: { redirect_uri: r, scope: 's' }, usePKCE: false }); }
  async validate(tokenset: TokenSet) { const u = await this.client.userinfo(tokenset); return { token: tokenset.id_token, u }; }
}`,
    'authorization - closed shaped: redirect_uri=? scope=‹s›',
    '+ state redirect_uri',
    'bearer -: tokenset',
    'off PKCE: usePKCE: false',
    'userinfo: this.client.userinfo(tokenset)',
    'token response: tokenset',
    'id token: tokenset.id_token',
    'userinfo: u',
  ],
  [
    'switches',
    `import { Issuer } from 'openid-client';
const issuer = await Issuer.discover('https://id.example');
const client = new issuer.Client({ client_id: 'app', id_token_signed_response_alg: 'none' });`,
    'client metadata https://id.example open shaped: issuer=‹https://id.example› client_id=‹app› id_token_signed_response_alg=‹none›',
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    "off ID token signature: id_token_signed_response_alg: 'none'",
  ],
  [
    'the only registered response type of each kind',
    `import { Issuer } from 'openid-client';
const issuer = new Issuer(metadata);
new issuer.Client({ client_id: 'a', response_types: ['code id_token'] }).authorizationUrl({ state: s });
new issuer.Client({ client_id: 'b', response_types: ['none'] }).authorizationUrl({ state: s });
new issuer.Client({ client_id: 'c', response_types: ['code token'] }).authorizationUrl({ state: s });
new issuer.Client({ client_id: 'd', response_types: ['id_token token'] }).authorizationUrl({ state: s });
new issuer.Client({ client_id: 'e', response_types: ['code id_token token'] }).authorizationUrl({ state: s });`,
    'authorization - closed: client_id=‹a› state=? response_type:=code id_token scope:=openid',
    '+ redirect_uri',
    'authorization - closed: client_id=‹b› state=? response_type:=none scope:=openid',
    '+ redirect_uri',
    'authorization - closed: client_id=‹c› state=? response_type:=code token scope:=openid',
    '+ redirect_uri',
    'authorization - closed: client_id=‹d› state=? response_type:=id_token token scope:=openid',
    '+ redirect_uri',
    'authorization - closed: client_id=‹e› state=? response_type:=code id_token token scope:=openid',
    '+ redirect_uri',
    'client metadata - open shaped: ',
    'client metadata - open shaped: client_id=‹a› response_types=‹code id_token›',
    'client metadata - open shaped: client_id=‹b› response_types=‹none›',
    'client metadata - open shaped: client_id=‹c› response_types=‹code token›',
    'client metadata - open shaped: client_id=‹d› response_types=‹id_token token›',
    'client metadata - open shaped: client_id=‹e› response_types=‹code id_token token›',
  ],
  [
    'its keys',
    `import { Issuer } from 'openid-client';
const issuer = new Issuer(metadata);
new issuer.Client({ client_id: 'app' }, { keys: [jwk] });`,
    'client metadata - open shaped: ',
    'client metadata - open shaped: client_id=‹app›',
    'key Client: { keys: [jwk] }',
  ],
]);

const START = `import { Issuer } from 'openid-client';
const issuer = await Issuer.discover('https://id.example');
const client = new issuer.Client({ client_id: 'app', client_secret: secret });
`;

testMisuse('openid-client 5', [
  ['no-password-grant', `${START}await client.grant({ grant_type: 'password', username: u, password: p });`, 'password'],
  ['require-openid-scope', `${START}client.authorizationUrl({ response_type: 'id_token', response_mode: 'form_post', scope: 'email', nonce: n });`, 'email'],
  ['no-implicit-flow', `${START}client.authorizationUrl({ response_type: 'id_token', response_mode: 'form_post', nonce: n });`],
  ['no-id-token-as-bearer', `${START}const set = await client.refresh(r); await client.requestResource(url, set.id_token);`, 'set.id_token'],
]);
