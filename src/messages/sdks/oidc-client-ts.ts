import type { SdkModel } from './model.ts';

const SETTINGS = {
  client_id: 'client_id',
  client_secret: 'client_secret',
  redirect_uri: 'redirect_uri',
  response_type: 'response_type',
  response_mode: 'response_mode',
  scope: 'scope',
  prompt: 'prompt',
  display: 'display',
  max_age: 'max_age',
  acr_values: 'acr_values',
  ui_locales: 'ui_locales',
  resource: 'resource',
} as const;

const supplies = [
  { parameter: 'state' },
  { parameter: 'code_challenge', when: { option: 'disablePKCE', is: true, not: true } },
] as const;

const defaults = [
  { parameter: 'response_type', value: 'code' },
  { parameter: 'scope', value: 'openid' },
] as const;

/** OpenID Connect client for browsers. Its settings are written in snake case, as on the wire. */
export const oidcClientTs: SdkModel = {
  package: 'oidc-client-ts',
  version: '3.5.0',
  documentation: 'https://authts.github.io/oidc-client-ts/',
  modules: ['oidc-client-ts'],
  globals: { oidc: '' },
  runsIn: ['browser', 'native'],
  openidOnly: true,
  calls: [
    {
      path: ['UserManager.new()', 'OidcClient.new()'],
      makes: 'authorization request',
      role: 'configuration',
      options: { ...SETTINGS, authority: 'issuer' },
      raw: ['extraQueryParams'],
      defaults,
      supplies,
    },
    {
      path: [
        'UserManager.new().signinRedirect()',
        'UserManager.new().signinPopup()',
        'UserManager.new().signinSilent()',
        'OidcClient.new().createSigninRequest()',
      ],
      makes: 'authorization request',
      role: 'request',
      // `state` of a call is data of the application; the state on the wire is the SDK's own.
      options: { ...SETTINGS, nonce: 'nonce', login_hint: 'login_hint', id_token_hint: 'id_token_hint' },
      raw: ['extraQueryParams'],
      defaults,
      supplies,
      configuredBy: 'UserManager.new()',
    },
    {
      path: [
        'UserManager.new().signinResourceOwnerCredentials()',
        'OidcClient.new().processResourceOwnerPasswordCredentials()',
      ],
      makes: 'token request',
      role: 'request',
      options: { username: 'username', password: 'password' },
      fixed: { grant_type: 'password' },
    },
  ],
  results: [
    {
      path: [
        'UserManager.new().getUser().id_token',
        'UserManager.new().signinRedirectCallback().id_token',
        'UserManager.new().signinCallback().id_token',
        'UserManager.new().signinPopup().id_token',
        'UserManager.new().signinSilent().id_token',
        'User.new().id_token',
      ],
      holds: 'id token',
      accessToken: 'access_token',
    },
    {
      path: [
        'UserManager.new().getUser().access_token',
        'UserManager.new().signinRedirectCallback().access_token',
        'UserManager.new().signinCallback().access_token',
        'UserManager.new().signinPopup().access_token',
        'UserManager.new().signinSilent().access_token',
        'User.new().access_token',
      ],
      holds: 'access token',
    },
    {
      path: [
        'UserManager.new().getUser().refresh_token',
        'UserManager.new().signinSilent().refresh_token',
        'User.new().refresh_token',
      ],
      holds: 'refresh token',
    },
    {
      path: ['UserManager.new().getUser().profile', 'UserManager.new().signinRedirectCallback().profile', 'User.new().profile'],
      holds: 'id token claims',
    },
  ],
  types: { UserManagerSettings: 'UserManager.new()', OidcClientSettings: 'OidcClient.new()' },
};
