import { noUnavailableToken } from '../../src/rules/no-unavailable-token.ts';
import { testRule } from '../support/rule-tester.ts';

const TOKEN = "'https://login.example.com/oauth2/token'";
const CLIENT_CREDENTIALS = "grant_type: 'client_credentials', client_id: 'shop', client_secret: secret";
const CODE = "grant_type: 'authorization_code', client_id: 'shop', code";

const send = (parameters: string) => `fetch(${TOKEN}, { method: 'POST', body: new URLSearchParams({ ${parameters} }) })`;
const answered = (parameters: string, read: string) => `const tokens = await (await ${send(parameters)}).json();\n${read}`;
const authorize = (query: string) => `location.assign('https://login.example.com/oauth2/authorize?client_id=shop&${query}');`;
const redirected = (query: string, read: string) =>
  `${authorize(query)}\nconst params = new URLSearchParams(location.hash.slice(1));\n${read}`;

const manager = (options: string) =>
  `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority: 'https://login.example.com', client_id: 'shop', redirect_uri: callback, ${options} });
const user = await manager.getUser();`;

testRule(noUnavailableToken, {
  valid: [
    // Another route reads what the application's own page sends it.
    "const express = require('express');\nconst app = express();\napp.get('/login', (req, res) => res.redirect('https://accounts.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: ID, state: newState(), redirect_uri: RU })));\napp.get('/callback', async (req, res) => { await exchange(req.query.code, req.query.state); });\napp.get('/refresh_token', async (req, res) => { res.json(await refresh(req.query.refresh_token)); });",
    "export default { async fetch(request) {\n  const url = new URL(request.url);\n  if (url.pathname === '/login') return Response.redirect('https://accounts.example.com/authorize?response_type=code&client_id=a&state=' + s + '&redirect_uri=' + r);\n  if (url.pathname === '/callback') { return exchange(url.searchParams.get('code')); }\n  if (url.pathname === '/refresh') { return refresh(url.searchParams.get('refresh_token')); }\n} };",
    // A server of the application's own exchanges the code
    `import { useGoogleLogin } from '@react-oauth/google';
export const Login = () => useGoogleLogin({ flow: 'auth-code', onSuccess: async ({ code }) => { const { data } = await axios.post('/api/auth/google', { code }); save(data.access_token, data.id_token); } });`,
    "import { useGoogleLogin } from '@react-oauth/google';\nexport const Login = ({ flow }) => useGoogleLogin({ flow, onSuccess: (response) => save(response.access_token, response.id_token) });",
    'google.accounts.id.initialize({ client_id, callback: (response) => save(response.credential) });',
    // A parameter that is not visible can replace the response type
    `const url = new URL('https://login.example.com/authorize');
url.searchParams.set('client_id', 'a');
url.searchParams.set('response_type', 'token');
extra.forEach(({ key, value }) => url.searchParams.set(key, value));
window.location.assign(url);
const idToken = new URLSearchParams(window.location.hash.slice(1)).get('id_token');`,
    // What the grant returns, or may return
    answered(CLIENT_CREDENTIALS, 'save(tokens.access_token);'),
    answered(CODE, 'save(tokens.access_token, tokens.id_token, tokens.refresh_token);'),
    answered("grant_type: 'password', username, password", 'save(tokens.id_token, tokens.refresh_token);'),
    answered("grant_type: 'refresh_token', refresh_token", 'save(tokens.id_token, tokens.refresh_token);'),
    answered("grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code", 'save(tokens.id_token);'),
    // Servers give more than these grants promise
    answered("grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion", 'save(tokens.id_token, tokens.refresh_token);'),
    answered("grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token, subject_token_type", 'save(tokens.refresh_token);'),
    answered("grant_type: 'account_credentials', account_id", 'save(tokens.refresh_token);'),
    // Not joined to a request
    `${send(CLIENT_CREDENTIALS)};\nsave(session.id_token);`,
    `${send(CLIENT_CREDENTIALS)};\nconst tokens = await (await fetch('/session')).json();\nsave(tokens.refresh_token);`,
    // What stands deeper is not the token response's own
    answered(CLIENT_CREDENTIALS, 'save(tokens.user.refresh_token);'),
    // Several requests
    `const post = async (params) => (await fetch(${TOKEN}, { method: 'POST', body: new URLSearchParams(params) })).json();
const app = await post({ ${CLIENT_CREDENTIALS} });
const user = await post({ ${CODE} });
save(app.access_token, user.id_token);`,
    `const post = async (params) => (await fetch(${TOKEN}, { method: 'POST', body: new URLSearchParams(params) })).json();
const app = await post({ ${CLIENT_CREDENTIALS} });
const user = await post(others);
save(app.access_token, user.id_token);`,
    `${authorize('response_type=token')}\n${authorize('response_type=id_token&nonce=n').replace('shop', 'other')}
save(new URLSearchParams(location.hash.slice(1)).get('id_token'));`,
    // Several branches
    `const response = isUser ? await ${send(CODE)} : await ${send(CLIENT_CREDENTIALS)};
const tokens = await response.json();
save(tokens.id_token);`,
    `let response;
if (isUser) response = await ${send(CODE)};
else response = await ${send(CLIENT_CREDENTIALS)};
save((await response.json()).refresh_token);`,
    `let tokens = await (await ${send(CLIENT_CREDENTIALS)}).json();
if (isUser) tokens = await signIn();
save(tokens.id_token);`,
    // Several types
    answered("grant_type: isUser ? 'password' : 'client_credentials', username, password", 'save(tokens.refresh_token);'),
    answered('grant_type: grantType, client_id', 'save(tokens.refresh_token);'),
    answered("grant_type: grantType ?? 'client_credentials', client_id", 'save(tokens.refresh_token);'),
    `location.assign(\`https://login.example.com/authorize?client_id=shop&response_type=\${full ? 'id_token token' : 'id_token'}&nonce=\${n}\`);
save(new URLSearchParams(location.hash.slice(1)).get('access_token'));`,
    `location.assign(\`https://login.example.com/authorize?client_id=shop&response_type=\${type}&nonce=\${n}\`);
save(new URLSearchParams(location.hash.slice(1)).get('access_token'));`,
    `const body = new URLSearchParams({ ${CLIENT_CREDENTIALS} });
if (isUser) body.set('grant_type', 'password');
const tokens = await (await fetch(${TOKEN}, { method: 'POST', body })).json();
save(tokens.refresh_token);`,
    // Another file may call the function with another response
    `export function store(tokens) { save(tokens.refresh_token); }
${send(CLIENT_CREDENTIALS)}.then((response) => response.json()).then((tokens) => store(tokens));`,
    // It is only asked whether there is one
    answered(CLIENT_CREDENTIALS, 'if (tokens.refresh_token) warn();'),
    answered(CLIENT_CREDENTIALS, 'if (!tokens.id_token && tokens.refresh_token === undefined) proceed();'),
    answered(CLIENT_CREDENTIALS, 'expect(tokens.refresh_token).toBeUndefined();'),
    answered(CLIENT_CREDENTIALS, 'assert.strictEqual(tokens.id_token, undefined);'),
    answered(CLIENT_CREDENTIALS, 'delete tokens.refresh_token;\ntokens.id_token = undefined;'),
    answered(CLIENT_CREDENTIALS, 'const isOpenid = Boolean(tokens.id_token);'),
    // Redirects
    redirected('response_type=id_token%20token&scope=openid&nonce=n', "save(params.get('id_token'), params.get('access_token'));"),
    redirected('response_type=code%20id_token&scope=openid&nonce=n', "save(params.get('code'), params.get('id_token'));"),
    // Not the authorization server's redirect
    `${authorize('response_type=code')}\nsave(new URLSearchParams(location.search).get('access_token'));`,
    `${authorize('response_type=code')}\napp.post('/login', (req, res) => login(req.body.code, req.body.access_token));`,
    `${authorize('response_type=code')}\nconst params = new URLSearchParams(location.search);\nexchange(params.get('code'));\nconst saved = new URLSearchParams(inbox);\nsave(saved.get('access_token'));`,
    `${authorize('response_type=token')}\nsave(location.hash.match(/access_token=([^&]*)/)[1]);`,
    `app.get('/login', (req, res) => res.redirect('https://login.example.com/authorize?client_id=shop&response_type=id_token&response_mode=form_post&scope=openid&nonce=n'));
app.post('/callback', (req, res) => verify(req.body.id_token));
app.post('/renew', (req, res) => renew(req.body.refresh_token));`,
    // Amazon Cognito gives an ID token for the response type token
    redirected('response_type=token&scope=openid', "save(params.get('id_token'));").replace('login.example.com', 'shop.auth.eu-west-1.amazoncognito.com'),
    // SDKs
    `${manager("scope: 'openid'")}\nsave(user.access_token, user.id_token, user.refresh_token);`,
    `${manager("response_type: 'id_token token', scope: 'openid'")}\nsave(user.access_token, user.id_token);`,
    `${manager("response_type: type, scope: 'openid'")}\nsave(user.access_token);`,
    "import { OktaAuth } from '@okta/okta-auth-js';\n// Ignored while PKCE is on\nconst auth = new OktaAuth({ issuer, clientId, responseType: 'token' });\nsave(auth.getIdToken());",
    `import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, loginWith: { oauth: { domain, scopes: ['openid'], redirectSignIn, redirectSignOut, responseType: 'token' } } } } });
const { tokens } = await fetchAuthSession();
save(tokens.idToken.toString(), tokens.accessToken.toString());`,
    `import * as client from 'openid-client';
const tokens = await client.authorizationCodeGrant(config, url, checks);
const own = await client.clientCredentialsGrant(config, { scope: 'orders' });
save(tokens.id_token, own.access_token);`,
    // Keycloak, as the settings say
    {
      code: answered(`${CLIENT_CREDENTIALS}, scope: 'openid'`, 'save(tokens.id_token);'),
      settings: { oauth: { allowOpenidClientCredentials: true } },
    },
  ],
  invalid: [
    {
      name: 'an ID token after client credentials',
      code: answered(CLIENT_CREDENTIALS, 'save(tokens.id_token);'),
      errors: [
        {
          messageId: 'tokenResponse',
          data: { asked: 'client_credentials', line: '1', returned: 'an access token', token: 'ID token', article: 'an' },
          line: 2,
          column: 13,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'a refresh token after client credentials, in a pattern',
      code: `const response = await ${send(CLIENT_CREDENTIALS)};\nconst { access_token, refresh_token: renewal } = await response.json();\nsave(access_token, renewal);`,
      errors: [{ messageId: 'tokenResponse', line: 2, column: 23, endColumn: 36 }],
    },
    {
      name: 'in a callback',
      code: `${send(CLIENT_CREDENTIALS)}.then((response) => response.json()).then(({ id_token }) => save(id_token));`,
      errors: [{ messageId: 'tokenResponse' }],
    },
    {
      name: 'a chain of optional members',
      code: `axios.post(${TOKEN}, { ${CLIENT_CREDENTIALS} }).then((response) => save(response?.data?.refresh_token));`,
      errors: [{ messageId: 'tokenResponse' }],
    },
    {
      name: 'a token of the query, beside the code',
      code: `${authorize('response_type=code')}\nconst params = new URLSearchParams(location.search);\nexchange(params.get('code'), params.get('access_token'));`,
      errors: [{ messageId: 'redirect', data: { asked: 'code', line: '1', returned: 'a code', token: 'access token', article: 'an', package: '' }, line: 3 }],
    },
    {
      name: 'in a redirect handler of a server',
      code: `${authorize('response_type=code')}\napp.get('/callback', (req, res) => { const { code, id_token } = req.query; login(code, id_token); });`,
      errors: [{ messageId: 'redirect', line: 2 }],
    },
    {
      name: 'of a fragment that a function parses',
      code: `import qs from 'qs';\n${authorize('response_type=token')}\nsave(qs.parse(location.hash.slice(1)).id_token);`,
      errors: [{ messageId: 'redirect', line: 3 }],
    },
    {
      name: 'of a fragment that is matched',
      code: `${authorize('response_type=token')}\nconst found = location.hash.match(/id_token=([^&]*)/);\nif (found) save(found[1]);`,
      errors: [{ messageId: 'redirect', line: 3 }],
    },
    {
      name: 'through a function of the file',
      code: `async function request() { return (await ${send(CLIENT_CREDENTIALS)}).json(); }
function store(tokens) { save(tokens.refresh_token); }
store(await request());`,
      errors: [{ messageId: 'tokenResponse', line: 2 }],
    },
    {
      name: 'kept in a field',
      code: `class Api {
  async load() { this.tokens = await (await ${send(CLIENT_CREDENTIALS)}).json(); }
  identity() { return this.tokens.id_token; }
}`,
      errors: [{ messageId: 'tokenResponse', line: 3 }],
    },
    {
      name: 'although the settings allow openid, without it',
      code: answered(`${CLIENT_CREDENTIALS}, scope: 'orders.read'`, 'save(tokens.id_token);'),
      settings: { oauth: { allowOpenidClientCredentials: true } },
      errors: [{ messageId: 'tokenResponse' }],
    },
    {
      name: 'an access token after id_token',
      code: redirected('response_type=id_token&scope=openid&nonce=n', "save(params.get('access_token'));"),
      errors: [
        {
          messageId: 'redirect',
          data: { asked: 'id_token', line: '1', returned: 'an ID token', token: 'access token', article: 'an', package: '' },
          line: 3,
          column: 17,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'an ID token after token',
      code: redirected('response_type=token&scope=openid', "save(params.get('id_token'));"),
      errors: [{ messageId: 'redirect' }],
    },
    {
      name: 'a refresh token after the implicit flow',
      code: redirected('response_type=id_token%20token&scope=openid&nonce=n', "save(params.get('refresh_token'));"),
      errors: [{ messageId: 'redirect', data: { asked: 'id_token token', line: '1', returned: 'an ID token and an access token', token: 'refresh token', article: 'a', package: '' } }],
    },
    {
      name: 'tokens in the redirect of a code',
      code: redirected('response_type=code', "save(params.get('access_token'));"),
      errors: [{ messageId: 'redirect' }],
    },
    {
      name: 'an access token in the redirect of the hybrid flow code id_token',
      code: redirected('response_type=code%20id_token&scope=openid&nonce=n', "save(params.get('access_token'));"),
      errors: [{ messageId: 'redirect' }],
    },
    {
      name: 'a form post, in the handler that takes the ID token',
      code: `app.get('/login', (req, res) => res.redirect('https://login.example.com/authorize?client_id=shop&response_type=id_token&response_mode=form_post&scope=openid&nonce=n'));
app.post('/callback', (req, res) => { verify(req.body.id_token); save(req.body.access_token); });`,
      errors: [{ messageId: 'redirect', line: 2, column: 80 }],
    },
    {
      name: 'an SDK',
      code: `${manager("response_type: 'id_token', scope: 'openid'")}\nsave(user.access_token);\nsave(user?.refresh_token);`,
      errors: [
        { messageId: 'sdk', line: 4, data: { asked: 'id_token', line: '2', returned: 'an ID token', token: 'access token', article: 'an', package: 'oidc-client-ts' } },
        { messageId: 'sdk', line: 5 },
      ],
    },
    {
      name: 'a grant that an SDK asks for by a call of its own',
      code: `import * as client from 'openid-client';
const tokens = await client.authorizationCodeGrant(config, url, checks);
const own = await client.clientCredentialsGrant(config, { scope: 'orders' });
save(tokens.id_token, own.refresh_token);`,
      errors: [{ messageId: 'tokenResponse', line: 4, column: 27 }],
    },
    {
      name: 'the tokens of Google in a browser',
      code: "import { useGoogleLogin } from '@react-oauth/google';\nexport const Login = () => useGoogleLogin({ onSuccess: (t) => { save(t.access_token); save(t.id_token); save(t.refresh_token); } });",
      errors: [
        { messageId: 'sdk', line: 2, column: 94, data: { asked: 'token', line: '2', returned: 'an access token', token: 'ID token', article: 'an', package: '@react-oauth/google' } },
        { messageId: 'sdk', line: 2, column: 112 },
      ],
    },
    {
      name: 'an SDK that hands the code over, and does not exchange it',
      code: "import { useGoogleLogin } from '@react-oauth/google';\nexport const Login = () => useGoogleLogin({ flow: 'auth-code', onSuccess: (c) => setToken(c.access_token) });",
      errors: [
        { messageId: 'sdk', line: 2, column: 93, data: { asked: 'code', line: '2', returned: 'a code', token: 'access token', article: 'an', package: '@react-oauth/google' } },
      ],
    },
    {
      code: 'google.accounts.oauth2.initTokenClient({ client_id, scope, callback: (r) => save(r.id_token) });',
      errors: [{ messageId: 'sdk', line: 1, column: 84 }],
    },
    {
      code: 'google.accounts.oauth2.initCodeClient({ client_id, scope, callback: (r) => save(r.access_token) });',
      errors: [{ messageId: 'sdk', line: 1, column: 83 }],
    },
    {
      code: "import auth0 from 'auth0-js';\nconst auth = new auth0.WebAuth({ domain, clientID, redirectUri, responseType: 'code' });\nauth.parseHash((error, result) => save(result.accessToken));",
      errors: [{ messageId: 'sdk', line: 3, column: 47 }],
    },
    {
      name: 'the default of an SDK, whose tokens are members of any request',
      code: `const { auth } = require('express-openid-connect');
app.use(auth({ issuerBaseURL, clientID: 'shop', baseURL, secret }));
app.get('/', (req, res) => call(req.oidc.accessToken.access_token));`,
      errors: [{ messageId: 'sdk', line: 3, column: 54 }],
    },
    {
      name: 'an SDK without PKCE',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId, pkce: false, responseType: 'token' });\nsave(auth.getIdToken());",
      errors: [{ messageId: 'sdk', line: 3, column: 11, endColumn: 21 }],
    },
  ],
});
