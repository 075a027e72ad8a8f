import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/auth0-spa-js', [
  [
    'quick start',
    `import { createAuth0Client } from '@auth0/auth0-spa-js';
const auth0 = await createAuth0Client({ domain: 'app.eu.auth0.example', clientId: 'app', authorizationParams: { redirect_uri: window.location.origin } });
await auth0.loginWithRedirect();
await auth0.loginWithRedirect({ authorizationParams: { scope: 'email', nonce: 'fixed', state: 'fixed', response_type: 'token' } });
const token = await auth0.getTokenSilently();
const { id_token, access_token } = await auth0.getTokenSilently({ detailedResponse: true });
call(token, id_token, access_token);
const claims = await auth0.getIdTokenClaims();
call(claims.__raw, claims.email, await auth0.getUser());`,
    'authorization - closed shaped: client_id=‹app› redirect_uri=? response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹email› response_type=code',
    '+ state nonce code_challenge ~openid',
    'access token: auth0.getTokenSilently()',
    'access token: auth0.getTokenSilently({ detailedResponse: true })',
    'access token: token',
    'id token: id_token',
    'access token: access_token',
    'id token claims: claims',
    'id token claims: auth0.getIdTokenClaims()',
    'id token: claims.__raw',
    'id token claims: claims',
    'id token claims: claims',
    'id token claims: auth0.getUser()',
  ],
  [
    'options',
    `import { Auth0Client, LocalStorageCache, type Auth0ClientOptions } from '@auth0/auth0-spa-js';
const a = new Auth0Client({ domain, clientId: 'a', useRefreshTokens: true, cacheLocation: 'localstorage' });
const b = new Auth0Client({ domain, clientId: 'b', useRefreshTokens: true, refreshTokenMode: 'online', cache: new LocalStorageCache(), cacheLocation: 'memory' });
export const options: Auth0ClientOptions = { domain, issuer: 'http://id.example', clientId: 'c', authorizationParams: { scope: 'read:x', ...more } };
a.loginWithCustomTokenExchange({ subject_token: t, subject_token_type: 'urn:x', scope: 'openid' });`,
    'authorization - closed shaped: client_id=‹a› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹b› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~online_access',
    'authorization http://id.example open shaped: client_id=‹c› issuer=‹http://id.example› scope=‹read:x› response_type=code',
    '+ state nonce code_challenge ~openid',
    'token - closed: client_id=‹a› subject_token=? subject_token_type=‹urn:x› scope=‹openid› grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
    "storage localStorage: cacheLocation: 'localstorage'",
    'storage localStorage: LocalStorageCache',
    "token response: a.loginWithCustomTokenExchange({ subject_token: t, subject_token_type: 'urn:x', scope: 'openid' })",
  ],
  [
    'major 1',
    `import createAuth0Client from '@auth0/auth0-spa-js';
const auth0 = await createAuth0Client({ domain, client_id: 'app', redirect_uri: 'https://app.example', scope: 'openid,email' });
auth0.getTokenSilently().then((token) => call(token));`,
    'authorization - closed shaped: client_id=‹app› redirect_uri=‹https://app.example› scope=‹openid,email› response_type=code',
    '+ state nonce code_challenge ~openid',
    'access token: token',
  ],
  [
    'anonymous sessions',
    `import { Auth0Client } from '@auth0/auth0-spa-js';
new Auth0Client({ domain, clientId: 'a', anonymousSessionsCacheMode: 'localStorage' });
new Auth0Client({ domain, clientId: 'b', anonymousSessionsCacheMode: 'memory' });`,
    'authorization - closed shaped: client_id=‹a› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: client_id=‹b› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    "storage localStorage: anonymousSessionsCacheMode: 'localStorage'",
  ],
  [
    'script',
    `auth0.createAuth0Client({ domain: 'x', clientId: 'app' }).then((client) => { client.loginWithPopup({ authorizationParams: { scope: 'a' } }); });`,
    'authorization - closed shaped: client_id=‹app› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed: client_id=‹app› scope=‹a› response_type=code',
    '+ state nonce code_challenge ~openid',
  ],
]);

testMisuse('@auth0/auth0-spa-js', [
  [
    'no-id-token-as-bearer',
    `import { createAuth0Client } from '@auth0/auth0-spa-js';
const auth0 = await createAuth0Client({ domain, clientId: 'app' });
const claims = await auth0.getIdTokenClaims();
fetch('/api', { headers: { Authorization: \`Bearer \${claims.__raw}\` } });`,
    'claims.__raw',
  ],
  [
    'no-id-token-as-bearer',
    `import { createAuth0Client } from '@auth0/auth0-spa-js';
const auth0 = await createAuth0Client({ domain, clientId: 'app' });
fetch('/api', { headers: { Authorization: \`Bearer \${await auth0.getTokenSilently()}\` } });`,
  ],
  [
    'no-implicit-flow',
    `import { Auth0Client } from '@auth0/auth0-spa-js';
new Auth0Client({ domain, clientId: 'app' }).loginWithRedirect({ authorizationParams: { response_type: 'token' } });`,
  ],
]);
