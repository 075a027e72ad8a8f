import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('react-oauth2-code-pkce', [
  [
    'quick start',
    `import { AuthContext, AuthProvider, useAuthContext, type TAuthConfig } from 'react-oauth2-code-pkce';
const authConfig: TAuthConfig = { clientId: 'app', authorizationEndpoint: 'https://id.example/auth', tokenEndpoint: 'https://id.example/token', redirectUri: 'https://app.example/', scope: 'openid' };
const app = <AuthProvider authConfig={authConfig}><App /></AuthProvider>;
function App() {
  const { token, tokenData, idToken, idTokenData, logIn } = useContext(AuthContext);
  call(token, tokenData.sub, idToken, idTokenData.sub);
  return <button onClick={() => logIn('fixed')} />;
}`,
    'authorization https://id.example/auth closed: client_id=‹app› redirect_uri=‹https://app.example/› scope=‹openid› authorization_endpoint=‹https://id.example/auth› token_endpoint=‹https://id.example/token› state=‹fixed› response_type:=code',
    '+ code_challenge',
    'authorization https://id.example/auth closed shaped: client_id=‹app› redirect_uri=‹https://app.example/› scope=‹openid› authorization_endpoint=‹https://id.example/auth› token_endpoint=‹https://id.example/token› response_type:=code',
    '+ code_challenge',
    'access token claims: tokenData',
    'id token claims: idTokenData',
    'access token: token',
    'access token claims: tokenData',
    'id token: idToken',
    'id token claims: idTokenData',
  ],
  [
    'options',
    `import { AuthProvider, useAuthContext } from 'react-oauth2-code-pkce';
const app = <AuthProvider authConfig={{ clientId: 'app', authorizationEndpoint: 'http://id.example/auth', tokenEndpoint, state: 'fixed', storage: 'session', extraAuthParameters: { response_type: 'token', nonce: 'n' }, extraTokenParameters: { client_secret: 'aVeryRealSecret42' } }} />;
function App() { const auth = useAuthContext(); auth.logIn(undefined, { prompt: 'login' }); call(auth.token); }`,
    'authorization http://id.example/auth closed: client_id=‹app› state=‹fixed› authorization_endpoint=‹http://id.example/auth› token_endpoint=? response_type=‹token› nonce=‹n› prompt=‹login›',
    '+ code_challenge',
    'authorization http://id.example/auth closed shaped: client_id=‹app› state=‹fixed› authorization_endpoint=‹http://id.example/auth› token_endpoint=? response_type=‹token› nonce=‹n›',
    '+ code_challenge',
    'token - open shaped: client_secret=‹aVeryRealSecret42›',
    "storage sessionStorage: storage: 'session'",
    'access token: auth.token',
  ],
]);

testMisuse('react-oauth2-code-pkce', [
  [
    'no-access-token-as-identity',
    `import { AuthContext } from 'react-oauth2-code-pkce';
function App() { const { tokenData: claims } = useContext(AuthContext); greet(claims.email); }`,
    'email',
  ],
  [
    'no-implicit-flow',
    `import { AuthProvider } from 'react-oauth2-code-pkce';
const app = <AuthProvider authConfig={{ clientId: 'app', authorizationEndpoint, tokenEndpoint, extraAuthParameters: { response_type: 'token' } }} />;`,
    'token',
  ],
]);
