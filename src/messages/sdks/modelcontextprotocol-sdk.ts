import type { SdkModel } from './model.ts';

/** The SDK of the Model Context Protocol, whose clients register themselves at authorization servers. */
export const modelcontextprotocolSdk: SdkModel = {
  package: '@modelcontextprotocol/sdk',
  version: '1.32.2',
  since: '0.1.0',
  documentation: 'https://github.com/modelcontextprotocol/typescript-sdk',
  modules: [
    '@modelcontextprotocol/sdk/client/auth.js',
    '@modelcontextprotocol/sdk/client/auth-extensions.js',
    '@modelcontextprotocol/sdk/shared/auth.js',
  ],
  scope: 'string',
  instances: {
    'OAuthTokens.new()': [
      'exchangeAuthorization()',
      'refreshAuthorization()',
      'OAuthClientProvider.new().tokens()',
      'OAuthClientProvider.new().saveTokens#0',
    ],
  },
  calls: [
    { path: 'OAuthClientProvider.clientMetadata', makes: 'client metadata', role: 'configuration', raw: [''] },
    {
      path: 'registerClient()@1.clientMetadata',
      makes: 'client metadata',
      role: 'request',
      positional: { 0: 'issuer' },
      raw: [''],
    },
    {
      path: 'startAuthorization()@1',
      makes: 'authorization request',
      role: 'request',
      options: {
        'clientInformation.client_id': 'client_id',
        redirectUrl: 'redirect_uri',
        scope: 'scope',
        state: 'state',
        resource: 'resource',
      },
      positional: { 0: 'issuer' },
      fixed: { response_type: 'code' },
      supplies: ['code_challenge'],
      cannotSend: ['nonce'],
    },
    {
      path: 'exchangeAuthorization()@1',
      makes: 'token request',
      role: 'request',
      options: {
        'clientInformation.client_id': 'client_id',
        'clientInformation.client_secret': 'client_secret',
        authorizationCode: 'code',
        codeVerifier: 'code_verifier',
        redirectUri: 'redirect_uri',
        resource: 'resource',
      },
      positional: { 0: 'issuer' },
      fixed: { grant_type: 'authorization_code' },
      leavesStateCheck: true,
    },
    {
      path: 'refreshAuthorization()@1',
      makes: 'token request',
      role: 'request',
      options: {
        'clientInformation.client_id': 'client_id',
        'clientInformation.client_secret': 'client_secret',
        refreshToken: 'refresh_token',
        resource: 'resource',
      },
      positional: { 0: 'issuer' },
      fixed: { grant_type: 'refresh_token' },
    },
    {
      path: 'ClientCredentialsProvider.new()',
      makes: 'token request',
      role: 'configuration',
      options: { clientId: 'client_id', clientSecret: 'client_secret', scope: 'scope' },
      fixed: { grant_type: 'client_credentials' },
    },
    {
      path: 'PrivateKeyJwtProvider.new()',
      makes: 'token request',
      role: 'configuration',
      options: { clientId: 'client_id' },
      fixed: { grant_type: 'client_credentials' },
      supplies: ['client_assertion'],
    },
    {
      path: 'StaticPrivateKeyJwtProvider.new()',
      makes: 'token request',
      role: 'configuration',
      options: { clientId: 'client_id', jwtBearerAssertion: 'client_assertion' },
      fixed: { grant_type: 'client_credentials' },
    },
  ],
  results: [
    {
      of: 'OAuthTokens.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
  ],
  keys: ['PrivateKeyJwtProvider.new()@0.privateKey'],
  types: {
    'OAuthClientProvider.clientMetadata': 'OAuthClientProvider.clientMetadata',
    OAuthClientMetadata: 'OAuthClientProvider.clientMetadata',
  },
};
