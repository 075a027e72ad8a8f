import type { SdkModel } from './model.ts';

const HANDLERS = ['express', 'koa', 'hapi', 'fastify'];
const ALL = [...HANDLERS, 'aws', 'azure', 'gcloud', 'vercel'];

/** Proxy for many providers, for many server frameworks. */
export const grant: SdkModel = {
  package: 'grant',
  version: '5.4.24',
  since: '0.1.0',
  documentation: 'https://github.com/simov/grant',
  // As members of the module, which its typings call the default export.
  untyped: ALL.map((handler) => `${handler}()`),
  modules: ['grant'],
  runsIn: ['web'],
  instances: Object.fromEntries(ALL.map((handler) => [`default.${handler}()`, [`${handler}()`]])),
  calls: [
    {
      path: [
        ...HANDLERS.map((handler) => `default.${handler}()()@0.*`),
        ...ALL.map((handler) => `default.${handler}()@0.*`),
        'default()@0.config.*',
      ],
      makes: 'authorization request',
      role: 'configuration',
      options: {
        key: 'client_id',
        client_id: 'client_id',
        consumer_key: 'client_id',
        secret: 'client_secret',
        client_secret: 'client_secret',
        scope: 'scope',
        // `true` for one that is made for each request.
        state: 'state',
        nonce: 'nonce',
        pkce: { parameter: 'code_challenge_method', values: { true: 'S256' } },
        authorize_url: 'authorization_endpoint',
        access_url: 'token_endpoint',
        redirect_uri: 'redirect_uri',
      },
      raw: ['custom_params'],
      beneath: ['^.defaults'],
      supplies: [
        { parameter: 'state', when: { option: 'state', is: true } },
        { parameter: 'nonce', when: { option: 'nonce', is: true } },
        { parameter: 'code_challenge', when: { option: 'pkce', isOn: true } },
      ],
      // The defaults themselves stand among the providers, and lack what those have.
      partial: true,
    },
  ],
  results: [
    {
      of: ['*.session.grant.response', '*.locals.grant.response'],
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      idTokenClaims: 'jwt.id_token.payload',
      response: ['', 'raw'],
      userinfo: 'profile',
    },
  ],
};
