import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('expo-auth-session', [
  [
    'quick start',
    `import { makeRedirectUri, useAuthRequest, exchangeCodeAsync, refreshAsync, fetchUserInfoAsync } from 'expo-auth-session';
function App() {
  const [request, response, promptAsync] = useAuthRequest({ clientId: 'app', scopes: ['openid', 'profile'], redirectUri: makeRedirectUri({ scheme: 'app' }) }, discovery);
  if (response?.type === 'success') {
    const { code } = response.params;
    exchangeCodeAsync({ clientId: 'app', code, redirectUri, extraParams: { code_verifier: request.codeVerifier } }, discovery).then((tokens) => call(tokens.accessToken, tokens.idToken, tokens.refreshToken));
    call(response.authentication.accessToken, response.params.id_token, code);
  }
  const later = async () => { const result = await promptAsync(); call(result.params.code); };
  refreshAsync({ clientId: 'app', refreshToken: t, scopes: ['openid'] }, discovery).then((r) => call(r.accessToken));
  fetchUserInfoAsync({ accessToken: t }, discovery).then((user) => call(user));
}`,
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid›‹profile› response_type:=code',
    '+ state code_challenge',
    'token - closed: client_id=‹app› code=? redirect_uri=? code_verifier=? grant_type=authorization_code',
    'token - closed: client_id=‹app› scope=‹openid› refresh_token=? grant_type=refresh_token',
    'client metadata - open shaped: ',
    'client metadata - open shaped: ',
    'client metadata - open shaped: ',
    'client metadata - open shaped: ',
    'bearer -: t',
    'token response: response.params',
    'code: code',
    'access token: tokens.accessToken',
    'id token: tokens.idToken',
    'refresh token: tokens.refreshToken',
    'access token: response.authentication.accessToken',
    'id token: response.params.id_token',
    'code: code',
    'code: result.params.code',
    'access token: r.accessToken',
    'userinfo: user',
  ],
  [
    'options',
    `import * as AuthSession from 'expo-auth-session';
const request = new AuthSession.AuthRequest({ clientId: 'app', clientSecret: 'aVeryRealSecret42', responseType: AuthSession.ResponseType.Token, redirectUri, usePKCE: false, prompt: AuthSession.Prompt.Login, extraParams: { nonce: 'fixed', state: 'ignored' } });
AuthSession.useAuthRequest({ clientId: 'app', responseType: 'id_token', state: 'fixed', codeChallengeMethod: AuthSession.CodeChallengeMethod.Plain, redirectUri }, discovery);
AuthSession.loadAsync({ clientId: 'app', redirectUri, scopes: ['email'], responseType: AuthSession.ResponseType.IdToken }, issuer);
new AuthSession.TokenRequest({ clientId: 'app', clientSecret: secret }, AuthSession.GrantType.ClientCredentials);
new AuthSession.TokenRequest({ clientId: 'app' }, AuthSession.GrantType.Implicit);`,
    'authorization - closed: client_id=‹app› redirect_uri=? response_type=token client_secret=‹aVeryRealSecret42› prompt=login nonce=‹fixed›',
    '+ state',
    'authorization - closed: client_id=‹app› redirect_uri=? response_type=‹id_token› state=‹fixed› code_challenge_method=plain',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› redirect_uri=? response_type=id_token scope=‹email›',
    '+ state code_challenge',
    'token - open: client_id=‹app› client_secret=? grant_type=client_credentials',
    'token - open: client_id=‹app› grant_type=implicit',
    'client metadata - open shaped: ',
    'client metadata - open shaped: ',
    'off PKCE: usePKCE: false',
  ],
  [
    'providers',
    `import * as Google from 'expo-auth-session/providers/google';
import { useAuthRequest } from 'expo-auth-session/providers/facebook';
function App() {
  const [request, response, promptAsync] = Google.useIdTokenAuthRequest({ clientId: 'web' });
  call(response.params.id_token, response.authentication.accessToken);
  Google.useAuthRequest({ iosClientId: 'ios', responseType: 'token', scopes: ['email'] });
  useAuthRequest({ clientId: 'app' });
}`,
    'authorization - closed: client_id=‹web›',
    '+ state code_challenge ~openid ~https://www.googleapis.com/auth/userinfo.profile ~https://www.googleapis.com/auth/userinfo.email',
    'authorization - closed: response_type=‹token› scope=‹email› client_id=‹ios›',
    '+ state code_challenge ~openid ~https://www.googleapis.com/auth/userinfo.profile ~https://www.googleapis.com/auth/userinfo.email',
    'authorization - closed: client_id=‹app› response_type:=token',
    '+ state nonce code_challenge',
    'id token: response.params.id_token',
    'access token: response.authentication.accessToken',
  ],
]);

testMisuse('expo-auth-session', [
  [
    'no-implicit-flow',
    `import { useAuthRequest, ResponseType } from 'expo-auth-session';
function App() { useAuthRequest({ clientId: 'app', redirectUri, responseType: ResponseType.Token }, discovery); }`,
    'ResponseType.Token',
  ],
  [
    'require-grant-parameters',
    `import { exchangeCodeAsync } from 'expo-auth-session';
exchangeCodeAsync({ clientId: 'app', code, redirectUri, extraParams: { code_verifier: request.codeVerifier } }, discovery);`,
  ],
  [
    'no-client-credentials-in-public-client',
    `import { TokenRequest, GrantType } from 'expo-auth-session';
new TokenRequest({ clientId: 'app', clientSecret }, GrantType.ClientCredentials);`,
    'GrantType.ClientCredentials',
  ],
]);
