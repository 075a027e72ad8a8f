import type { SdkModel } from './model.ts';
import { OIDC_REQUEST, OIDC_SETTINGS } from './oidc-settings.ts';

// A plain option of the name `state` is data of the application; the state on the wire is the SDK's own.
const CALL = { ...OIDC_REQUEST, login_hint: 'login_hint', id_token_hint: 'id_token_hint', request: 'request', request_uri: 'request_uri' } as const;

/** The OpenID Connect client for browsers that oidc-client-ts follows. Without a response type it asks for an ID token. */
export const oidcClient: SdkModel = {
  package: 'oidc-client',
  version: '1.11.5',
  since: '0.1.0',
  documentation: 'https://github.com/IdentityModel/oidc-client-js',
  untyped: ['resource', 'extraTokenParams.client_secret'],
  modules: ['oidc-client'],
  globals: { Oidc: '' },
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
      'UserManager.new().events.addUserLoaded()@0#0',
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
        { parameter: 'response_type', value: 'id_token' },
        { parameter: 'scope', value: 'openid' },
        { parameter: 'response_mode', value: 'query', when: { parameter: 'response_type', includes: 'code' } },
      ],
      supplies: [
        'state',
        { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } },
        { parameter: 'code_challenge', when: { parameter: 'response_type', includes: 'code' } },
      ],
    },
    {
      path: ['UserManager.new().signinRedirect()', 'UserManager.new().signinPopup()', 'UserManager.new().signinSilent()'],
      makes: 'authorization request',
      role: 'request',
      options: CALL,
      raw: ['extraQueryParams'],
      configuredBy: 'UserManager.new()',
    },
    {
      path: 'OidcClient.new().createSigninRequest()',
      makes: 'authorization request',
      role: 'request',
      options: CALL,
      raw: ['extraQueryParams'],
      configuredBy: 'OidcClient.new()',
    },
  ],
  results: [
    {
      of: 'User.new()',
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
      options: { userInfoJwtIssuer: { unsafe: 'ANY', turnsOff: 'userinfo issuer' } },
    },
  ],
  storage: [{ at: 'UserManager.new()', options: { userStore: 'object' } }],
  types: { UserManagerSettings: 'UserManager.new()', OidcClientSettings: 'OidcClient.new()' },
};
