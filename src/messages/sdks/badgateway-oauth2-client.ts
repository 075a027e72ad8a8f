import type { SdkCall, SdkModel } from './model.ts';

const tokenRequest = (path: string, grant: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  fixed: { grant_type: grant },
  configuredBy: 'OAuth2Client.new()',
  ...rest,
});

const EXCHANGE = { code: 'code', redirectUri: 'redirect_uri', codeVerifier: 'code_verifier' } as const;

/** Small client for Node.js and browsers. */
export const badgatewayOauth2Client: SdkModel = {
  package: '@badgateway/oauth2-client',
  version: '3.3.1',
  since: '0.1.0',
  documentation: 'https://github.com/badgateway/oauth2-client',
  modules: ['@badgateway/oauth2-client'],
  scope: 'list',
  instances: {
    'OAuth2Token.new()': [
      'OAuth2Client.new().password()',
      'OAuth2Client.new().clientCredentials()',
      'OAuth2Client.new().refreshToken()',
      'OAuth2Client.new().authorizationCode.getToken()',
      'OAuth2Client.new().authorizationCode.getTokenFromCodeRedirect()',
    ],
  },
  calls: [
    {
      path: 'OAuth2Client.new()',
      makes: 'client metadata',
      role: 'configuration',
      options: {
        server: 'issuer',
        clientId: 'client_id',
        clientSecret: 'client_secret',
        authorizationEndpoint: 'authorization_endpoint',
        tokenEndpoint: 'token_endpoint',
      },
      partial: true,
    },
    {
      path: 'OAuth2Client.new().authorizationCode.getAuthorizeUri()',
      makes: 'authorization request',
      role: 'request',
      options: {
        redirectUri: 'redirect_uri',
        state: 'state',
        codeVerifier: 'code_challenge',
        scope: 'scope',
        resource: 'resource',
        responseMode: 'response_mode',
      },
      raw: [
        {
          option: 'extraParams',
          except: [
            'client_id',
            'response_type',
            'redirect_uri',
            'code_challenge_method',
            'code_challenge',
            'state',
            'scope',
            'resource',
            'response_mode',
          ],
        },
      ],
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'code_challenge_method', value: 'S256' },
      ],
      configuredBy: 'OAuth2Client.new()',
    },
    tokenRequest('OAuth2Client.new().password()', 'password', { options: { username: 'username', password: 'password', scope: 'scope' } }),
    tokenRequest('OAuth2Client.new().clientCredentials()', 'client_credentials', { options: { scope: 'scope' }, raw: ['extraParams'] }),
    tokenRequest('OAuth2Client.new().authorizationCode.getToken()', 'authorization_code', { options: EXCHANGE, leavesStateCheck: true, needsVerifier: true }),
    tokenRequest('OAuth2Client.new().authorizationCode.getTokenFromCodeRedirect()@1', 'authorization_code', {
      options: { redirectUri: 'redirect_uri', codeVerifier: 'code_verifier' },
      partial: true,
    }),
    // The refresh token is inside the token that it is given.
    tokenRequest('OAuth2Client.new().refreshToken()', 'refresh_token', { partial: true }),
  ],
  results: [
    {
      of: 'OAuth2Token.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      response: '',
    },
  ],
};
