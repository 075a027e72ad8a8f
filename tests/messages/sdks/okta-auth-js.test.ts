import { testSdk } from './harness.ts';

testSdk('@okta/okta-auth-js', [
  [
    'defaults',
    `import { OktaAuth } from '@okta/okta-auth-js';
const auth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: '/cb' });
await auth.signInWithRedirect({ scopes: ['openid'] });
const { tokens } = await auth.token.parseFromUrl();
use(tokens.accessToken.accessToken, tokens.idToken.claims);
const { payload } = auth.token.decode(auth.getIdToken());
auth.token.verify(t, { ignoreSignature: true });`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› scope=‹openid› response_type:=code',
    '+ state nonce code_challenge',
    'off ID token signature: ignoreSignature: true',
    'token response: auth.token.parseFromUrl()',
    'access token: tokens.accessToken.accessToken',
    'id token claims: tokens.idToken.claims',
    'decodes: auth.token.decode(auth.getIdToken())',
    'id token: auth.getIdToken()',
  ],
  [
    'without PKCE',
    `import OktaAuth from '@okta/okta-auth-js';
const auth = new OktaAuth({ issuer, clientId: 'app', pkce: false, tokenManager: { storage: 'localStorage' } });
auth.token.getWithRedirect({ responseType: ['code', 'id_token'], nonce: 'x' });
auth.authStateManager.subscribe((state) => use(state.idToken.idToken));`,
    'authorization - closed shaped: client_id=‹app› issuer=? response_type:=token id_token scope:=openid email profile',
    '+ state nonce',
    'authorization - closed: client_id=‹app› issuer=? response_type=‹code›‹id_token› nonce=‹x› scope:=openid email',
    '+ state nonce',
    'off PKCE: pkce: false',
    "storage localStorage: storage: 'localStorage'",
    'id token: state.idToken.idToken',
  ],
  [
    'switches and storage',
    `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', ignoreLifetime: true, dpop: true, dpopOptions: { allowBearerTokens: true }, storageManager: { token: { storageType: 'sessionStorage' } } });
oktaAuth.token.verify(idToken, { ignoreSignature: true, ignoreLifetime: true });`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'off ID token expiry: ignoreLifetime: true',
    'off bearer token binding: allowBearerTokens: true',
    'off ID token signature: ignoreSignature: true',
    'off ID token expiry: ignoreLifetime: true',
    "storage sessionStorage: storageType: 'sessionStorage'",
  ],
  [
    'steps, renewal and the order of storages',
    `import { OktaAuth } from '@okta/okta-auth-js';
const auth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', storageManager: { token: { storageTypes: ['sessionStorage', 'cookie'] } } });
const { tokens } = await auth.idx.authenticate({ username, password, scopes: ['openid'], state: 'fixed' });
call(tokens.idToken.idToken);
auth.token.renewTokens({ scopes: ['openid', 'orders'], ignoreSignature: true });
new OktaAuth({ issuer, clientId: 'app', storageManager: { token: { storageTypes: ['memory', 'localStorage'] } } });`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization - closed shaped: client_id=‹app› issuer=? response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default open: client_id=‹app› issuer=‹https://id.example/oauth2/default› scope=‹openid› state=‹fixed›',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› issuer=‹https://id.example/oauth2/default› scope=‹openid›‹orders› response_type:=code',
    '+ state nonce code_challenge',
    'off ID token signature: ignoreSignature: true',
    "storage sessionStorage: storageTypes: ['sessionStorage', 'cookie']",
    'id token: tokens.idToken.idToken',
    "token response: auth.token.renewTokens({ scopes: ['openid', 'orders'], ignoreSignature: true })",
  ],
  [
    'far away',
    `export const one = { issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: 'http://app.example/cb', responseType: 'id_token', ignoreSignature: true, tokenManager: { storage: 'localStorage' } };
export const two = { clientId: 'app', issuer: 'https://id.example', scopes: ['openid', 'orders'], pkce: false, responseType: ['token'] };
export const three = { clientId: 'app', issuer: 'https://id.example', scopes: 'openid,orders', state: 'active' };
export const schema = { issuer: 'string', clientId: 'string', redirectUri: 'string', state: 'string', scopes: 'array', codeChallenge: 'string', codeChallengeMethod: 'string' };
export const none = { clientId: 'app', issuer: 'https://id.example' };`,
    'authorization https://id.example/oauth2/default open shaped: client_id=‹app› redirect_uri=‹http://app.example/cb› issuer=‹https://id.example/oauth2/default›',
    '+ state nonce code_challenge',
    'authorization https://id.example open shaped: client_id=‹app› response_type=‹token› scope=‹openid›‹orders› issuer=‹https://id.example›',
    '+ state nonce',
    'authorization https://id.example open shaped: client_id=‹app› issuer=‹https://id.example›',
    '+ state nonce code_challenge',
    'authorization string open shaped: client_id=‹string› redirect_uri=‹string› issuer=‹string›',
    '+ state nonce code_challenge',
    'off ID token signature: ignoreSignature: true',
    'off PKCE: pkce: false',
    "storage localStorage: storage: 'localStorage'",
  ],
  [
    'far away, where the file has another SDK that names them alike',
    `import { AuthModule } from 'angular-oauth2-oidc';
export const config = { issuer: 'https://id.example', clientId: 'app', redirectUri: 'https://app.example/cb', responseType: 'id_token token', scope: 'openid', skipIssuerCheck: true };`,
    'authorization https://id.example open shaped: issuer=‹https://id.example› client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹id_token›‹token› scope=‹openid›',
    '+ state nonce ~openid',
    'off ID token issuer: skipIssuerCheck: true',
  ],
  [
    'the exchange of a code',
    `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', clientSecret: 'aVeryRealSecret42', pkce: false, responseType: 'code', acrValues: 'urn:a', maxAge: 10 });
const { tokens, code } = await oktaAuth.token.exchangeCodeForTokens({ authorizationCode: c, codeVerifier: v, redirectUri: 'https://app.example/cb' });
call(tokens.refreshToken.refreshToken, code, tokens.accessToken.claims.sub, oktaAuth.getRefreshToken());`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› client_secret=‹aVeryRealSecret42› response_type=‹code› acr_values=‹urn:a› max_age=? issuer=‹https://id.example/oauth2/default› scope:=openid email profile',
    '+ state nonce',
    'token https://id.example/oauth2/default open: client_id=‹app› client_secret=‹aVeryRealSecret42› issuer=‹https://id.example/oauth2/default› code=? code_verifier=? redirect_uri=‹https://app.example/cb› grant_type=authorization_code',
    'off PKCE: pkce: false',
    "token response: oktaAuth.token.exchangeCodeForTokens({ authorizationCode: c, codeVerifier: v, redirectUri: 'https://app.example/cb' })",
    'refresh token: tokens.refreshToken.refreshToken',
    'code: code',
    'access token claims: tokens.accessToken.claims',
    'refresh token: oktaAuth.getRefreshToken()',
  ],
]);
