import { requireOpenidScope } from '../../src/rules/require-openid-scope.ts';
import { testRule } from '../support/rule-tester.ts';

const url = (query: string) => `open('https://login.example.com/authorize?${query}');`;

const send = (parameters: string) =>
  `const tokens = await (await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ ${parameters} }) })).json();\n`;
const login = 'login(tokens.id_token);';
const CODE = "grant_type: 'authorization_code', client_id: 'a', code";

testRule(requireOpenidScope, {
  valid: [
    // The state that oidc-client-ts keeps for one request has the keys of its settings.
    "await SigninState.create({ authority: 'https://a.example.org', client_id: 'c', scope: 'api', request_type: 'si:r', redirect_uri });",
    // Reading the ID token of a response
    `${send("grant_type: 'password', username, password, scope: 'openid email'")}${login}`,
    `${send("grant_type: 'password', username, password, scope: 'email'")}use(tokens.access_token);`,
    `${send("grant_type: 'password', username, password, scope: 'email'")}if (tokens.id_token) warn();`,
    `${send("grant_type: 'password', username, password, scope")}${login}`,
    `${send("grant_type: 'password', username, password")}${login}`,
    `${send("grant_type: 'password', username, password, scope: all ? 'openid' : 'email'")}${login}`,
    `${send("grant_type: 'client_credentials', client_id: 'a', client_secret: secret, scope: 'read'")}${login}`,
    `${send("grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, scope: 'read'")}${login}`,
    `${url('response_type=code&client_id=a&scope=openid%20email')}\n${send(CODE)}${login}`,
    `${url('response_type=code&client_id=a&scope=email')}\n${send(CODE)}use(tokens.access_token);`,
    // Which request asked for the code is not known
    `${url('response_type=code&client_id=a&scope=email')}\n${url('response_type=code&client_id=b&scope=openid')}\n${send(CODE)}${login}`,
    `${url('response_type=code&client_id=a&scope=email')}\nfetch('https://id.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'b', code: other }) });\n${send(CODE)}${login}`,
    `${url('response_type=code&client_id=a&scope=email')}\nlogin(session.id_token);`,
    `${url('response_type=code&client_id=a&scope=User.Read')}\n${send(`${CODE}, scope: 'openid User.Read'`)}${login}`,
    // Apple, and Google, which takes both scopes for requests of OpenID Connect
    `open('https://appleid.apple.com/auth/authorize?response_type=code&client_id=a&scope=name%20email&response_mode=form_post');\n${send(CODE)}${login}`,
    `open('https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=a&scope=email%20profile');\n${send(CODE)}${login}`,
    url('response_type=id_token&client_id=a&scope=openid&nonce=n'),
    url('response_type=id_token&client_id=a&scope=email%20openid&nonce=n'),
    url('response_type=code&client_id=a&scope=email'),
    url('response_type=code&client_id=a'),
    url('response_type=token&client_id=a&scope=orders.read'),
    // The scope is not visible, or not all of it
    'open(`/authorize?response_type=id_token&client_id=a&scope=${scope}`);',
    'open(`/authorize?response_type=id_token&client_id=a&scope=profile%20${more}`);',
    "open('/authorize?' + new URLSearchParams({ response_type: 'id_token', client_id: 'a', ...rest }));",
    "const u = new URL('/authorize', issuer); u.searchParams.set('response_type', 'id_token'); u.searchParams.set('client_id', 'a'); export default u;",
    "open(`/authorize?response_type=id_token&client_id=a&scope=${all ? 'openid email' : 'email'}`);",
    // Providers that do not need it
    'open(`https://www.facebook.com/v19.0/dialog/oauth?response_type=code%20token&client_id=a&scope=email&state=${s}&redirect_uri=${u}`);',
    "open('https://appleid.apple.com/auth/authorize?response_type=code%20id_token&client_id=a&scope=name%20email&response_mode=form_post');",
    "open('https://accounts.google.com/o/oauth2/v2/auth?response_type=code%20id_token&client_id=a&nonce=n&scope=https://www.googleapis.com/auth/userinfo.email');",
    // An API of its own may call a scope `oidc`
    url('response_type=code&client_id=a&scope=oidc%20orders.read'),
    url('response_type=code&client_id=a&scope=openid%20oidc'),
    // SDKs
    "import { UserManager } from 'oidc-client-ts'; new UserManager({});",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r });",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r, scope });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, scopes: ['openid', 'orders.read'] });",
    // Signing out is no request for tokens
    "open('https://login.example.com/logout?client_id=a&redirect_uri=b');",
  ],
  invalid: [
    {
      name: 'an ID token without openid',
      code: url('response_type=id_token&client_id=a&scope=profile%20email&nonce=n'),
      output: url('response_type=id_token&client_id=a&scope=openid%20profile%20email&nonce=n'),
      errors: [
        {
          messageId: 'missing',
          column: 84,
          endColumn: 99,
          data: { what: "Response type 'id_token' asks for an ID token", scope: 'profile email' },
        },
      ],
    },
    {
      name: 'a plus-encoded scope keeps its pluses',
      code: url('response_type=code+id_token&client_id=a&scope=profile+email&nonce=n'),
      output: url('response_type=code+id_token&client_id=a&scope=openid+profile+email&nonce=n'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'the hybrid flow without an ID token in the redirect',
      code: url('response_type=code%20token&client_id=a&scope=email'),
      output: url('response_type=code%20token&client_id=a&scope=openid%20email'),
      errors: [
        { messageId: 'missing', data: { what: "Response type 'code token' is the hybrid flow of OpenID Connect", scope: 'email' } },
      ],
    },
    {
      name: 'no scope at all',
      code: url('response_type=id_token&client_id=a'),
      output: url('response_type=id_token&client_id=a&scope=openid'),
      errors: [{ messageId: 'noScope' }],
    },
    {
      name: 'an object',
      code: "open('/authorize?' + new URLSearchParams({ response_type: 'id_token', client_id: 'a', scope: 'email', nonce }));",
      output: "open('/authorize?' + new URLSearchParams({ response_type: 'id_token', client_id: 'a', scope: 'openid email', nonce }));",
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'calls of set',
      code: "const u = new URL('/authorize', issuer);\nu.searchParams.set('response_type', 'id_token');\nu.searchParams.set('client_id', 'a');\nu.searchParams.set('scope', \"profile\");\nopen(u.href);",
      output:
        "const u = new URL('/authorize', issuer);\nu.searchParams.set('response_type', 'id_token');\nu.searchParams.set('client_id', 'a');\nu.searchParams.set('scope', \"openid profile\");\nopen(u.href);",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'oidc for openid',
      code: url('response_type=code&client_id=a&scope=oidc%20profile'),
      output: url('response_type=code&client_id=a&scope=openid%20profile'),
      errors: [{ messageId: 'misspelled', column: 80, endColumn: 84 }],
    },
    {
      name: 'an SDK for OpenID Connect',
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, scope: 'profile' });",
      output:
        "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, scope: 'openid profile' });",
      errors: [{ messageId: 'sdk', data: { what: "'oidc-client-ts'", scope: 'profile' } }],
    },
    {
      name: 'the ID token of the password grant',
      code: `${send("grant_type: 'password', username, password, scope: 'email'")}${login}`,
      output: `${send("grant_type: 'password', username, password, scope: 'openid email'")}${login}`,
      errors: [{ messageId: 'read', line: 1, data: { line: '2', scope: 'email' } }],
    },
    {
      name: 'the ID token of a refresh, read twice',
      code: `${send("grant_type: 'refresh_token', refresh_token, scope: 'orders.read'")}${login}\nsave(tokens.id_token);`,
      output: `${send("grant_type: 'refresh_token', refresh_token, scope: 'openid orders.read'")}${login}\nsave(tokens.id_token);`,
      errors: [{ messageId: 'read', line: 1 }],
    },
    {
      name: 'the ID token of a device',
      code: `${send("grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code, client_id: 'a', scope: 'email'")}${login}`,
      output: `${send("grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code, client_id: 'a', scope: 'openid email'")}${login}`,
      errors: [{ messageId: 'read' }],
    },
    {
      name: 'the ID token of a code, with the scope of the authorization request',
      code: `${url('response_type=code&client_id=a&scope=email')}\n${send(CODE)}const { id_token } = tokens;`,
      output: `${url('response_type=code&client_id=a&scope=openid%20email')}\n${send(CODE)}const { id_token } = tokens;`,
      errors: [{ messageId: 'read', line: 1, column: 80, endColumn: 85, data: { line: '3', scope: 'email' } }],
    },
    {
      name: 'the same beside a refresh',
      code: `${url('response_type=code&client_id=a&scope=email')}\nfetch('/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id: 'a' }) });\n${send(CODE)}${login}`,
      output: `${url('response_type=code&client_id=a&scope=openid%20email')}\nfetch('/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id: 'a' }) });\n${send(CODE)}${login}`,
      errors: [{ messageId: 'read', line: 1 }],
    },
    {
      name: 'a scope that is used elsewhere too: at the read',
      code: `const SCOPE = 'email';\n${send("grant_type: 'password', username, password, scope: SCOPE")}register({ client_id, scope: SCOPE });\n${login}`,
      errors: [{ messageId: 'readElsewhere', line: 4, column: 14, endColumn: 22, data: { line: '1', scope: 'email' } }],
    },
    {
      name: 'an array of scopes',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['id_token'], scopes: ['email', 'profile'] });",
      output:
        "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['id_token'], scopes: ['openid', 'email', 'profile'] });",
      errors: [{ messageId: 'missing' }],
    },
  ],
});
