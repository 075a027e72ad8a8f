import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('auth0-js', [
  [
    'quick start',
    `import auth0 from 'auth0-js';
const webAuth = new auth0.WebAuth({ domain: 'app.eu.auth0.example', clientID: 'app', redirectUri: 'https://app.example/cb', responseType: 'token id_token', scope: 'openid profile' });
webAuth.authorize();
webAuth.authorize({ responseType: 'code', codeChallenge: c, codeChallengeMethod: 'plain', state: 'fixed', loginHint: 'me' });
webAuth.parseHash((err, authResult) => { call(authResult.accessToken, authResult.idToken, authResult.idTokenPayload.sub); });
webAuth.parseHash({ hash: location.hash, __enableIdPInitiatedLogin: true }, (err, result) => call(result.accessToken));
webAuth.checkSession({}, (err, result) => call(result.idToken));
webAuth.client.userInfo(token, (err, user) => call(user.email));`,
    'authorization - open shaped: client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹token›‹id_token› scope=‹openid›‹profile›',
    '+ state nonce',
    'authorization - closed: client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹token›‹id_token› scope=‹openid›‹profile›',
    '+ state nonce',
    'authorization - closed: client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹code› scope=‹openid›‹profile› code_challenge=? code_challenge_method=‹plain› state=‹fixed› login_hint=‹me›',
    '+ state',
    'authorization - closed: client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹token›‹id_token› scope=‹openid›‹profile›',
    '+ state nonce',
    'bearer -: token',
    'off state: __enableIdPInitiatedLogin: true',
    'access token: authResult.accessToken',
    'id token: authResult.idToken',
    'id token claims: authResult.idTokenPayload',
    'access token: result.accessToken',
    'id token: result.idToken',
  ],
  [
    'defaults',
    `import { WebAuth, type Auth0DecodedHash } from 'auth0-js';
class Auth {
  auth0 = new WebAuth({ domain, clientID: 'app' });
  renew() { this.auth0.renewAuth({ redirectUri: 'https://app.example' }, (err, result) => call(result.accessToken)); }
  login() { this.auth0.authorize({ responseType: 'token' }); }
  url() { return this.auth0.client.buildAuthorizeUrl({ clientID: 'app', responseType: 'code', redirectUri: 'http://app.example' }); }
  set(result: Auth0DecodedHash) { localStorage.setItem('id_token', result.idToken); }
}`,
    'authorization - open shaped: client_id=‹app›',
    '+ state',
    'authorization - closed: client_id=‹app› redirect_uri=‹https://app.example› response_type:=token response_mode:=fragment scope:=openid profile email',
    '+ state',
    'authorization - closed: client_id=‹app› response_type=‹token› scope:=openid profile email',
    '+ state',
    'authorization - closed: client_id=‹app› response_type=‹code› redirect_uri=‹http://app.example› scope:=openid profile email',
    '+ state',
    'access token: result.accessToken',
    'id token: result.idToken',
  ],
  [
    'token requests',
    `import { Authentication, WebAuth } from 'auth0-js';
const client = new Authentication({ domain, clientID: 'app' });
client.loginWithDefaultDirectory({ username: 'u', password: p }, done);
client.login({ realm: 'db', username: 'u', password: p, scope: 'openid' }, done);
client.loginWithResourceOwner({ username: 'u', password: p, connection: 'db' }, done);
client.oauthToken({ grantType: 'authorization_code', clientSecret: 's', code: c, codeVerifier: v }, done);
client.customTokenExchange({ subjectToken: t, subjectTokenType: 'urn:x' }, done);
new WebAuth({ domain, clientID: 'app' }).login({ username: 'u', password: p, realm: 'db' }, done);`,
    'authorization - open shaped: client_id=‹app›',
    '+ state',
    'token - open shaped: client_id=‹app›',
    'token - closed: client_id=‹app› username=‹u› password=? grant_type=password',
    'token - closed: client_id=‹app› username=‹u› password=? scope=‹openid› grant_type=http://auth0.com/oauth/grant-type/password-realm',
    'token - closed: client_id=‹app› username=‹u› password=? grant_type=password',
    'token - closed: client_id=‹app› grant_type=‹authorization_code› client_secret=‹s› code=? code_verifier=?',
    'token - closed: client_id=‹app› subject_token=? subject_token_type=‹urn:x› grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
  ],
  [
    'delegation',
    `import { Authentication } from 'auth0-js';
new Authentication({ domain, clientID: 'app' }).delegation({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', id_token: t, scope: 'openid' }, done);`,
    'token - open shaped: client_id=‹app›',
    'token - closed: client_id=‹app› grant_type=‹urn:ietf:params:oauth:grant-type:jwt-bearer› id_token=? scope=‹openid›',
  ],
  [
    'script',
    `var webAuth = new auth0.WebAuth({ domain: 'x', clientID: 'app', responseType: 'id_token' });`,
    'authorization - open shaped: client_id=‹app› response_type=‹id_token›',
    '+ state nonce',
  ],
  [
    'impersonation',
    `import { WebAuth } from 'auth0-js';
const webAuth = new WebAuth({ domain, clientID: 'app', responseMode: 'form_post', maxAge: 10 });
webAuth.parseHash({ __enableImpersonation: true }, (err, result) => call(result.refreshToken));`,
    'authorization - open shaped: client_id=‹app› response_mode=‹form_post› max_age=?',
    '+ state',
    'off state: __enableImpersonation: true',
    'refresh token: result.refreshToken',
  ],
]);

testMisuse('auth0-js', [
  [
    'no-implicit-flow',
    `import { WebAuth } from 'auth0-js';
const webAuth = new WebAuth({ domain, clientID: 'app', responseType: 'token id_token' });
webAuth.authorize();`,
    'token id_token',
  ],
  [
    'no-password-grant',
    `import { Authentication } from 'auth0-js';
new Authentication({ domain, clientID: 'app' }).login({ realm: 'db', username, password }, done);`,
    "new Authentication({ domain, clientID: 'app' }).login({ realm: 'db', username, password }, done)",
  ],
]);
