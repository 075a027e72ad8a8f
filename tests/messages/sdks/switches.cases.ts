/** One use of each switch of each SDK that turns a check off. */
export interface SwitchCase {
  readonly sdk: string;
  /** As the model names it. */
  readonly option: string;
  readonly code: string;
}

const of = (sdk: string, wrap: (option: string) => string, options: Readonly<Record<string, string>>): readonly SwitchCase[] =>
  Object.entries(options).map(([option, written]) => ({ sdk, option, code: wrap(written) }));

export const SWITCHES: readonly SwitchCase[] = [
  ...of(
    'angular-auth-oidc-client',
    (option) => `import { provideAuth } from 'angular-auth-oidc-client';\nprovideAuth({ config: { authority: 'https://login.example.com', clientId: 'shop', ${option} } });`,
    {
      disableIdTokenValidation: 'disableIdTokenValidation: true',
      issValidationOff: 'issValidationOff: true',
      strictIssuerValidationOnWellKnownRetrievalOff: 'strictIssuerValidationOnWellKnownRetrievalOff: true',
      disableIatOffsetValidation: 'disableIatOffsetValidation: true',
      disableRefreshIdTokenAuthTimeValidation: 'disableRefreshIdTokenAuthTimeValidation: true',
      ignoreNonceAfterRefresh: 'ignoreNonceAfterRefresh: true',
    },
  ),
  ...of(
    'angular-auth-oidc-client',
    (option) => `import type { PassedInitialConfig } from 'angular-auth-oidc-client';\nexport const passed: PassedInitialConfig = { config: { authority: 'https://login.example.com', clientId: 'shop', ${option} } };`,
    {
      'config.disableIdTokenValidation': 'disableIdTokenValidation: true',
      'config.issValidationOff': 'issValidationOff: true',
      'config.strictIssuerValidationOnWellKnownRetrievalOff': 'strictIssuerValidationOnWellKnownRetrievalOff: true',
      'config.disableIatOffsetValidation': 'disableIatOffsetValidation: true',
      'config.disableRefreshIdTokenAuthTimeValidation': 'disableRefreshIdTokenAuthTimeValidation: true',
      'config.ignoreNonceAfterRefresh': 'ignoreNonceAfterRefresh: true',
    },
  ),
  ...of(
    'angular-oauth2-oidc',
    (option) => `import type { AuthConfig } from 'angular-oauth2-oidc';\nexport const authConfig: AuthConfig = { issuer: 'https://login.example.com', clientId: 'shop', ${option} };`,
    {
      requireHttps: 'requireHttps: false',
      strictDiscoveryDocumentValidation: 'strictDiscoveryDocumentValidation: false',
      skipIssuerCheck: 'skipIssuerCheck: true',
      skipSubjectCheck: 'skipSubjectCheck: true',
      disableAtHashCheck: "responseType: 'id_token token', disableAtHashCheck: true",
    },
  ),
  ...of(
    'angular-oauth2-oidc',
    (option) => `import { OAuthService } from 'angular-oauth2-oidc';\nclass Login {\n  constructor(private oauth: OAuthService) {}\n  start() { return this.oauth.tryLogin({ ${option} }); }\n}`,
    { disableOAuth2StateCheck: 'disableOAuth2StateCheck: true', disableNonceCheck: 'disableNonceCheck: true' },
  ),
  ...of('auth0-js', (option) => `import auth0 from 'auth0-js';\nnew auth0.WebAuth({ domain, clientID }).parseHash({ ${option} }, done);`, {
    __enableIdPInitiatedLogin: '__enableIdPInitiatedLogin: true',
    __enableImpersonation: '__enableImpersonation: true',
  }),
  ...of('auth0-lock', (option) => `import Auth0Lock from 'auth0-lock';\nnew Auth0Lock(id, domain, { ${option} });`, {
    _enableIdPInitiatedLogin: '_enableIdPInitiatedLogin: true',
    _enableImpersonation: '_enableImpersonation: true',
  }),
  ...of('@auth0/nextjs-auth0', (option) => `import { Auth0Client } from '@auth0/nextjs-auth0/server';\nnew Auth0Client({ domain, ${option} });`, {
    allowInsecureRequests: 'allowInsecureRequests: true',
  }),
  ...of('@azure/identity', (option) => `import { ClientSecretCredential } from '@azure/identity';\nnew ClientSecretCredential(tenant, id, secret, { ${option} });`, {
    disableInstanceDiscovery: 'disableInstanceDiscovery: true',
  }),
  ...of('better-auth', (option) => `import { betterAuth } from 'better-auth';\nimport { genericOAuth } from 'better-auth/plugins';\nbetterAuth({ ${option} });`, {
    verifyIdToken: 'socialProviders: { apple: { clientId, clientSecret, verifyIdToken: async () => true } }',
    disableIdTokenNonceBinding: "plugins: [genericOAuth({ config: [{ providerId: 'idp', clientId, clientSecret, disableIdTokenNonceBinding: true }] })]",
    'account.skipStateCookieCheck': 'account: { skipStateCookieCheck: true }',
    'advanced.disableCSRFCheck': 'advanced: { disableCSRFCheck: true }',
    'advanced.disableOriginCheck': 'advanced: { disableOriginCheck: true }',
  }),
  ...of('@fastify/oauth2', (option) => `import oauthPlugin from '@fastify/oauth2';\napp.register(oauthPlugin, { name: 'idp', credentials, ${option} });`, {
    checkStateFunction: "pkce: 'S256', generateStateFunction, checkStateFunction: () => true",
  }),
  ...of('jsonwebtoken', (option) => `import jwt from 'jsonwebtoken';\njwt.verify(idToken, key, { ${option} });`, {
    ignoreExpiration: 'ignoreExpiration: true',
    ignoreNotBefore: 'ignoreNotBefore: true',
    allowInvalidAsymmetricKeyTypes: 'allowInvalidAsymmetricKeyTypes: true',
    algorithms: "algorithms: ['RS256', 'none']",
  }),
  ...of('keycloak-js', (option) => `import Keycloak from 'keycloak-js';\nnew Keycloak(config).init({ onLoad: 'check-sso', ${option} });`, { useNonce: 'useNonce: false' }),
  ...of(
    'next-auth',
    (option) => `import NextAuth from 'next-auth';\nimport GitHubProvider from 'next-auth/providers/github';\nexport default NextAuth({ providers: [GitHubProvider({ clientId, clientSecret, ${option} })] });`,
    { checks: "checks: ['none']" },
  ),
  ...of('oidc-client', (option) => `import { UserManager } from 'oidc-client';\nnew UserManager({ authority, client_id: 'shop', redirect_uri: uri, response_type: 'code', ${option} });`, {
    userInfoJwtIssuer: "userInfoJwtIssuer: 'ANY'",
  }),
  ...of('oauth4webapi', (use) => `import * as oauth from 'oauth4webapi';\n${use}`, {
    allowInsecureRequests: 'oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: true });',
    skipStateCheck: 'oauth.validateAuthResponse(as, client, url, oauth.skipStateCheck);',
    skipSubjectCheck: 'oauth.processUserInfoResponse(as, client, oauth.skipSubjectCheck, response);',
  }),
  ...of('@okta/okta-angular', (option) => `import { OktaAuthModule } from '@okta/okta-angular';\nOktaAuthModule.forRoot({ oktaAuth, ${option} });`, {
    'testing.disableHttpsCheck': 'testing: { disableHttpsCheck: true }',
  }),
  ...of('@okta/okta-auth-js', (option) => `import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, ${option} });`, {
    ignoreSignature: 'ignoreSignature: true',
    ignoreLifetime: 'ignoreLifetime: true',
    'dpopOptions.allowBearerTokens': 'dpop: true, dpopOptions: { allowBearerTokens: true }',
  }),
  ...of('@okta/oidc-middleware', (option) => `import { ExpressOIDC } from '@okta/oidc-middleware';\nnew ExpressOIDC({ issuer, client_id, client_secret, scope: 'openid', appBaseUrl, ${option} });`, {
    'testing.disableHttpsCheck': 'testing: { disableHttpsCheck: true }',
  }),
  ...of('@okta/okta-signin-widget', (option) => `import OktaSignIn from '@okta/okta-signin-widget';\nnew OktaSignIn({ issuer, clientId, redirectUri, ${option} });`, {
    'authParams.ignoreSignature': 'authParams: { ignoreSignature: true }',
  }),
  ...of('openid-client', (use) => `import * as client from 'openid-client';\n${use}`, {
    allowInsecureRequests: 'client.allowInsecureRequests(config);',
    skipStateCheck: 'await client.authorizationCodeGrant(config, url, { expectedState: client.skipStateCheck });',
    skipSubjectCheck: 'await client.fetchUserInfo(config, accessToken, client.skipSubjectCheck);',
  }),
  ...of('openid-client', (option) => `import { Issuer } from 'openid-client';\nconst issuer = await Issuer.discover(url);\nnew issuer.Client({ client_id, client_secret, redirect_uris, ${option} });`, {
    id_token_signed_response_alg: "id_token_signed_response_alg: 'none'",
  }),
  ...of('react-native-app-auth', (option) => `import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId, redirectUrl, scopes: ['openid'], ${option} });`, {
    useNonce: 'useNonce: false',
    dangerouslyAllowInsecureHttpRequests: 'dangerouslyAllowInsecureHttpRequests: true',
  }),
  ...of(
    'passport-azure-ad',
    (option) => `import { BearerStrategy } from 'passport-azure-ad';\nnew BearerStrategy({ identityMetadata: 'https://login.microsoftonline.com/tenant/.well-known/openid-configuration', clientID, ${option} }, verify);`,
    { validateIssuer: 'validateIssuer: false' },
  ),
  ...of('google-auth-library', (option) => `import { OAuth2Client } from 'google-auth-library';\nawait new OAuth2Client().verifyIdToken({ idToken${option} });`, { audience: '' }),
  ...of(
    'simple-oauth2',
    (option) => `import { AuthorizationCode } from 'simple-oauth2';\nnew AuthorizationCode({ client: { id, secret }, auth: { tokenHost: 'https://login.example.com' }, ${option} });`,
    { 'http.rejectUnauthorized': 'http: { rejectUnauthorized: false }' },
  ),
  ...of(
    '@okta/okta-signin-widget',
    (option) => `import OktaSignIn from '@okta/okta-signin-widget';\nnew OktaSignIn({ issuer: 'https://login.example.com/oauth2/default', clientId: 'shop', redirectUri, ${option} });`,
    { 'authParams.ignoreLifetime': 'authParams: { ignoreLifetime: true }' },
  ),
];
