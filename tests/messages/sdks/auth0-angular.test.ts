import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/auth0-angular', [
  [
    'quick start',
    `import { AuthModule, AuthService, provideAuth0 } from '@auth0/auth0-angular';
const module = AuthModule.forRoot({ domain: 'app.eu.auth0.example', clientId: 'app', authorizationParams: { redirect_uri: window.location.origin, nonce: 'ignored' } });
class Home {
  constructor(public auth: AuthService) {
    this.auth.idTokenClaims$.subscribe((claims) => call(claims?.__raw));
    this.auth.user$.subscribe((user) => call(user.email));
    this.auth.getAccessTokenSilently().pipe(map((token) => call(token))).subscribe();
  }
  login() { this.auth.loginWithRedirect({ authorizationParams: { scope: 'openid,email' } }); }
}`,
    'authorization - closed shaped: client_id=‹app› redirect_uri=? response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid,email› response_type=code',
    '+ state nonce code_challenge ~openid',
    'id token claims: this.auth.idTokenClaims$',
    'id token claims: claims',
    'id token: claims?.__raw',
    'id token claims: claims',
    'id token claims: this.auth.user$',
    'id token claims: user',
    'id token claims: user',
    'access token: token',
  ],
  [
    'options',
    `import { provideAuth0, LocalStorageCache, AuthClientConfig, type AuthConfig } from '@auth0/auth0-angular';
const a = provideAuth0({ domain, clientId: 'a', useRefreshTokens: true, cacheLocation: 'localstorage' });
export const b: AuthConfig = { domain, clientId: 'b', authorizationParams: { scope: 'email' }, cache: new LocalStorageCache() };
function f(config: AuthClientConfig) { config.set({ domain, clientId: 'c' }); }`,
    'authorization - closed shaped: client_id=‹a› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹c› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: client_id=‹b› scope=‹email› response_type=code',
    '+ state nonce code_challenge ~openid',
    "storage localStorage: cacheLocation: 'localstorage'",
    'storage localStorage: LocalStorageCache',
  ],
  [
    'refresh tokens',
    `import { provideAuth0 } from '@auth0/auth0-angular';
provideAuth0({ domain, clientId: 'a', useRefreshTokens: true });
provideAuth0({ domain, clientId: 'b', useRefreshTokens: true, refreshTokenMode: 'online' });`,
    'authorization - closed shaped: client_id=‹a› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹b› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~online_access',
  ],
]);

testMisuse('@auth0/auth0-angular', [
  [
    'valid-scope',
    `import { provideAuth0 } from '@auth0/auth0-angular';
export const providers = [provideAuth0({ domain, clientId: 'app', authorizationParams: { scope: 'openid,email' } })];`,
    'openid,email',
  ],
]);
