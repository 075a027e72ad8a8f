import type { SdkCall, SdkModel, SdkRaw, SdkStorage } from './model.ts';

// The SDK writes these itself, after the given ones.
const PARAMETERS: SdkRaw = {
  option: 'authorizationParams',
  except: ['response_type', 'response_mode', 'state', 'nonce', 'code_challenge', 'code_challenge_method'],
};

const ONLINE = { option: 'refreshTokenMode', is: 'online' } as const;
const REFRESH = { option: 'useRefreshTokens', is: true } as const;
const FLAT = { option: 'client_id', isOn: true } as const;

/** What the client is constructed with. The other Auth0 SDKs for browsers take the same options. */
export const AUTH0_CONFIGURATION = {
  makes: 'authorization request',
  role: 'configuration',
  options: {
    clientId: 'client_id',
    issuer: 'issuer',
    // Flat in major 1.
    client_id: 'client_id',
    redirect_uri: { parameter: 'redirect_uri', when: FLAT },
    scope: { parameter: 'scope', when: FLAT },
  },
  raw: [PARAMETERS],
  fixed: { response_type: 'code' },
  defaults: [{ parameter: 'scope', value: 'openid profile email' }],
  supplies: ['state', 'nonce', 'code_challenge'],
  addsScopes: [
    'openid',
    { value: 'offline_access', when: { all: [REFRESH, { not: ONLINE }] } },
    { value: 'online_access', when: { all: [REFRESH, ONLINE] } },
  ],
} as const satisfies Omit<SdkCall, 'path'>;

/** The options of a single login or token request of these SDKs. */
export const AUTH0_REQUEST = {
  makes: 'authorization request',
  role: 'request',
  options: {
    redirect_uri: { parameter: 'redirect_uri', when: FLAT },
    scope: { parameter: 'scope', when: FLAT },
  },
  raw: [PARAMETERS],
  joinsScope: true,
} as const satisfies Omit<SdkCall, 'path'>;

/** A token exchange by these SDKs. */
export const AUTH0_EXCHANGE = {
  makes: 'token request',
  role: 'request',
  options: {
    subject_token: 'subject_token',
    subject_token_type: 'subject_token_type',
    actor_token: 'actor_token',
    actor_token_type: 'actor_token_type',
    audience: 'audience',
    scope: 'scope',
    organization: 'organization',
  },
  fixed: { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' },
} as const satisfies Omit<SdkCall, 'path'>;

/** Where these SDKs are told to keep their tokens. Their own default is memory. */
export function auth0Storage(at: string | readonly string[]): readonly SdkStorage[] {
  return [
    { at, options: { cacheLocation: { localstorage: 'localStorage' }, anonymousSessionsCacheMode: { localStorage: 'localStorage' } } },
    { use: 'LocalStorageCache', storage: 'localStorage' },
  ];
}

/** Auth0's SDK for single-page applications. */
export const auth0SpaJs: SdkModel = {
  package: '@auth0/auth0-spa-js',
  version: '2.28.3',
  otherVersions: { '@auth0/auth0-spa-js@1': 'a default export, and `client_id`, `redirect_uri` and `scope` beside each other' },
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0-spa-js',
  // Of major 1.
  untyped: ['default()', 'client_id', 'redirect_uri', 'scope'],
  modules: ['@auth0/auth0-spa-js'],
  globals: { auth0: '' },
  runsIn: ['browser', 'native'],
  scope: 'string',
  instances: { 'Auth0Client.new()': ['createAuth0Client()', 'default()'] },
  calls: [
    { path: 'Auth0Client.new()', ...AUTH0_CONFIGURATION },
    {
      path: [
        'Auth0Client.new().loginWithRedirect()',
        'Auth0Client.new().loginWithPopup()',
        'Auth0Client.new().getTokenSilently()',
        'Auth0Client.new().getTokenWithPopup()',
        'Auth0Client.new().checkSession()',
      ],
      ...AUTH0_REQUEST,
      configuredBy: 'Auth0Client.new()',
    },
    {
      path: [
        'Auth0Client.new().loginWithCustomTokenExchange()',
        'Auth0Client.new().customTokenExchange()',
        'Auth0Client.new().exchangeToken()',
      ],
      ...AUTH0_EXCHANGE,
      configuredBy: 'Auth0Client.new()',
    },
  ],
  results: [
    {
      of: 'Auth0Client.new()',
      accessToken: ['getTokenSilently()', 'getTokenWithPopup()'],
      idToken: 'getIdTokenClaims().__raw',
      idTokenClaims: ['getIdTokenClaims()', 'getUser()'],
    },
    {
      of: ['Auth0Client.new().loginWithCustomTokenExchange()', 'Auth0Client.new().customTokenExchange()', 'Auth0Client.new().exchangeToken()'],
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    // With `detailedResponse: true`.
    { of: 'Auth0Client.new().getTokenSilently()', accessToken: 'access_token', idToken: 'id_token' },
  ],
  storage: auth0Storage('Auth0Client.new()'),
  types: { Auth0ClientOptions: 'Auth0Client.new()' },
};
