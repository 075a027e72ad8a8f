import type { SdkCall, SdkModel } from './model.ts';

/** What the client is configured with, in a page and in React alike. */
export const AXA_CONFIGURATION = {
  makes: 'authorization request',
  role: 'configuration',
  options: {
    client_id: 'client_id',
    'token_request_extras.client_secret': 'client_secret',
    redirect_uri: 'redirect_uri',
    scope: 'scope',
    authority: 'issuer',
    'authority_configuration.issuer': 'issuer',
    'authority_configuration.authorization_endpoint': 'authorization_endpoint',
    'authority_configuration.token_endpoint': 'token_endpoint',
    'authority_configuration.userinfo_endpoint': 'userinfo_endpoint',
    'authority_configuration.revocation_endpoint': 'revocation_endpoint',
    'authority_configuration.end_session_endpoint': 'end_session_endpoint',
  },
  // They are spread over the response type too.
  raw: ['extras'],
  defaults: [{ parameter: 'response_type', value: 'code' }],
  supplies: ['state', 'nonce', 'code_challenge'],
} as const satisfies Omit<SdkCall, 'path'>;

/** OpenID Connect client for browsers, with a service worker. */
export const axaFrOidcClient: SdkModel = {
  package: '@axa-fr/oidc-client',
  version: '7.29.1',
  since: '0.1.0',
  documentation: 'https://github.com/AxaFrance/oidc-client',
  modules: ['@axa-fr/oidc-client'],
  runsIn: ['browser', 'native'],
  openidOnly: true,
  scope: 'string',
  instances: { 'OidcClient.new()': ['OidcClient.getOrCreate()()', 'OidcClient.get()', 'OidcClient.getOrThrow()'] },
  calls: [
    { path: 'OidcClient.getOrCreate()()', ...AXA_CONFIGURATION },
    {
      path: 'OidcClient.new().loginAsync()@1',
      makes: 'authorization request',
      role: 'request',
      positional: { 3: 'scope' },
      raw: [''],
      configuredBy: 'OidcClient.getOrCreate()()',
    },
  ],
  results: [
    {
      of: 'OidcClient.new().tokens',
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      idTokenClaims: 'idTokenPayload',
      accessTokenClaims: 'accessTokenPayload',
      response: '',
    },
  ],
  storage: [{ at: 'OidcClient.getOrCreate()()', options: { storage: 'object' } }],
  types: { OidcConfiguration: 'OidcClient.getOrCreate()()' },
};
