import type { SdkModel } from './model.ts';

/** Okta's middleware for Express, on openid-client 5. */
export const oktaOidcMiddleware: SdkModel = {
  package: '@okta/oidc-middleware',
  version: '5.5.1',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-oidc-middleware',
  modules: ['@okta/oidc-middleware'],
  runsIn: ['web'],
  openidOnly: true,
  scope: 'string',
  calls: [
    {
      path: 'ExpressOIDC.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        issuer: 'issuer',
        client_id: 'client_id',
        client_secret: 'client_secret',
        loginRedirectUri: 'redirect_uri',
        scope: 'scope',
      },
      // It accepts a response type, and never uses it.
      fixed: { response_type: 'code' },
      defaults: [{ parameter: 'scope', value: 'openid' }],
      supplies: ['state', 'redirect_uri'],
      cannotSend: ['code_challenge', 'nonce'],
    },
  ],
  results: [
    {
      of: '*.userContext.tokens',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      idTokenClaims: 'claims()',
      response: '',
    },
    { of: '*.userContext', userinfo: 'userinfo' },
  ],
  switches: [{ at: 'ExpressOIDC.new()', options: { 'testing.disableHttpsCheck': { unsafe: true, turnsOff: 'HTTPS' } } }],
};
