import type { SdkCall, SdkCondition, SdkModel, SdkOption } from './model.ts';

const WITHOUT_PKCE: SdkCondition = { option: 'pkce', is: false };

// With PKCE on, which it is unless switched off, the SDK asks for `code` whatever `responseType` says.
const responseType: SdkOption = { parameter: 'response_type', when: WITHOUT_PKCE };

const OPTIONS = {
  clientId: 'client_id',
  clientSecret: 'client_secret',
  redirectUri: 'redirect_uri',
  responseType,
  responseMode: 'response_mode',
  scopes: 'scope',
  state: 'state',
  acrValues: 'acr_values',
  maxAge: 'max_age',
  codeChallenge: 'code_challenge',
  codeChallengeMethod: 'code_challenge_method',
} as const;

const ENDPOINTS = {
  issuer: 'issuer',
  authorizeUrl: 'authorization_endpoint',
  tokenUrl: 'token_endpoint',
  userinfoUrl: 'userinfo_endpoint',
  revokeUrl: 'revocation_endpoint',
  logoutUrl: 'end_session_endpoint',
} as const;

const responseTypeDefaults = [
  { parameter: 'response_type', value: ['token', 'id_token'], when: WITHOUT_PKCE },
  { parameter: 'response_type', value: 'code' },
] as const;

const TOKEN_CALLS = [
  'OktaAuth.new().token.getWithRedirect()',
  'OktaAuth.new().token.getWithPopup()',
  'OktaAuth.new().token.getWithoutPrompt()',
  'OktaAuth.new().token.getWithIDPPopup()',
  'OktaAuth.new().token.prepareTokenParams()',
  'OktaAuth.new().token.renewTokens()',
] as const;

/** Okta's own sign-in by steps, whose interaction code the SDK exchanges. */
const IDX_CALLS = ['start', 'authenticate', 'register', 'recoverPassword', 'unlockAccount'].map((method) => `OktaAuth.new().idx.${method}()`);

const tokenCall = (path: string | readonly string[], scopes: readonly string[]): SdkCall => ({
  path,
  makes: 'authorization request',
  role: 'request',
  options: { ...OPTIONS, nonce: 'nonce', prompt: 'prompt', display: 'display', loginHint: 'login_hint' },
  raw: ['extraParams'],
  defaults: [...responseTypeDefaults, { parameter: 'scope', value: scopes }],
  configuredBy: 'OktaAuth.new()',
});

