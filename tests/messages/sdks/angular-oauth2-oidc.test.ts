import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('angular-oauth2-oidc', [
  [
    'quick start',
    `import { AuthConfig, OAuthService } from 'angular-oauth2-oidc';
export const authCodeFlowConfig: AuthConfig = { issuer: 'https://id.example', redirectUri: window.location.origin + '/index.html', clientId: 'spa', responseType: 'code', scope: 'openid profile email offline_access', showDebugInformation: true };
class App {
  constructor(private oauthService: OAuthService) {
    this.oauthService.configure(authCodeFlowConfig);
    this.oauthService.loadDiscoveryDocumentAndTryLogin();
  }
  login() { this.oauthService.initCodeFlow(); }
  get name() { const claims = this.oauthService.getIdentityClaims(); return claims['name']; }
  load() { return call(this.oauthService.getAccessToken(), this.oauthService.getIdToken(), this.oauthService.getRefreshToken()); }
}`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹spa› redirect_uri=? response_type=‹code› scope=‹openid›‹profile›‹email›‹offline_access›',
    '+ state nonce code_challenge ~openid',
    'id token claims: claims',
    'id token claims: this.oauthService.getIdentityClaims()',
    'id token claims: claims',
    'access token: this.oauthService.getAccessToken()',
    'id token: this.oauthService.getIdToken()',
    'refresh token: this.oauthService.getRefreshToken()',
  ],
  [
    'the default is the implicit flow',
    `import { AuthConfig } from 'angular-oauth2-oidc';
export const a: AuthConfig = { issuer, clientId: 'a' };
export const b: AuthConfig = { issuer, clientId: 'b', requestAccessToken: false };
export const c = new AuthConfig({ issuer, clientId: 'c', oidc: false, scope: 'api' });`,
    'authorization - closed shaped: issuer=? client_id=‹c› scope=‹api› response_type:=token',
    '+ state',
    'authorization - closed shaped: issuer=? client_id=‹a› response_type:=id_token token scope:=openid profile',
    '+ state nonce ~openid',
    'authorization - closed shaped: issuer=? client_id=‹b› response_type:=id_token scope:=openid profile',
    '+ state nonce ~openid',
  ],
  [
    'the password grant',
    `import { AuthConfig, OAuthService, AUTH_CONFIG } from 'angular-oauth2-oidc';
const config = { issuer: 'https://id.example', clientId: 'a', dummyClientSecret: 's', scope: 'openid' };
export const providers = [{ provide: AUTH_CONFIG, useValue: config }];
class Login {
  oauth = inject(OAuthService);
  login() { this.oauth.fetchTokenUsingPasswordFlow(this.user, this.password).then(() => this.oauth.loadUserProfile()); }
  other() { this.oauth.fetchTokenUsingGrant('implicit', { code: 'c' }); }
}`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹a› scope=‹openid› client_secret=‹s›',
    '+ state nonce ~openid',
    'token https://id.example open: issuer=‹https://id.example› client_id=‹a› client_secret=‹s› username=? password=? grant_type=password',
    'token https://id.example closed: issuer=‹https://id.example› client_id=‹a› client_secret=‹s› code=‹c› grant_type=‹implicit›',
    'userinfo: this.oauth.loadUserProfile()',
  ],
  [
    'assigned options',
    `import { OAuthService } from 'angular-oauth2-oidc';
class App {
  constructor(private readonly oauthService: OAuthService) {
    oauthService.clientId = 'spa';
    oauthService.responseType = 'id_token token';
    oauthService.requireHttps = false;
  }
  login() { this.oauthService.initImplicitFlow('mine', { prompt: 'none' }); }
}`,
    'authorization - open: prompt=‹none›',
    '+ state nonce ~openid',
    'authorization - open shaped: client_id=‹spa› response_type=‹id_token›‹token›',
    '+ state nonce ~openid',
    'off HTTPS: oauthService.requireHttps = false',
  ],
  [
    'switches',
    `import { AuthConfig, OAuthService, OAuthStorage } from 'angular-oauth2-oidc';
export const a: AuthConfig = { issuer: 'https://accounts.google.com', responseType: 'code', strictDiscoveryDocumentValidation: false, disableAtHashCheck: true, disablePKCE: true };
export const b: AuthConfig = { issuer: 'https://id.example', responseType: 'id_token token', strictDiscoveryDocumentValidation: false, disableAtHashCheck: true, skipIssuerCheck: true, skipSubjectCheck: true, requireHttps: environment.production };
function f(oauth: OAuthService) { oauth.tryLogin({ disableOAuth2StateCheck: true, disableNonceCheck: true }); oauth.setStorage(localStorage); }
export const providers = [{ provide: OAuthStorage, useFactory: () => window.localStorage }];`,
    'authorization https://accounts.google.com closed shaped: issuer=‹https://accounts.google.com› response_type=‹code› scope:=openid profile',
    '+ state nonce ~openid',
    'authorization https://id.example closed shaped: issuer=‹https://id.example› response_type=‹id_token›‹token› scope:=openid profile',
    '+ state nonce ~openid',
    'off state: disableOAuth2StateCheck: true',
    'off nonce: disableNonceCheck: true',
    'off authorization server issuer!: strictDiscoveryDocumentValidation: false',
    'off access token hash!: disableAtHashCheck: true',
    'off PKCE: disablePKCE: true',
    'off authorization server issuer: strictDiscoveryDocumentValidation: false',
    'off ID token issuer: skipIssuerCheck: true',
    'off ID token subject: skipSubjectCheck: true',
    'off access token hash: disableAtHashCheck: true',
    'storage localStorage: localStorage',
    'storage localStorage: window.localStorage',
  ],
]);

testMisuse('angular-oauth2-oidc', [
  [
    'no-implicit-flow',
    `import { AuthConfig } from 'angular-oauth2-oidc';
export const authConfig: AuthConfig = { issuer: 'https://id.example', clientId: 'app', redirectUri: window.location.origin };`,
    "{ issuer: 'https://id.example', clientId: 'app', redirectUri: window.location.origin }",
  ],
  [
    'no-password-grant',
    `import { OAuthService } from 'angular-oauth2-oidc';
class Login { constructor(private readonly oauth: OAuthService) {} login() { this.oauth.fetchTokenUsingPasswordFlow('me', 'password'); } }`,
    "this.oauth.fetchTokenUsingPasswordFlow('me', 'password')",
  ],
  [
    'no-id-token-as-bearer',
    `import { OAuthService } from 'angular-oauth2-oidc';
class Api { constructor(private readonly oauth: OAuthService) {} load() { return fetch('/api', { headers: { Authorization: 'Bearer ' + this.oauth.getIdToken() } }); } }`,
    'this.oauth.getIdToken()',
  ],
]);
