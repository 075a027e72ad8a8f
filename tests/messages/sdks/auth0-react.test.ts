import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/auth0-react', [
  [
    'quick start',
    `import { Auth0Provider, useAuth0, withAuthenticationRequired } from '@auth0/auth0-react';
root.render(<Auth0Provider domain="app.eu.auth0.example" clientId="app" authorizationParams={{ redirect_uri: window.location.origin, state: 'x' }} useRefreshTokens cacheLocation="localstorage"><App /></Auth0Provider>);
function App() {
  const { user, loginWithRedirect, getAccessTokenSilently, getIdTokenClaims } = useAuth0();
  const token = await getAccessTokenSilently({ authorizationParams: { scope: 'read:x' } });
  const { __raw } = await getIdTokenClaims();
  call(token, __raw, user.name);
  return <button onClick={() => loginWithRedirect()}>Log in</button>;
}
export default withAuthenticationRequired(App, { loginOptions: { authorizationParams: { scope: 'openid,email' } } });`,
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹read:x› response_type=code',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid,email› response_type=code',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹app› redirect_uri=? response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~offline_access',
    'storage localStorage: cacheLocation="localstorage"',
    'id token claims: user',
    "access token: getAccessTokenSilently({ authorizationParams: { scope: 'read:x' } })",
    'id token claims: getIdTokenClaims()',
    'access token: token',
    'id token: __raw',
    'id token claims: user',
  ],
  [
    'options elsewhere',
    `import { Auth0Provider, LocalStorageCache, type Auth0ProviderOptions } from '@auth0/auth0-react';
const cache = new LocalStorageCache();
export const options: Auth0ProviderOptions = { domain, clientId: 'app', authorizationParams: { scope: 'email' } };
const a = <Auth0Provider {...options} {...more} cache={cache} />;`,
    'authorization - open shaped: client_id=‹app› scope=‹email› response_type=code',
    '+ state nonce code_challenge ~openid ~offline_access ~online_access',
    'storage localStorage: LocalStorageCache',
  ],
  [
    'major 1',
    `import { Auth0Provider } from '@auth0/auth0-react';
const a = <Auth0Provider domain={d} clientId="app" redirectUri="https://app.example" scope="openid email" />;`,
    'authorization - closed shaped: client_id=‹app› scope=‹openid›‹email› redirect_uri=‹https://app.example› response_type=code',
    '+ state nonce code_challenge ~openid',
  ],
  [
    'a token exchange, and the detailed response',
    `import { useAuth0 } from '@auth0/auth0-react';
function Call() {
  const auth = useAuth0();
  auth.loginWithCustomTokenExchange({ subject_token: t, subject_token_type: 'urn:x' });
  auth.getAccessTokenSilently({ detailedResponse: true }).then((r) => call(r.id_token, r.access_token));
}`,
    'token - closed: subject_token=? subject_token_type=‹urn:x› grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
    "token response: auth.loginWithCustomTokenExchange({ subject_token: t, subject_token_type: 'urn:x' })",
    'id token: r.id_token',
    'access token: r.access_token',
  ],
]);

testMisuse('@auth0/auth0-react', [
  [
    'no-id-token-as-bearer',
    `import { useAuth0 } from '@auth0/auth0-react';
function App() { const { getIdTokenClaims } = useAuth0(); getIdTokenClaims().then((claims) => fetch('/api', { headers: { Authorization: \`Bearer \${claims.__raw}\` } })); }`,
    'claims.__raw',
  ],
  [
    'valid-scope',
    `import { Auth0Provider } from '@auth0/auth0-react';
const app = <Auth0Provider domain="x" clientId="app" authorizationParams={{ scope: 'openid,email' }} />;`,
    'openid,email',
  ],
]);
