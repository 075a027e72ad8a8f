import type { SdkCall, SdkModel } from './model.ts';

const tokenRequest = (path: string, grant: string, options: Readonly<Record<string, string>>, rest: Partial<SdkCall> = {}): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  options,
  fixed: { grant_type: grant },
  configuredBy: 'AuthClient.new()',
  ...rest,
});

/** Auth0's authentication client for servers, below its SDKs for frameworks. */
export const auth0Auth0AuthJs: SdkModel = {
  package: '@auth0/auth0-auth-js',
  version: '1.16.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0-auth-js',
  modules: ['@auth0/auth0-auth-js'],
  runsIn: ['web', 'service'],
  scope: 'string',
  instances: {
    'TokenResponse.new()': [
      'AuthClient.new().getTokenByCode()',
      'AuthClient.new().getTokenByRefreshToken()',
      'AuthClient.new().getTokenByClientCredentials()',
      'AuthClient.new().getTokenByPassword()',
      'AuthClient.new().exchangeToken()',
    ],
  },
  calls: [
    {
      path: 'AuthClient.new()',
      makes: 'client metadata',
      role: 'configuration',
      options: { domain: 'issuer', clientId: 'client_id', clientSecret: 'client_secret' },
      partial: true,
    },
    {
      path: 'AuthClient.new().buildAuthorizationUrl()',
      makes: 'authorization request',
      role: 'request',
      raw: ['authorizationParams'],
      defaults: [
        { parameter: 'response_type', value: 'code' },
        {
          parameter: 'scope',
          value: 'openid profile email offline_access',
          // The client may have a scope of its own.
          when: { option: 'authorizationParams.scope', is: undefined },
        },
      ],
      supplies: ['code_challenge', { parameter: 'redirect_uri', when: { option: 'authorizationParams.redirect_uri', isOn: true } }],
      configuredBy: 'AuthClient.new()',
    },
    tokenRequest('AuthClient.new().getTokenByCode()@1', 'authorization_code', { codeVerifier: 'code_verifier' }, { partial: true }),
    tokenRequest('AuthClient.new().getTokenByRefreshToken()', 'refresh_token', { refreshToken: 'refresh_token' }),
    tokenRequest('AuthClient.new().getTokenByClientCredentials()', 'client_credentials', { audience: 'audience' }),
    tokenRequest('AuthClient.new().getTokenByPassword()', 'password', {
      username: 'username',
      password: 'password',
      scope: 'scope',
      audience: 'audience',
      realm: 'realm',
    }),
  ],
  results: [
    {
      of: 'TokenResponse.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      idTokenClaims: 'claims',
      response: '',
    },
  ],
};
