import type { SdkCondition, SdkModel } from './model.ts';

const WITHOUT_PKCE: SdkCondition = { option: 'pkceMethod', is: false };
const WITHOUT_NONCE: SdkCondition = { option: 'useNonce', is: false };

/** Keycloak's adapter for browsers. */
export const keycloakJs: SdkModel = {
  package: 'keycloak-js',
  version: '26.2.4',
  since: '0.1.0',
  documentation: 'https://www.keycloak.org/securing-apps/javascript-adapter',
  modules: ['keycloak-js'],
  globals: { Keycloak: 'default' },
  runsIn: ['browser', 'native'],
  scope: 'string',
  instances: { 'default.new()': ['KeycloakInstance.new()'] },
  calls: [
    {
      path: 'default.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { clientId: 'client_id', url: 'issuer', oidcProvider: 'issuer' },
      // The flow is chosen by `init`.
      partial: true,
      supplies: ['state', 'nonce', 'code_challenge'],
      addsScopes: ['openid'],
    },
    {
      path: 'default.new().init()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        flow: {
          parameter: 'response_type',
          values: { standard: 'code', implicit: 'id_token token', hybrid: 'code id_token token' },
        },
        responseMode: 'response_mode',
        pkceMethod: 'code_challenge_method',
        scope: 'scope',
        redirectUri: 'redirect_uri',
      },
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'response_mode', value: 'fragment' },
      ],
      supplies: [
        'state',
        { parameter: 'nonce', when: { not: WITHOUT_NONCE } },
        { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } },
      ],
      configuredBy: 'default.new()',
    },
    {
      path: ['default.new().login()', 'default.new().createLoginUrl()', 'default.new().register()'],
      makes: 'authorization request',
      role: 'request',
      options: {
        scope: 'scope',
        redirectUri: 'redirect_uri',
        prompt: 'prompt',
        maxAge: 'max_age',
        loginHint: 'login_hint',
        acrValues: 'acr_values',
        locale: 'ui_locales',
      },
      configuredBy: 'default.new().init()',
    },
  ],
  results: [
    {
      of: 'default.new()',
      accessToken: 'token',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      idTokenClaims: 'idTokenParsed',
      accessTokenClaims: 'tokenParsed',
      userinfo: 'loadUserInfo()',
    },
  ],
  switches: [
    {
      at: 'default.new().init()',
      options: {
        useNonce: { unsafe: false, turnsOff: 'nonce' },
        pkceMethod: { unsafe: false, turnsOff: 'PKCE' },
      },
    },
  ],
  types: {
    KeycloakConfig: 'default.new()',
    KeycloakServerConfig: 'default.new()',
    GenericOidcConfig: 'default.new()',
    KeycloakInitOptions: 'default.new().init()',
    KeycloakLoginOptions: 'default.new().login()',
  },
};
