import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('react-native-auth0', [
  [
    'quick start',
    `import Auth0 from 'react-native-auth0';
const auth0 = new Auth0({ domain: 'app.eu.auth0.example', clientId: 'app' });
auth0.webAuth.authorize({ scope: 'email' }).then((credentials) => call(credentials.accessToken, credentials.idToken));
auth0.webAuth.authorize();
auth0.auth.passwordRealm({ username: 'u', password: p, realm: 'db' });
auth0.auth.exchange({ code: c, verifier: v, redirectUri: 'app://cb' });
auth0.auth.refreshToken({ refreshToken: t });
auth0.auth.exchangeNativeSocial({ subjectToken: t, subjectTokenType: 'urn:x' });
const credentials = await auth0.credentialsManager.getCredentials();
call(credentials.refreshToken);`,
    'authorization - closed shaped: client_id=‹app› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed: client_id=‹app› scope=‹email› response_type=code',
    '+ state nonce code_challenge ~openid',
    'token - closed: client_id=‹app› username=‹u› password=? realm=‹db› grant_type=http://auth0.com/oauth/grant-type/password-realm',
    'token - closed: client_id=‹app› code=? code_verifier=? redirect_uri=‹app://cb› grant_type=authorization_code',
    'token - closed: client_id=‹app› refresh_token=? grant_type=refresh_token',
    'token - closed: client_id=‹app› subject_token=? subject_token_type=‹urn:x› grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
    'access token: credentials.accessToken',
    'id token: credentials.idToken',
    'token response: auth0.webAuth.authorize()',
    "token response: auth0.auth.passwordRealm({ username: 'u', password: p, realm: 'db' })",
    "token response: auth0.auth.exchange({ code: c, verifier: v, redirectUri: 'app://cb' })",
    'token response: auth0.auth.refreshToken({ refreshToken: t })',
    "token response: auth0.auth.exchangeNativeSocial({ subjectToken: t, subjectTokenType: 'urn:x' })",
    'token response: auth0.credentialsManager.getCredentials()',
    'refresh token: credentials.refreshToken',
  ],
  [
    'the hook',
    `import { Auth0Provider, useAuth0, parseIdToken } from 'react-native-auth0';
const app = <Auth0Provider domain="x" clientId="app" cacheLocation="localstorage"><App /></Auth0Provider>;
function App() {
  const { authorize, getCredentials, loginWithPasswordRealm, user } = useAuth0();
  authorize({ scope: 'openid,email', state: 'fixed', additionalParameters: { prompt: 'login' } });
  loginWithPasswordRealm({ username: 'u', password: p, realm: 'db' });
  const { idToken } = await getCredentials();
  call(idToken, user.name, parseIdToken(idToken));
}`,
    'authorization - closed: client_id=‹app› scope=‹openid,email› state=‹fixed› prompt=‹login› response_type=code',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: client_id=‹app› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'token - closed: client_id=‹app› username=‹u› password=? realm=‹db› grant_type=http://auth0.com/oauth/grant-type/password-realm',
    'storage localStorage: cacheLocation="localstorage"',
    'id token claims: user',
    "token response: authorize({ scope: 'openid,email', state: 'fixed', additionalParameters: { prompt: 'login' } })",
    "token response: loginWithPasswordRealm({ username: 'u', password: p, realm: 'db' })",
    'token response: getCredentials()',
    'id token: idToken',
    'id token claims: user',
    'decodes: parseIdToken(idToken)',
    'id token: idToken',
  ],
]);

testMisuse('react-native-auth0', [
  [
    'no-password-grant',
    `import Auth0 from 'react-native-auth0';
new Auth0({ domain, clientId: 'app' }).auth.passwordRealm({ username, password, realm: 'db' });`,
    "new Auth0({ domain, clientId: 'app' }).auth.passwordRealm({ username, password, realm: 'db' })",
  ],
  [
    'require-openid-scope',
    `import { useAuth0 } from 'react-native-auth0';
function App() { useAuth0().authorize({ scope: 'email' }); }`,
  ],
]);
