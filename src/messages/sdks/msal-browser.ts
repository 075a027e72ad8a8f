import type { SdkCall, SdkModel } from './model.ts';

/** What every request of MSAL in a browser can say, and what MSAL does of itself. */
export const MSAL_REQUEST = {
  makes: 'authorization request',
  role: 'request',
  // `state` is appended to a random one, so it is data of the application.
  options: {
    scopes: 'scope',
    authority: 'issuer',
    redirectUri: 'redirect_uri',
    nonce: 'nonce',
    prompt: 'prompt',
    loginHint: 'login_hint',
    domainHint: 'domain_hint',
    sid: 'sid',
    claims: 'claims',
  },
  raw: ['extraQueryParameters', 'extraParameters'],
  defaults: [
    // The protocol mode `EAR` brings tokens instead, encrypted.
    { parameter: 'response_type', value: 'code', when: { not: { option: 'system.protocolMode', is: 'EAR' } } },
    { parameter: 'response_mode', value: 'fragment' },
  ],
  supplies: ['state', 'nonce', 'code_challenge'],
  addsScopes: ['openid', 'profile', 'offline_access'],
} as const satisfies Omit<SdkCall, 'path'>;

/** Microsoft's authentication library for browsers. */
export const msalBrowser: SdkModel = {
  package: '@azure/msal-browser',
  version: '5.29.0',
  otherVersions: {
    '@azure/msal-browser@3': 'the response mode is `OIDCOptions.serverResponseType`',
    '@azure/msal-browser@4': 'the response mode is `OIDCOptions.serverResponseType`',
  },
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  // Of majors 3 and 4.
  untyped: ['serverResponseType'],
  modules: ['@azure/msal-browser'],
  globals: { msal: '' },
  runsIn: ['browser', 'native'],
  scope: 'list',
  constants: {
    'BrowserCacheLocation.LocalStorage': 'localStorage',
    'BrowserCacheLocation.SessionStorage': 'sessionStorage',
    'BrowserCacheLocation.MemoryStorage': 'memoryStorage',
    'ProtocolMode.AAD': 'AAD',
    'ProtocolMode.OIDC': 'OIDC',
    'ProtocolMode.EAR': 'EAR',
  },
  instances: {
    'PublicClientApplication.new()': [
      'createStandardPublicClientApplication()',
      'createNestablePublicClientApplication()',
      'IPublicClientApplication.new()',
    ],
    'AuthenticationResult.new()': [
      'PublicClientApplication.new().loginPopup()',
      'PublicClientApplication.new().acquireTokenPopup()',
      'PublicClientApplication.new().acquireTokenSilent()',
      'PublicClientApplication.new().acquireTokenByCode()',
      'PublicClientApplication.new().ssoSilent()',
      'PublicClientApplication.new().handleRedirectPromise()',
      'PublicClientApplication.new().addEventCallback()@0#0.payload',
    ],
    'AccountInfo.new()': [
      'AuthenticationResult.new().account',
      'PublicClientApplication.new().getActiveAccount()',
      'PublicClientApplication.new().getAllAccounts()[]',
      'PublicClientApplication.new().getAccount()',
    ],
  },
  calls: [
    {
      path: 'PublicClientApplication.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        'auth.clientId': 'client_id',
        'auth.authority': 'issuer',
        'auth.redirectUri': 'redirect_uri',
        'auth.OIDCOptions.responseMode': 'response_mode',
        'auth.OIDCOptions.serverResponseType': 'response_mode',
      },
      defaults: MSAL_REQUEST.defaults,
      supplies: MSAL_REQUEST.supplies,
      addsScopes: MSAL_REQUEST.addsScopes,
    },
    {
      path: [
        'PublicClientApplication.new().loginPopup()',
        'PublicClientApplication.new().loginRedirect()',
        'PublicClientApplication.new().acquireTokenPopup()',
        'PublicClientApplication.new().acquireTokenRedirect()',
        'PublicClientApplication.new().ssoSilent()',
      ],
      ...MSAL_REQUEST,
      configuredBy: 'PublicClientApplication.new()',
    },
    {
      path: 'PublicClientApplication.new().acquireTokenSilent()',
      ...MSAL_REQUEST,
      options: { scopes: 'scope', authority: 'issuer', redirectUri: 'redirect_uri', prompt: 'prompt', claims: 'claims' },
      configuredBy: 'PublicClientApplication.new()',
    },
    {
      path: 'PublicClientApplication.new().acquireTokenByCode()',
      makes: 'token request',
      role: 'request',
      options: { code: 'code', scopes: 'scope' },
      fixed: { grant_type: 'authorization_code' },
      configuredBy: 'PublicClientApplication.new()',
      // The code comes from a server that made the authorization request.
      partial: true,
    },
  ],
  results: [
    {
      of: 'AuthenticationResult.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      idTokenClaims: 'idTokenClaims',
      response: '',
    },
    { of: 'AccountInfo.new()', idToken: 'idToken', idTokenClaims: 'idTokenClaims' },
  ],
  // `sessionStorage` is the default, and the samples write it out.
  storage: [{ at: 'PublicClientApplication.new()', options: { 'cache.cacheLocation': { localStorage: 'localStorage' } } }],
  types: {
    Configuration: 'PublicClientApplication.new()',
    PopupRequest: 'PublicClientApplication.new().loginPopup()',
    RedirectRequest: 'PublicClientApplication.new().loginRedirect()',
    SilentRequest: 'PublicClientApplication.new().acquireTokenSilent()',
    SsoSilentRequest: 'PublicClientApplication.new().ssoSilent()',
  },
  shapes: [{ keys: ['auth.clientId', 'auth.authority', 'cache'], call: 'PublicClientApplication.new()' }],
};
