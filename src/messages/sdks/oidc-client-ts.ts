import type { SdkModel } from './model.ts';
import { OIDC_REQUEST, OIDC_SETTINGS } from './oidc-settings.ts';

/** OpenID Connect client for browsers. Its settings are written in snake case, as on the wire. */
export const oidcClientTs: SdkModel = {
  package: 'oidc-client-ts',
  version: '3.5.0',
  since: '0.1.0',
  documentation: 'https://authts.github.io/oidc-client-ts/',
  modules: ['oidc-client-ts'],
  globals: { oidc: '' },
  runsIn: ['browser', 'native'],
  openidOnly: true,
  scope: 'string',
  instances: {
    'User.new()': [
      'UserManager.new().getUser()',
      'UserManager.new().signinCallback()',
      'UserManager.new().signinRedirectCallback()',
      'UserManager.new().signinPopup()',
      'UserManager.new().signinSilent()',
      'UserManager.new().signinResourceOwnerCredentials()',
      'UserManager.new().events.addUserLoaded()@0#0',
    ],
    'SigninResponse.new()': [
      'OidcClient.new().processSigninResponse()',
      'OidcClient.new().processResourceOwnerPasswordCredentials()',
      'OidcClient.new().useRefreshToken()',
    ],
  },
  calls: [
    {
      path: ['UserManager.new()', 'OidcClient.new()'],
      makes: 'authorization request',
      role: 'configuration',
      needs: 'client_id',
      options: OIDC_SETTINGS,
      raw: ['extraQueryParams'],
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'scope', value: 'openid', when: { not: { option: 'omitScopeWhenRequesting', is: true } } },
      ],
      // `nonce` is sent only when a call passes one.
      supplies: ['state', { parameter: 'code_challenge', when: { not: { option: 'disablePKCE', is: true } } }],
    },
    {
      path: ['UserManager.new().signinRedirect()', 'UserManager.new().signinPopup()', 'UserManager.new().signinSilent()'],
      makes: 'authorization request',
      role: 'request',
      // `state` of a call is data of the application; the state on the wire is the SDK's own. So is the response type.
      options: {
        scope: 'scope',
        nonce: 'nonce',
        redirect_uri: 'redirect_uri',
        prompt: 'prompt',
        acr_values: 'acr_values',
        max_age: 'max_age',
        ui_locales: 'ui_locales',
        login_hint: 'login_hint',
        resource: 'resource',
      },
      raw: ['extraQueryParams'],
      configuredBy: 'UserManager.new()',
    },
    {
      path: 'OidcClient.new().createSigninRequest()',
      makes: 'authorization request',
      role: 'request',
      options: { ...OIDC_REQUEST, nonce: 'nonce', login_hint: 'login_hint', id_token_hint: 'id_token_hint' },
      raw: ['extraQueryParams'],
      configuredBy: 'OidcClient.new()',
    },
    {
      path: [
        'UserManager.new().signinResourceOwnerCredentials()',
        'OidcClient.new().processResourceOwnerPasswordCredentials()',
      ],
      makes: 'token request',
      role: 'request',
      options: { username: 'username', password: 'password' },
      raw: ['extraTokenParams'],
      fixed: { grant_type: 'password' },
      configuredBy: ['UserManager.new()', 'OidcClient.new()'],
    },
  ],
  results: [
    {
      of: ['User.new()', 'SigninResponse.new()'],
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      idTokenClaims: 'profile',
      response: '',
    },
  ],
  switches: [
    {
      at: ['UserManager.new()', 'OidcClient.new()'],
      options: { disablePKCE: { unsafe: true, turnsOff: 'PKCE' } },
    },
  ],
  storage: [{ at: 'UserManager.new()', options: { userStore: 'object' } }],
  types: { UserManagerSettings: 'UserManager.new()', OidcClientSettings: 'OidcClient.new()' },
  // What is kept for the redirect of one request has the same keys, and more.
  shapes: [{ keys: ['authority', 'client_id', 'redirect_uri'], without: ['code_verifier', 'created', 'request_type', 'url_state'], call: 'UserManager.new()' }],
};
