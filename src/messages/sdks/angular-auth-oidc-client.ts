import type { SdkCall, SdkModel, SdkSwitch } from './model.ts';

const ENDPOINTS = {
  issuer: 'issuer',
  authorizationEndpoint: 'authorization_endpoint',
  tokenEndpoint: 'token_endpoint',
  userInfoEndpoint: 'userinfo_endpoint',
  jwksUri: 'jwks_uri',
  endSessionEndpoint: 'end_session_endpoint',
  revocationEndpoint: 'revocation_endpoint',
  introspectionEndpoint: 'introspection_endpoint',
};

/** Issuers whose tokens name another one than the metadata, and whose refreshed ID tokens have a time of their own. */
const MICROSOFT = /login\.microsoftonline\.|\.b2clogin\.|\.ciamlogin\.|sts\.windows\.net/;

function switches(authority: string): Readonly<Record<string, SdkSwitch>> {
  const neededFor = { option: authority, pattern: MICROSOFT };
  return {
    disableIdTokenValidation: { unsafe: true, turnsOff: 'ID token validation' },
    issValidationOff: { unsafe: true, turnsOff: 'ID token issuer', neededFor },
    strictIssuerValidationOnWellKnownRetrievalOff: { unsafe: true, turnsOff: 'authorization server issuer', neededFor },
    disableIatOffsetValidation: { unsafe: true, turnsOff: 'ID token issue time' },
    disableRefreshIdTokenAuthTimeValidation: { unsafe: true, turnsOff: 'ID token issue time', neededFor },
    ignoreNonceAfterRefresh: { unsafe: true, turnsOff: 'nonce after refresh' },
    disablePkce: { unsafe: true, turnsOff: 'PKCE' },
  };
}

// A configuration that stands in another object has its options behind a prefix.
function configuration(path: SdkCall['path'], prefix = ''): SdkCall {
  return {
    path,
    makes: 'authorization request',
    role: 'configuration',
    options: {
      [`${prefix}authority`]: 'issuer',
      [`${prefix}clientId`]: 'client_id',
      [`${prefix}customParamsCodeRequest.client_secret`]: 'client_secret',
      [`${prefix}customParamsRefreshTokenRequest.client_secret`]: 'client_secret',
      [`${prefix}redirectUrl`]: 'redirect_uri',
      [`${prefix}responseType`]: 'response_type',
      [`${prefix}scope`]: 'scope',
      ...prefixed(ENDPOINTS, `${prefix}authWellknownEndpoints.`),
    },
    raw: [`${prefix}customParamsAuthRequest`],
    defaults: [
      { parameter: 'response_type', value: 'code' },
      { parameter: 'scope', value: 'openid email profile' },
    ],
    supplies: [
      'state',
      'nonce',
      {
        parameter: 'code_challenge',
        when: { all: [{ parameter: 'response_type', includes: 'code' }, { not: { option: `${prefix}disablePkce`, is: true } }] },
      },
    ],
  };
}

function prefixed<T>(options: Readonly<Record<string, T>>, prefix: string): Record<string, T> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [prefix + name, value]));
}

const PLACES = ['provideAuth()@0.config[]', 'AuthModule.forRoot()@0.config[]'] as const;

/** OpenID Connect for Angular. */
export const angularAuthOidcClient: SdkModel = {
  package: 'angular-auth-oidc-client',
  version: '22.0.1',
  since: '0.1.0',
  documentation: 'https://angular-auth-oidc-client.com/',
  modules: ['angular-auth-oidc-client'],
  runsIn: ['browser', 'native'],
  openidOnly: true,
  scope: 'string',
  instances: {
    'LoginResponse.new()': [
      'OidcSecurityService.new().checkAuth()',
      'OidcSecurityService.new().checkAuthMultiple()[]',
      'OidcSecurityService.new().checkAuthIncludingServer()',
      'OidcSecurityService.new().authorizeWithPopUp()',
      'OidcSecurityService.new().forceRefreshSession()',
    ],
  },
  calls: [
    configuration(PLACES),
    // As `ng add` writes it, in a file of its own.
    configuration('PassedInitialConfig.new()', 'config.'),
    {
      path: ['OidcSecurityService.new().authorize()@1', 'OidcSecurityService.new().authorizeWithPopUp()'],
      makes: 'authorization request',
      role: 'request',
      options: { redirectUrl: 'redirect_uri' },
      raw: ['customParams'],
      configuredBy: PLACES,
    },
    {
      path: 'OidcSecurityService.new().getAuthorizeUrl()',
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      configuredBy: PLACES,
    },
  ],
  results: [
    {
      of: 'OidcSecurityService.new()',
      accessToken: 'getAccessToken()',
      idToken: 'getIdToken()',
      refreshToken: 'getRefreshToken()',
      idTokenClaims: 'getPayloadFromIdToken()',
      accessTokenClaims: 'getPayloadFromAccessToken()',
      userinfo: ['getUserData()', 'userData$.userData'],
    },
    { of: 'LoginResponse.new()', accessToken: 'accessToken', idToken: 'idToken', userinfo: 'userData', response: '' },
  ],
  switches: [
    { at: PLACES, options: switches('authority') },
    { at: 'PassedInitialConfig.new()', options: prefixed(switches('config.authority'), 'config.') },
  ],
  storage: [{ use: 'DefaultLocalStorageService', storage: 'localStorage' }],
  types: { OpenIdConfiguration: 'provideAuth()@0.config[]', PassedInitialConfig: 'PassedInitialConfig.new()' },
};
