import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('angular-auth-oidc-client', [
  [
    'quick start',
    `import { provideAuth, OidcSecurityService, LogLevel } from 'angular-auth-oidc-client';
export const appConfig = { providers: [provideAuth({ config: { authority: 'https://id.example', redirectUrl: window.location.origin, clientId: 'spa', scope: 'openid profile', responseType: 'code', silentRenew: true, useRefreshToken: true } })] };
class App {
  private readonly oidc = inject(OidcSecurityService);
  ngOnInit() {
    this.oidc.checkAuth().subscribe(({ isAuthenticated, userData, accessToken, idToken }) => call(accessToken, idToken, userData));
    this.oidc.getAccessToken().subscribe((token) => call(token));
    this.oidc.getIdToken().subscribe((token) => call(token));
    this.oidc.getPayloadFromAccessToken().subscribe((claims) => call(claims));
    this.oidc.getPayloadFromIdToken().subscribe((claims) => call(claims));
  }
  login() { this.oidc.authorize(); }
  again() { this.oidc.authorize('id', { customParams: { prompt: 'login', response_type: 'token' }, redirectUrl: 'http://app.example' }); }
}`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹spa› redirect_uri=? response_type=‹code› scope=‹openid›‹profile›',
    '+ state nonce code_challenge',
    'authorization https://id.example closed: issuer=‹https://id.example› client_id=‹spa› redirect_uri=‹http://app.example› response_type=‹token› scope=‹openid›‹profile› prompt=‹login›',
    '+ state nonce',
    'access token: accessToken',
    'id token: idToken',
    'userinfo: userData',
    'access token: token',
    'id token: token',
    'access token claims: this.oidc.getPayloadFromAccessToken()',
    'access token claims: claims',
    'access token claims: claims',
    'id token claims: this.oidc.getPayloadFromIdToken()',
    'id token claims: claims',
    'id token claims: claims',
  ],
  [
    'defaults',
    `import { AuthModule, type OpenIdConfiguration, type PassedInitialConfig } from 'angular-auth-oidc-client';
export const module = AuthModule.forRoot({ config: [{ authority: 'https://a.example', clientId: 'a' }, { authority: 'http://b.example', clientId: 'b', disablePkce: true }] });
export const one: OpenIdConfiguration = { authority, clientId: 'c', responseType: 'id_token token', scope: 'email' };
export const two: PassedInitialConfig = { config: { authority: 'https://d.example', clientId: 'd', responseType: 'id_token', disableIdTokenValidation: true } };`,
    'authorization https://a.example closed shaped: issuer=‹https://a.example› client_id=‹a› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization http://b.example closed shaped: issuer=‹http://b.example› client_id=‹b› response_type:=code scope:=openid email profile',
    '+ state nonce',
    'authorization - closed shaped: issuer=? client_id=‹c› response_type=‹id_token›‹token› scope=‹email›',
    '+ state nonce',
    'authorization https://d.example closed shaped: issuer=‹https://d.example› client_id=‹d› response_type=‹id_token› scope:=openid email profile',
    '+ state nonce',
    'off PKCE: disablePkce: true',
    'off ID token validation: disableIdTokenValidation: true',
  ],
  [
    'switches and storage',
    `import { provideAuth, AbstractSecurityStorage, DefaultLocalStorageService } from 'angular-auth-oidc-client';
const a = provideAuth({ config: { clientId: 'a', issValidationOff: true, strictIssuerValidationOnWellKnownRetrievalOff: true, disableIatOffsetValidation: true, ignoreNonceAfterRefresh: true, disableRefreshIdTokenAuthTimeValidation: false, customParamsAuthRequest: { nonce: 'fixed' }, authWellknownEndpoints: { tokenEndpoint: 'http://id.example/token' } } });
export const providers = [a, { provide: AbstractSecurityStorage, useClass: DefaultLocalStorageService }];`,
    'authorization - closed shaped: client_id=‹a› token_endpoint=‹http://id.example/token› nonce=‹fixed› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'off ID token issuer: issValidationOff: true',
    'off authorization server issuer: strictIssuerValidationOnWellKnownRetrievalOff: true',
    'off ID token issue time: disableIatOffsetValidation: true',
    'off nonce after refresh: ignoreNonceAfterRefresh: true',
    'storage localStorage: DefaultLocalStorageService',
  ],
  [
    'a refreshed token of another sign-in',
    `import { provideAuth } from 'angular-auth-oidc-client';
provideAuth({ config: { authority: 'https://id.example', clientId: 'app', disableRefreshIdTokenAuthTimeValidation: true } });`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'off ID token issue time: disableRefreshIdTokenAuthTimeValidation: true',
  ],
]);

testMisuse('angular-auth-oidc-client', [
  [
    'no-implicit-flow',
    `import { provideAuth } from 'angular-auth-oidc-client';
export const providers = [provideAuth({ config: { authority: 'https://id.example', clientId: 'app', responseType: 'id_token token', scope: 'openid' } })];`,
    'id_token token',
  ],
  [
    'no-id-token-as-bearer',
    `import { OidcSecurityService } from 'angular-auth-oidc-client';
class Api { constructor(private readonly oidc: OidcSecurityService) {} load() { this.oidc.getIdToken().subscribe((token) => fetch('/api', { headers: { Authorization: \`Bearer \${token}\` } })); } }`,
    'token',
  ],
]);