/** Okta's authentication SDK for browsers and Node.js. */
export const oktaAuthJs: SdkModel = {
  package: '@okta/okta-auth-js',
  version: '8.0.1',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-auth-js',
  modules: ['@okta/okta-auth-js', '@okta/okta-auth-js/core', '@okta/okta-auth-js/authn', '@okta/okta-auth-js/idx', '@okta/okta-auth-js/myaccount'],
  globals: { OktaAuth: 'OktaAuth' },
  scope: 'list',
  instances: {
    'OktaAuth.new()': ['default.new()'],
    'Tokens.new()': [
      'OktaAuth.new().tokenManager.getTokens()',
      'OktaAuth.new().tokenManager.getTokensSync()',
      'OktaAuth.new().authStateManager.getAuthState()',
      'OktaAuth.new().authStateManager.getPreviousAuthState()',
      'OktaAuth.new().authStateManager.updateAuthState()',
      // What a subscriber is given.
      'OktaAuth.new().authStateManager',
      'OktaAuth.new().token.renewTokens()',
      'AuthState.new()',
      'TokenResponse.new().tokens',
      ...[...IDX_CALLS, 'OktaAuth.new().idx.proceed()'].map((path) => `${path}.tokens`),
    ],
    'TokenResponse.new()': [
      'OktaAuth.new().token.getWithPopup()',
      'OktaAuth.new().token.getWithoutPrompt()',
      'OktaAuth.new().token.getWithIDPPopup()',
      'OktaAuth.new().token.parseFromUrl()',
      'OktaAuth.new().token.exchangeCodeForTokens()',
    ],
  },
  calls: [
    {
      path: 'OktaAuth.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { ...OPTIONS, ...ENDPOINTS },
      // Each call has a default of its own; this is the widest.
      defaults: [...responseTypeDefaults, { parameter: 'scope', value: ['openid', 'email', 'profile'] }],
      supplies: ['state', 'nonce', { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } }],
    },
    tokenCall('OktaAuth.new().signInWithRedirect()', ['openid', 'email', 'profile']),
    tokenCall(TOKEN_CALLS, ['openid', 'email']),
    {
      path: IDX_CALLS,
      makes: 'authorization request',
      role: 'request',
      options: {
        scopes: 'scope',
        state: 'state',
        nonce: 'nonce',
        codeChallenge: 'code_challenge',
        codeChallengeMethod: 'code_challenge_method',
        clientSecret: 'client_secret',
      },
      supplies: ['state', 'nonce', 'code_challenge'],
      configuredBy: 'OktaAuth.new()',
      // It goes to an endpoint of Okta's own, and has what that one wants.
      partial: true,
    },
    {
      path: 'OktaAuth.new().token.exchangeCodeForTokens()',
      makes: 'token request',
      role: 'request',
      options: {
        authorizationCode: 'code',
        codeVerifier: 'code_verifier',
        clientId: 'client_id',
        clientSecret: 'client_secret',
        redirectUri: 'redirect_uri',
      },
      fixed: { grant_type: 'authorization_code' },
      configuredBy: 'OktaAuth.new()',
      partial: true,
    },
  ],
  results: [
    {
      of: 'OktaAuth.new()',
      accessToken: ['getAccessToken()', 'getOrRenewAccessToken()'],
      idToken: 'getIdToken()',
      refreshToken: 'getRefreshToken()',
      userinfo: ['getUser()', 'token.getUserInfo()'],
    },
    {
      of: 'Tokens.new()',
      accessToken: 'accessToken.accessToken',
      idToken: 'idToken.idToken',
      refreshToken: 'refreshToken.refreshToken',
      idTokenClaims: 'idToken.claims',
      accessTokenClaims: 'accessToken.claims',
      response: '',
    },
    { of: 'IDToken.new()', idToken: 'idToken', idTokenClaims: 'claims' },
    { of: 'AccessToken.new()', accessToken: 'accessToken', accessTokenClaims: 'claims' },
    { of: 'RefreshToken.new()', refreshToken: 'refreshToken' },
    { of: 'TokenResponse.new()', code: 'code', response: '' },
  ],
  bearers: ['OktaAuth.new().token.getUserInfo()@0'],
  decoders: [{ path: 'OktaAuth.new().token.decode()', verifies: false, claims: 'payload' }],
  switches: [
    {
      at: ['OktaAuth.new()', 'OktaAuth.new().signInWithRedirect()', ...TOKEN_CALLS, 'OktaAuth.new().token.verify()@1'],
      options: { ignoreSignature: { unsafe: true, turnsOff: 'ID token signature' } },
    },
    { at: ['OktaAuth.new()', 'OktaAuth.new().token.verify()@1'], options: { ignoreLifetime: { unsafe: true, turnsOff: 'ID token expiry' } } },
    {
      at: ['OktaAuth.new()', 'OktaAuth.new().signInWithRedirect()', ...TOKEN_CALLS],
      options: { pkce: { unsafe: false, turnsOff: 'PKCE', choosesFlow: true } },
    },
    { at: 'OktaAuth.new()', options: { 'dpopOptions.allowBearerTokens': { unsafe: true, turnsOff: 'bearer token binding' } } },
  ],
  storage: [
    {
      at: 'OktaAuth.new()',
      options: {
        'tokenManager.storage': { localStorage: 'localStorage', sessionStorage: 'sessionStorage', cookie: 'cookie' },
        // The first that the browser has.
        'storageManager.token.storageTypes': { localStorage: 'localStorage', sessionStorage: 'sessionStorage', cookie: 'cookie' },
        'storageManager.token.storageType': { localStorage: 'localStorage', sessionStorage: 'sessionStorage', cookie: 'cookie' },
      },
    },
  ],
  types: { OktaAuthOptions: 'OktaAuth.new()' },
  // Others name these alike, and the same is true of them there. `responseType` counts with `pkce: false` alone.
  shapes: [
    { keys: ['issuer', 'clientId', 'scopes'], call: 'OktaAuth.new()' },
    { keys: ['issuer', 'clientId', 'redirectUri'], call: 'OktaAuth.new()' },
  ],
};
