import type { SdkModel } from './model.ts';

/** Okta's SDK for React Native. The native libraries use a code with PKCE, which no option changes. */
export const oktaReactNative: SdkModel = {
  package: '@okta/okta-react-native',
  version: '2.15.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-react-native',
  modules: ['@okta/okta-react-native'],
  runsIn: ['native'],
  scope: 'list',
  // Member by member: `getAuthClient()` gives the client, but does not configure one.
  instances: {
    '@okta/okta-auth-js:OktaAuth.new().token': ['getAuthClient().token'],
    '@okta/okta-auth-js:OktaAuth.new().tokenManager': ['getAuthClient().tokenManager'],
    '@okta/okta-auth-js:OktaAuth.new().getAccessToken': ['getAuthClient().getAccessToken'],
    '@okta/okta-auth-js:OktaAuth.new().getIdToken': ['getAuthClient().getIdToken'],
  },
  calls: [
    {
      path: 'createConfig()',
      makes: 'authorization request',
      role: 'configuration',
      options: { issuer: 'issuer', clientId: 'client_id', redirectUri: 'redirect_uri', scopes: 'scope' },
      fixed: { response_type: 'code' },
      supplies: ['state', 'nonce', 'code_challenge'],
    },
    {
      path: 'signInWithBrowser()',
      makes: 'authorization request',
      role: 'request',
      options: { login_hint: 'login_hint', prompt: 'prompt', idp: 'idp' },
      configuredBy: 'createConfig()',
    },
  ],
  results: [
    { of: ['getAccessToken()', 'signInWithBrowser()', 'signIn()', 'authenticate()'], accessToken: 'access_token' },
    { of: 'getIdToken()', idToken: 'id_token' },
    { of: 'refreshTokens()', accessToken: 'access_token', idToken: 'id_token', refreshToken: 'refresh_token', response: '' },
    { of: 'getUser()', userinfo: '' },
    { of: 'getUserFromIdToken()', idTokenClaims: '' },
  ],
};
