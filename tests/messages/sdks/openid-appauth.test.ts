import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@openid/appauth', [
  [
    'quick start',
    `import { AuthorizationNotifier, AuthorizationRequest, AuthorizationServiceConfiguration, BaseTokenRequestHandler, GRANT_TYPE_AUTHORIZATION_CODE, RedirectRequestHandler, TokenRequest } from '@openid/appauth';
const configuration = new AuthorizationServiceConfiguration({ authorization_endpoint: 'https://id.example/auth', token_endpoint: 'http://id.example/token' });
const notifier = new AuthorizationNotifier();
notifier.setAuthorizationListener((request, response, error) => { call(response.code); });
const request = new AuthorizationRequest({ client_id: 'app', redirect_uri: 'https://app.example/cb', scope: 'openid', response_type: AuthorizationRequest.RESPONSE_TYPE_CODE, extras: { nonce: 'fixed' } });
const tokenRequest = new TokenRequest({ client_id: 'app', redirect_uri: 'https://app.example/cb', grant_type: GRANT_TYPE_AUTHORIZATION_CODE, code, extras: { code_verifier: request.internal.code_verifier, client_secret: 'aVeryRealSecret42' } });
const response = await new BaseTokenRequestHandler().performTokenRequest(configuration, tokenRequest);
call(response.accessToken, response.idToken, response.refreshToken);`,
    'authorization https://id.example/auth open shaped: authorization_endpoint=‹https://id.example/auth› token_endpoint=‹http://id.example/token›',
    'authorization - closed: client_id=‹app› redirect_uri=‹https://app.example/cb› scope=‹openid› response_type=code nonce=‹fixed›',
    '+ state code_challenge',
    'token - closed: grant_type=authorization_code code=? client_id=‹app› redirect_uri=‹https://app.example/cb› code_verifier=? client_secret=‹aVeryRealSecret42›',
    'code: response.code',
    'token response: new BaseTokenRequestHandler().performTokenRequest(configuration, tokenRequest)',
    'access token: response.accessToken',
    'id token: response.idToken',
    'refresh token: response.refreshToken',
  ],
  [
    'other requests',
    `import { AuthorizationRequest, TokenRequest } from '@openid/appauth';
new AuthorizationRequest({ client_id: 'app', redirect_uri: r, scope: 'openid,email' });
new AuthorizationRequest({ client_id: 'app', redirect_uri: r, scope: 'openid', response_type: 'token', state: 'fixed' });
new AuthorizationRequest({ client_id: 'app', redirect_uri: r, scope: 'openid' }, crypto, false);
new TokenRequest({ client_id: 'app', redirect_uri: r, grant_type: 'password' });`,
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid,email› response_type:=code',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid› response_type=‹token› state=‹fixed›',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid› response_type:=code',
    '+ state',
    'token - closed: grant_type=‹password› client_id=‹app› redirect_uri=?',
    'off PKCE: false',
  ],
]);

testMisuse('@openid/appauth', [
  [
    'no-implicit-flow',
    `import { AuthorizationRequest } from '@openid/appauth';
new AuthorizationRequest({ client_id: 'app', redirect_uri: r, scope: 'openid', response_type: AuthorizationRequest.RESPONSE_TYPE_TOKEN });`,
    'AuthorizationRequest.RESPONSE_TYPE_TOKEN',
  ],
  [
    'no-password-grant',
    `import { TokenRequest } from '@openid/appauth';
new TokenRequest({ client_id: 'app', redirect_uri: r, grant_type: 'password', extras: { username: 'u', password: 'p' } });`,
    'password',
  ],
]);
