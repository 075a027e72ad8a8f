import type { SdkCall, SdkModel } from './model.ts';

const strategy = (path: string, positional: Readonly<Record<number, string>>): SdkCall => ({
  path,
  makes: 'authorization request',
  role: 'configuration',
  options: {
    clientId: 'client_id',
    clientSecret: 'client_secret',
    authorizationEndpoint: 'authorization_endpoint',
    tokenEndpoint: 'token_endpoint',
    redirectURI: 'redirect_uri',
    scopes: 'scope',
    codeChallengeMethod: 'code_challenge_method',
    audience: 'audience',
  },
  positional,
  fixed: { response_type: 'code' },
  defaults: [{ parameter: 'code_challenge_method', value: 'S256' }],
  supplies: ['state', 'code_challenge'],
  cannotSend: ['nonce'],
});

/** Strategy of remix-auth, on arctic. */
export const remixAuthOauth2: SdkModel = {
  package: 'remix-auth-oauth2',
  version: '3.4.1',
  since: '0.1.0',
  documentation: 'https://github.com/sergiodxa/remix-auth-oauth2',
  modules: ['remix-auth-oauth2'],
  runsIn: ['web'],
  scope: 'list',
  constants: { 'CodeChallengeMethod.S256': 'S256', 'CodeChallengeMethod.Plain': 'plain' },
  instances: {
    'OAuth2Strategy.new()': ['OAuth2Strategy.discover()'],
    'arctic:OAuth2Tokens.new()': [
      'OAuth2Strategy.new()@1#0.tokens',
      'OAuth2Strategy.VerifyOptions.new().tokens',
      'OAuth2Strategy.discover()@2#0.tokens',
      'OAuth2Strategy.new().refreshToken()',
    ],
  },
  calls: [strategy('OAuth2Strategy.new()', {}), strategy('OAuth2Strategy.discover()@1', { 0: 'issuer' })],
  switches: [
    {
      at: ['OAuth2Strategy.new()', 'OAuth2Strategy.discover()@1'],
      options: { codeChallengeMethod: { unsafe: 'plain', turnsOff: 'PKCE' } },
    },
  ],
};
