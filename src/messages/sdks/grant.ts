import type { SdkCondition, SdkModel } from './model.ts';

const HANDLERS = ['express', 'koa', 'hapi', 'fastify'];
const ALL = [...HANDLERS, 'aws', 'azure', 'gcloud', 'vercel'];
// Of the package's own list: they speak OAuth 1.
const OAUTH1 =
  '500px alchemer beatport discogs etsy evernote flickr freshbooks garmin geeklist getpocket goodreads openstreetmap plurk projectplace ravelry sellsy skyrock smugmug trello tripit tumblr twitter upwork uservoice xero xing'.split(' ');
const WITH_OAUTH1: SdkCondition = { option: 'request_url', isOn: true };

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
      // What the providers share, now and in older versions.
      except: ['defaults', 'server', ...OAUTH1],
      makes: 'authorization request',
      role: 'configuration',
      needs: 'client_id',
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
      defaults: [{ parameter: 'response_type', value: 'code', when: { not: WITH_OAUTH1 } }],
      supplies: [
        { parameter: 'state', when: { any: [{ option: 'state', is: true }, WITH_OAUTH1] } },
        { parameter: 'nonce', when: { any: [{ option: 'nonce', is: true }, WITH_OAUTH1] } },
        { parameter: 'code_challenge', when: { any: [{ option: 'pkce', isOn: true }, WITH_OAUTH1] } },
      ],
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
