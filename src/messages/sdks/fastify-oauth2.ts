import type { SdkModel } from './model.ts';

/** Plugin of Fastify, on simple-oauth2. */
export const fastifyOauth2: SdkModel = {
  package: '@fastify/oauth2',
  version: '8.3.0',
  since: '0.1.0',
  documentation: 'https://github.com/fastify/fastify-oauth2',
  modules: ['@fastify/oauth2'],
  runsIn: ['web'],
  scope: 'list',
  calls: [
    {
      path: ['default>register()@1', 'fastifyOauth2>register()@1'],
      makes: 'authorization request',
      role: 'configuration',
      options: {
        'credentials.client.id': 'client_id',
        'credentials.client.secret': 'client_secret',
        'credentials.auth.authorizeHost': 'authorization_endpoint',
        'credentials.auth.tokenHost': 'token_endpoint',
        'discovery.issuer': 'issuer',
        scope: 'scope',
        generateStateFunction: { parameter: 'state', returns: true },
        callbackUri: 'redirect_uri',
        pkce: 'code_challenge_method',
      },
      raw: [
        {
          option: 'callbackUriParams',
          except: ['scope', 'state', 'redirect_uri', 'code_challenge', 'code_challenge_method'],
        },
      ],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: [
        'state',
        {
          parameter: 'code_challenge',
          when: {
            any: [
              { option: 'pkce', isOn: true },
              { option: 'discovery', isOn: true },
            ],
          },
        },
      ],
      cannotSend: ['nonce'],
    },
  ],
  results: [
    {
      of: ['OAuth2Token.new()', '*.getAccessTokenFromAuthorizationCodeFlow()', '*.getNewAccessTokenUsingRefreshToken()'],
      accessToken: 'token.access_token',
      idToken: 'token.id_token',
      refreshToken: 'token.refresh_token',
      response: ['', 'token'],
    },
  ],
  switches: [
    {
      at: ['default>register()@1', 'fastifyOauth2>register()@1'],
      options: {
        checkStateFunction: { unsafe: { returns: true }, turnsOff: 'state' },
        pkce: { unsafe: 'plain', turnsOff: 'PKCE' },
      },
    },
  ],
  types: { FastifyOAuth2Options: 'default>register()@1' },
};
