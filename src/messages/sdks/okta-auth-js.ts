import type { SdkCall, SdkModel, SdkOption } from './model.ts';

// With PKCE on, which it is unless switched off, the SDK asks for `code` whatever `responseType` says.
const responseType: SdkOption = { parameter: 'response_type', when: { option: 'pkce', is: false } };

const OPTIONS = {
  clientId: 'client_id',
  redirectUri: 'redirect_uri',
  responseType,
  responseMode: 'response_mode',
  scopes: 'scope',
  state: 'state',
  acrValues: 'acr_values',
  maxAge: 'max_age',
  codeChallenge: 'code_challenge',
  codeChallengeMethod: 'code_challenge_method',
  clientSecret: 'client_secret',
} as const;

const supplies = [
  { parameter: 'state' },
  { parameter: 'nonce' },
  { parameter: 'code_challenge', when: { option: 'pkce', is: false, not: true } },
] as const;

const responseTypeDefaults = [
  { parameter: 'response_type', value: ['token', 'id_token'], when: { option: 'pkce', is: false } },
  { parameter: 'response_type', value: 'code' },
] as const;

const tokenCall = (path: string | readonly string[], scopes: readonly string[]): SdkCall => ({
  path,
  makes: 'authorization request',
  role: 'request',
  options: { ...OPTIONS, nonce: 'nonce', prompt: 'prompt', display: 'display', loginHint: 'login_hint', codeVerifier: 'code_verifier' },
  raw: ['extraParams'],
  defaults: [...responseTypeDefaults, { parameter: 'scope', value: scopes }],
  supplies,
  configuredBy: 'OktaAuth.new()',
});

/** Okta's authentication SDK for browsers and Node.js. */
export const oktaAuthJs: SdkModel = {
  package: '@okta/okta-auth-js',
  version: '8.0.1',
  documentation: 'https://github.com/okta/okta-auth-js',
  modules: ['@okta/okta-auth-js', '@okta/okta-auth-js/core', '@okta/okta-auth-js/idx', '@okta/okta-auth-js/myaccount'],
  globals: { OktaAuth: 'OktaAuth' },
  openidOnly: true,
  calls: [
    {
      path: ['OktaAuth.new()', 'default.new()'],
      makes: 'authorization request',
      role: 'configuration',
      options: { ...OPTIONS, issuer: 'issuer' },
      defaults: [...responseTypeDefaults, { parameter: 'scope', value: ['openid', 'email'] }],
      supplies,
    },
    tokenCall('OktaAuth.new().signInWithRedirect()', ['openid', 'email', 'profile']),
    tokenCall(
      [
        'OktaAuth.new().token.getWithRedirect()',
        'OktaAuth.new().token.getWithPopup()',
        'OktaAuth.new().token.getWithoutPrompt()',
        'OktaAuth.new().token.getWithIDPPopup()',
        'OktaAuth.new().token.prepareTokenParams()',
      ],
      ['openid', 'email'],
    ),
  ],
  results: [
    { path: 'OktaAuth.new().getAccessToken()', holds: 'access token' },
    { path: 'OktaAuth.new().getOrRenewAccessToken()', holds: 'access token' },
    { path: 'OktaAuth.new().getIdToken()', holds: 'id token', accessToken: 'getAccessToken()' },
    { path: 'OktaAuth.new().getRefreshToken()', holds: 'refresh token' },
    { path: 'OktaAuth.new().getUser()', holds: 'userinfo' },
    { path: 'OktaAuth.new().token.getUserInfo()', holds: 'userinfo' },
    {
      path: [
        'OktaAuth.new().authStateManager.getAuthState().idToken.idToken',
        'OktaAuth.new().tokenManager.getTokensSync().idToken.idToken',
        'OktaAuth.new().tokenManager.getTokens().idToken.idToken',
        'OktaAuth.new().token.getWithPopup().tokens.idToken.idToken',
        'OktaAuth.new().token.getWithoutPrompt().tokens.idToken.idToken',
        'OktaAuth.new().token.parseFromUrl().tokens.idToken.idToken',
      ],
      holds: 'id token',
      accessToken: 'accessToken.accessToken',
    },
    {
      path: [
        'OktaAuth.new().authStateManager.getAuthState().accessToken.accessToken',
        'OktaAuth.new().tokenManager.getTokensSync().accessToken.accessToken',
        'OktaAuth.new().tokenManager.getTokens().accessToken.accessToken',
        'OktaAuth.new().token.getWithPopup().tokens.accessToken.accessToken',
        'OktaAuth.new().token.getWithoutPrompt().tokens.accessToken.accessToken',
        'OktaAuth.new().token.parseFromUrl().tokens.accessToken.accessToken',
      ],
      holds: 'access token',
    },
  ],
  types: { OktaAuthOptions: 'OktaAuth.new()' },
};
