import type { SdkCall, SdkModel } from './model.ts';

const CLIENT = {
  clientId: 'client_id',
  clientSecret: 'client_secret',
  accessTokenUri: 'token_endpoint',
  authorizationUri: 'authorization_endpoint',
} as const;

// Every method takes the options of the client again.
const REQUEST = { ...CLIENT, redirectUri: 'redirect_uri', scopes: 'scope', state: 'state' } as const;

const tokenRequest = (path: string, grant: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  options: { ...CLIENT, scopes: 'scope' },
  raw: ['body'],
  fixed: { grant_type: grant },
  configuredBy: 'default.new()',
  ...rest,
});

/** Client for Node.js and browsers, with one object for each grant. */
export const clientOauth2: SdkModel = {
  package: 'client-oauth2',
  version: '4.3.3',
  since: '0.1.0',
  documentation: 'https://github.com/mulesoft-labs/js-client-oauth2',
  modules: ['client-oauth2'],
  scope: 'list',
  instances: {
    'Token.new()': [
      'default.new().code.getToken()',
      'default.new().token.getToken()',
      'default.new().owner.getToken()',
      'default.new().credentials.getToken()',
      'default.new().jwt.getToken()',
      'default.new().createToken()',
      'Token.new().refresh()',
    ],
  },
  calls: [
    {
      path: 'default.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: REQUEST,
      raw: ['query'],
      partial: true,
    },
    {
      path: 'default.new().code.getUri()',
      makes: 'authorization request',
      role: 'request',
      options: REQUEST,
      raw: ['query'],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      configuredBy: 'default.new()',
    },
    {
      path: 'default.new().token.getUri()',
      makes: 'authorization request',
      role: 'request',
      options: REQUEST,
      raw: ['query'],
      fixed: { response_type: 'token' },
      configuredBy: 'default.new()',
    },
    tokenRequest('default.new().code.getToken()@1', 'authorization_code', { options: { ...CLIENT, redirectUri: 'redirect_uri' }, partial: true }),
    tokenRequest('default.new().owner.getToken()@2', 'password', { positional: { 0: 'username', 1: 'password' } }),
    tokenRequest('default.new().credentials.getToken()', 'client_credentials', {}),
    tokenRequest('default.new().jwt.getToken()@1', 'urn:ietf:params:oauth:grant-type:jwt-bearer', { positional: { 0: 'assertion' } }),
    tokenRequest('Token.new().refresh()', 'refresh_token', {}),
  ],
  results: [
    {
      of: 'Token.new()',
      accessToken: ['accessToken', 'data.access_token'],
      idToken: 'data.id_token',
      refreshToken: ['refreshToken', 'data.refresh_token'],
      response: ['', 'data'],
    },
  ],
};
