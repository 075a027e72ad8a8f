import type { SdkModel } from './model.ts';

const APPLICATION = 'UserAgentApplication.new()';
const REQUESTS = ['loginPopup', 'loginRedirect', 'acquireTokenPopup', 'acquireTokenRedirect', 'acquireTokenSilent', 'ssoSilent'] as const;

/** Microsoft's first library for browsers, which has no other flow than the implicit one. `@azure/msal-browser` follows it. */
export const msal: SdkModel = {
  package: 'msal',
  version: '1.4.18',
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js/tree/msal-lts/lib/msal-core',
  modules: ['msal'],
  globals: { Msal: '' },
  runsIn: ['browser', 'native'],
  scope: 'list',
  instances: {
    'AuthResponse.new()': [
      ...['loginPopup', 'acquireTokenPopup', 'acquireTokenSilent', 'ssoSilent'].map((method) => `${APPLICATION}.${method}()`),
      // The older form has two callbacks, of which the first has no error.
      `${APPLICATION}.handleRedirectCallback()@0#1`,
    ],
    'Account.new()': ['AuthResponse.new().account', `${APPLICATION}.getAccount()`, `${APPLICATION}.getAllAccounts()[]`],
  },
  calls: [
    {
      path: APPLICATION,
      makes: 'authorization request',
      role: 'configuration',
      options: { 'auth.clientId': 'client_id', 'auth.authority': 'issuer', 'auth.redirectUri': 'redirect_uri' },
      // To sign in asks for the ID token alone, to get a token for both, or for what is not yet there.
      fixed: { response_type: 'id_token token', response_mode: 'fragment' },
      supplies: ['state', 'nonce'],
      cannotSend: ['response_type', 'code_challenge'],
      addsScopes: ['openid', 'profile'],
    },
    {
      path: REQUESTS.map((method) => `${APPLICATION}.${method}()`),
      makes: 'authorization request',
      role: 'request',
      // `state` is appended to a random one, so it is data of the application.
      options: {
        scopes: 'scope',
        authority: 'issuer',
        redirectUri: 'redirect_uri',
        prompt: 'prompt',
        loginHint: 'login_hint',
        sid: 'sid',
        claimsRequest: 'claims',
      },
      raw: [{ option: 'extraQueryParameters', except: ['response_type', 'scope', 'client_id', 'redirect_uri', 'state', 'nonce', 'sid', 'login_hint'] }],
      configuredBy: APPLICATION,
    },
  ],
  results: [
    {
      of: 'AuthResponse.new()',
      accessToken: 'accessToken',
      idToken: 'idToken.rawIdToken',
      idTokenClaims: ['idTokenClaims', 'idToken.claims'],
      response: '',
    },
    // In an account, what is called a token is its claims.
    { of: 'Account.new()', idTokenClaims: ['idTokenClaims', 'idToken'] },
  ],
  // `sessionStorage` is the default, and the samples write it out.
  storage: [{ at: APPLICATION, options: { 'cache.cacheLocation': { localStorage: 'localStorage' } } }],
  types: { Configuration: APPLICATION },
};
