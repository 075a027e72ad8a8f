import type { SdkCall, SdkCondition, SdkModel, SdkSwitch } from './model.ts';

const WITHOUT_OIDC: SdkCondition = { option: 'oidc', is: false };
const WITHOUT_ACCESS_TOKEN: SdkCondition = { option: 'requestAccessToken', is: false };
// Who signs in with a password needs no response type.
const WITH_PASSWORDS: SdkCondition = {
  any: [
    { called: 'OAuthService.new().fetchTokenUsingPasswordFlow()' },
    { called: 'OAuthService.new().fetchTokenUsingPasswordFlowAndLoadUserProfile()' },
  ],
};

const CONFIGURATION = {
  makes: 'authorization request',
  role: 'configuration',
  options: {
    issuer: 'issuer',
    clientId: 'client_id',
    redirectUri: 'redirect_uri',
    responseType: 'response_type',
    scope: 'scope',
    dummyClientSecret: 'client_secret',
    resource: 'resource',
    loginUrl: 'authorization_endpoint',
    tokenEndpoint: 'token_endpoint',
    userinfoEndpoint: 'userinfo_endpoint',
    logoutUrl: 'end_session_endpoint',
  },
  raw: ['customQueryParams'],
  defaults: [
    { parameter: 'response_type', value: 'token', when: { all: [WITHOUT_OIDC, { not: WITH_PASSWORDS }] } },
    { parameter: 'response_type', value: 'id_token', when: { all: [WITHOUT_ACCESS_TOKEN, { not: WITH_PASSWORDS }] } },
    { parameter: 'response_type', value: 'id_token token', when: { not: WITH_PASSWORDS } },
    { parameter: 'scope', value: 'openid profile' },
  ],
  supplies: [
    'state',
    { parameter: 'nonce', when: { not: WITHOUT_OIDC } },
    {
      parameter: 'code_challenge',
      when: { all: [{ parameter: 'response_type', includes: 'code' }, { not: { option: 'disablePKCE', is: true } }] },
    },
  ],
  addsScopes: [{ value: 'openid', when: { not: WITHOUT_OIDC } }],
} as const satisfies Omit<SdkCall, 'path'>;

const CONFIGURED = ['OAuthService.new().configure()', 'AUTH_CONFIG.provide()'] as const;

const SWITCHES: Readonly<Record<string, SdkSwitch>> = {
  requireHttps: { unsafe: false, turnsOff: 'HTTPS' },
  strictDiscoveryDocumentValidation: {
    unsafe: false,
    turnsOff: 'authorization server issuer',
    // Their endpoints are on other hosts than their issuer.
    neededFor: { option: 'issuer', pattern: /accounts\.google\.com|login\.microsoftonline\.com|sts\.windows\.net|\.b2clogin\.com|\.ciamlogin\.com|auth\.pingone\./ },
  },
  skipIssuerCheck: { unsafe: true, turnsOff: 'ID token issuer' },
  skipSubjectCheck: { unsafe: true, turnsOff: 'ID token subject' },
  // The SDK sets it itself for these two: there is no hash to check.
  disableAtHashCheck: { unsafe: true, turnsOff: 'access token hash', neededFor: { option: 'responseType', pattern: /^(?:code|id_token)$/ } },
  disablePKCE: { unsafe: true, turnsOff: 'PKCE' },
};

/** OAuth 2.0 and OpenID Connect for Angular. Without a response type it uses the implicit flow. */
export const angularOauth2Oidc: SdkModel = {
  package: 'angular-oauth2-oidc',
  version: '22.0.2',
  since: '0.1.0',
  documentation: 'https://github.com/manfredsteyer/angular-oauth2-oidc',
  modules: ['angular-oauth2-oidc'],
  runsIn: ['browser', 'native'],
  scope: 'string',
  calls: [
    { path: [...CONFIGURED, 'AuthConfig.new()'], ...CONFIGURATION },
    // Members that are assigned come on top of what `configure` is given elsewhere.
    { path: 'OAuthService.new()=', ...CONFIGURATION, partial: true },
    {
      path: [
        'OAuthService.new().initLoginFlow()@1',
        'OAuthService.new().initCodeFlow()@1',
        'OAuthService.new().initImplicitFlow()@1',
      ],
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      configuredBy: CONFIGURED,
    },
    {
      path: [
        'OAuthService.new().fetchTokenUsingPasswordFlow()',
        'OAuthService.new().fetchTokenUsingPasswordFlowAndLoadUserProfile()',
      ],
      makes: 'token request',
      role: 'request',
      positional: { 0: 'username', 1: 'password' },
      fixed: { grant_type: 'password' },
      configuredBy: CONFIGURED,
    },
    {
      path: 'OAuthService.new().fetchTokenUsingGrant()@1',
      makes: 'token request',
      role: 'request',
      positional: { 0: 'grant_type' },
      raw: [''],
      configuredBy: CONFIGURED,
    },
  ],
  results: [
    {
      of: 'OAuthService.new()',
      accessToken: 'getAccessToken()',
      idToken: 'getIdToken()',
      refreshToken: 'getRefreshToken()',
      idTokenClaims: 'getIdentityClaims()',
      userinfo: 'loadUserProfile()',
    },
  ],
  switches: [
    { at: [...CONFIGURED, 'AuthConfig.new()', 'OAuthService.new()='], options: SWITCHES },
    {
      at: [
        'OAuthService.new().tryLogin()',
        'OAuthService.new().tryLoginCodeFlow()',
        'OAuthService.new().tryLoginImplicitFlow()',
        'OAuthService.new().loadDiscoveryDocumentAndTryLogin()',
        'OAuthService.new().loadDiscoveryDocumentAndLogin()',
      ],
      options: {
        disableOAuth2StateCheck: { unsafe: true, turnsOff: 'state' },
        disableNonceCheck: { unsafe: true, turnsOff: 'nonce' },
      },
    },
  ],
  storage: [{ at: ['OAuthService.new().setStorage()', 'OAuthStorage.provide()'], options: { '': 'object' } }],
  types: { AuthConfig: 'OAuthService.new().configure()', LoginOptions: 'OAuthService.new().tryLogin()' },
};
