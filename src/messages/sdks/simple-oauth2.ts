import type { SdkCall, SdkModel } from './model.ts';

const CLIENTS = ['AuthorizationCode.new()', 'ClientCredentials.new()', 'ResourceOwnerPassword.new()'] as const;

const tokenRequest = (path: string, grant: string, configuredBy: string | readonly string[], rest: Partial<SdkCall> = {}): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  raw: [''],
  fixed: { grant_type: grant },
  configuredBy,
  ...rest,
});

/** Client for Node.js servers, with one class for each grant. */
export const simpleOauth2: SdkModel = {
  package: 'simple-oauth2',
  version: '5.1.0',
  since: '0.1.0',
  documentation: 'https://github.com/lelylan/simple-oauth2',
  modules: ['simple-oauth2'],
  runsIn: ['web', 'service'],
  instances: {
    'AccessToken.new()': [
      ...CLIENTS.flatMap((client) => [`${client}.getToken()`, `${client}.createToken()`]),
      'AccessToken.new().refresh()',
    ],
  },
  calls: [
    {
      path: CLIENTS,
      makes: 'client metadata',
      role: 'configuration',
      options: {
        'client.id': 'client_id',
        'client.secret': 'client_secret',
        'auth.tokenHost': 'token_endpoint',
        'auth.authorizeHost': 'authorization_endpoint',
      },
      partial: true,
    },
    {
      path: 'AuthorizationCode.new().authorizeURL()',
      makes: 'authorization request',
      role: 'request',
      // What is written there is sent in place of the SDK's own response type.
      raw: [''],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      configuredBy: 'AuthorizationCode.new()',
    },
    tokenRequest('AuthorizationCode.new().getToken()', 'authorization_code', 'AuthorizationCode.new()', { leavesStateCheck: true, needsVerifier: true }),
    tokenRequest('ClientCredentials.new().getToken()', 'client_credentials', 'ClientCredentials.new()'),
    tokenRequest('ResourceOwnerPassword.new().getToken()', 'password', 'ResourceOwnerPassword.new()'),
    tokenRequest('AccessToken.new().refresh()', 'refresh_token', CLIENTS),
  ],
  results: [
    {
      of: 'AccessToken.new()',
      accessToken: 'token.access_token',
      idToken: 'token.id_token',
      refreshToken: 'token.refresh_token',
      response: ['', 'token'],
    },
  ],
  switches: [{ at: CLIENTS, options: { 'http.rejectUnauthorized': { unsafe: false, turnsOff: 'certificate' } } }],
};
