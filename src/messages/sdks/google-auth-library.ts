import type { SdkModel } from './model.ts';

/** Google's authentication library for Node.js, also as `google.auth` of googleapis. */
export const googleAuthLibrary: SdkModel = {
  package: 'google-auth-library',
  version: '10.9.1',
  since: '0.1.0',
  documentation: 'https://github.com/googleapis/google-auth-library-nodejs',
  untyped: ['googleapis:google.auth.OAuth2.new()', 'googleapis:google.auth.JWT.new()'],
  modules: ['google-auth-library'],
  runsIn: ['web', 'service'],
  constants: { 'CodeChallengeMethod.S256': 'S256', 'CodeChallengeMethod.Plain': 'plain' },
  instances: {
    'OAuth2Client.new()': ['googleapis:google.auth.OAuth2.new()'],
    'JWT.new()': ['googleapis:google.auth.JWT.new()'],
    'Credentials.new()': ['OAuth2Client.new().getToken().tokens', 'OAuth2Client.new().credentials', 'OAuth2Client.new().refreshAccessToken().credentials'],
    'LoginTicket.new()': ['OAuth2Client.new().verifyIdToken()'],
  },
  calls: [
    {
      path: 'OAuth2Client.new()',
      makes: 'client metadata',
      role: 'configuration',
      options: {
        clientId: 'client_id',
        client_id: 'client_id',
        clientSecret: 'client_secret',
        client_secret: 'client_secret',
        redirectUri: 'redirect_uri',
        redirect_uris: 'redirect_uris',
      },
      // Before options there were only arguments.
      positional: { 0: 'client_id', 1: 'client_secret', 2: 'redirect_uri' },
      partial: true,
    },
    {
      path: 'OAuth2Client.new().generateAuthUrl()',
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: ['redirect_uri'],
      configuredBy: 'OAuth2Client.new()',
    },
    {
      path: 'OAuth2Client.new().getToken()',
      makes: 'token request',
      role: 'request',
      options: { code: 'code', codeVerifier: 'code_verifier', redirect_uri: 'redirect_uri' },
      positional: { 0: 'code' },
      fixed: { grant_type: 'authorization_code' },
      configuredBy: 'OAuth2Client.new()',
      partial: true,
      leavesStateCheck: true,
    },
  ],
  results: [
    {
      of: 'Credentials.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    { of: 'OAuth2Client.new()', accessToken: 'getAccessToken().token' },
    { of: 'LoginTicket.new()', idTokenClaims: 'getPayload()' },
  ],
  // The third argument before version 10.
  keys: ['JWT.new()@0.key', 'JWT.new()@2'],
  switches: [
    { at: 'OAuth2Client.new().verifyIdToken()', options: { audience: { unsafe: { unlessNamed: ['aud', 'azp'] }, turnsOff: 'ID token audience' } } },
  ],
  bearers: ['OAuth2Client.new().getTokenInfo()@0'],
};
