import type { SdkModel } from './model.ts';

/** Auth0's middleware for Express, for any OpenID provider. */
export const expressOpenidConnect: SdkModel = {
  package: 'express-openid-connect',
  version: '3.4.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/express-openid-connect',
  modules: ['express-openid-connect'],
  runsIn: ['web'],
  openidOnly: true,
  scope: 'string',
  calls: [
    {
      path: 'auth()',
      makes: 'authorization request',
      role: 'configuration',
      options: { issuerBaseURL: 'issuer', clientID: 'client_id', clientSecret: 'client_secret' },
      raw: ['authorizationParams'],
      defaults: [
        { parameter: 'response_type', value: 'id_token' },
        { parameter: 'response_mode', value: 'form_post', when: { parameter: 'response_type', includes: 'id_token' } },
        { parameter: 'scope', value: 'openid profile email' },
      ],
      supplies: [
        'state',
        'nonce',
        'redirect_uri',
        { parameter: 'code_challenge', when: { parameter: 'response_type', includes: 'code' } },
      ],
    },
    {
      path: '*.oidc.login()',
      makes: 'authorization request',
      role: 'request',
      raw: ['authorizationParams'],
      configuredBy: 'auth()',
    },
    {
      path: '*.oidc.customTokenExchange()',
      makes: 'token request',
      role: 'request',
      raw: [''],
      fixed: { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' },
      configuredBy: 'auth()',
    },
  ],
  results: [
    {
      of: '*.oidc',
      accessToken: 'accessToken.access_token',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      idTokenClaims: ['idTokenClaims', 'user'],
      userinfo: 'fetchUserInfo()',
    },
  ],
  types: { ConfigParams: 'auth()' },
};
