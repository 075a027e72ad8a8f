import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/auth0-auth-js', [
  [
    'quick start',
    `import { AuthClient } from '@auth0/auth0-auth-js';
const auth0 = new AuthClient({ domain: 'tenant.example', clientId: 'app', clientSecret: s, authorizationParams: { redirect_uri: r } });
const { authorizationUrl, codeVerifier } = await auth0.buildAuthorizationUrl();
const tokens = await auth0.getTokenByCode(url, { codeVerifier });
use(tokens.accessToken, tokens.idToken, tokens.refreshToken, tokens.claims);`,
    'authorization tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? response_type:=code scope:=openid profile email offline_access',
    '+ code_challenge redirect_uri',
    'token tenant.example open: issuer=‹tenant.example› client_id=‹app› client_secret=? code_verifier=? grant_type=authorization_code',
    'client metadata tenant.example open shaped: issuer=‹tenant.example› client_id=‹app› client_secret=?',
    'token response: auth0.getTokenByCode(url, { codeVerifier })',
    'access token: tokens.accessToken',
    'id token: tokens.idToken',
    'refresh token: tokens.refreshToken',
    'id token claims: tokens.claims',
  ],
  [
    'scopes of the client and of a request',
    `import { AuthClient } from '@auth0/auth0-auth-js';
const one = new AuthClient({ clientId: 'app', authorizationParams: { scope: 'openid read:a' } });
one.buildAuthorizationUrl({ pushedAuthorizationRequests: true });
one.buildAuthorizationUrl({ authorizationParams: { scope: 'openid', state: s } });`,
    'authorization - closed: client_id=‹app› response_type:=code',
    '+ code_challenge',
    'authorization - closed: client_id=‹app› scope=‹openid› state=? response_type:=code',
    '+ code_challenge',
    'client metadata - open shaped: client_id=‹app›',
  ],
  [
    'grants',
    `import { AuthClient } from '@auth0/auth0-auth-js';
const auth0 = new AuthClient({ domain: 'tenant.example', clientId: 'app', clientSecret: s });
const a = await auth0.getTokenByClientCredentials({ audience: 'x' });
const b = await auth0.getTokenByPassword({ username: 'u', password: p, scope: 'openid', realm: 'y' });
const c = await auth0.getTokenByRefreshToken({ refreshToken: t });
use(b.idToken);`,
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? audience=‹x› grant_type=client_credentials',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? username=‹u› password=? scope=‹openid› realm=‹y› grant_type=password',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? refresh_token=? grant_type=refresh_token',
    'client metadata tenant.example open shaped: issuer=‹tenant.example› client_id=‹app› client_secret=?',
    "token response: auth0.getTokenByClientCredentials({ audience: 'x' })",
    "token response: auth0.getTokenByPassword({ username: 'u', password: p, scope: 'openid', realm: 'y' })",
    'token response: auth0.getTokenByRefreshToken({ refreshToken: t })',
    'id token: b.idToken',
  ],
]);

testMisuse('@auth0/auth0-auth-js', [
  [
    'no-password-grant',
    `import { AuthClient } from '@auth0/auth0-auth-js'; const auth0 = new AuthClient(config); auth0.getTokenByPassword({ username: u, password: p });`,
    'auth0.getTokenByPassword({ username: u, password: p })',
  ],
]);
