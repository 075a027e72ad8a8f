import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('auth0-lock', [
  [
    'quick start',
    `import { Auth0Lock } from 'auth0-lock';
const lock = new Auth0Lock('app', 'app.eu.auth0.example', { auth: { redirectUrl: 'https://app.example/cb', params: { scope: 'openid email' } } });
lock.on('authenticated', (authResult) => {
  lock.getUserInfo(authResult.accessToken, (error, profile) => { call(profile.email, authResult.idToken, authResult.idTokenPayload.sub); });
});
lock.show();`,
    'authorization - closed shaped: redirect_uri=‹https://app.example/cb› scope=‹openid›‹email› client_id=‹app› response_type:=code',
    '+ state',
    'bearer -: authResult.accessToken',
    'access token: authResult.accessToken',
    'id token: authResult.idToken',
    'id token claims: authResult.idTokenPayload',
  ],
  [
    'the default is the implicit flow',
    `import Auth0Lock, { Auth0LockPasswordless } from 'auth0-lock';
const a = new Auth0Lock('app', 'x');
const b = new Auth0LockPasswordless('app', 'x', { auth: { responseType: 'token id_token', state: 'fixed', params: { nonce: 'n' } }, _enableImpersonation: true });
const c = new Auth0Lock('app', 'x', { auth: { responseType: 'code' }, _enableIdPInitiatedLogin: true });
c.show({ auth: { responseType: 'token', params: { scope: 'a,b' } } });
a.checkSession({}, (error, result) => call(result.accessToken));
a.resumeAuth(location.hash, (error, result) => call(result.idToken));`,
    'authorization - closed shaped: client_id=‹app› response_type:=token scope:=openid profile email',
    '+ state',
    'authorization - closed shaped: response_type=‹token›‹id_token› state=‹fixed› nonce=‹n› client_id=‹app› scope:=openid profile email',
    '+ state nonce',
    'authorization - closed shaped: response_type=‹code› client_id=‹app› scope:=openid profile email',
    '+ state',
    'authorization - closed: response_type=‹token› client_id=‹app› scope=‹a,b›',
    '+ state',
    'off state: _enableImpersonation: true',
    'off state: _enableIdPInitiatedLogin: true',
    'access token: result.accessToken',
    'id token: result.idToken',
  ],
]);

testMisuse('auth0-lock', [
  [
    'no-implicit-flow',
    `import Auth0Lock from 'auth0-lock';
const lock = new Auth0Lock('app', 'id.example', {});`,
    '{}',
  ],
  [
    'no-implicit-flow',
    `import Auth0Lock from 'auth0-lock';
const lock = new Auth0Lock('app', 'id.example', { auth: { redirectUrl: 'https://app.example/cb' } });`,
  ],
]);
