/** Where a call of an HTTP client takes the parts of the request from. */
export interface CallShape {
  /** Index of the URL argument; `undefined` when it is only an option. */
  readonly url?: number;
  /** Index of the body argument. */
  readonly body?: number;
  /** Index of the argument that holds the options. */
  readonly options?: number;
  /** Index of the argument that names the method. */
  readonly method?: number;
  /** The method that the call itself fixes. */
  readonly fixedMethod?: string;
  /** What the call gives is the request, which the program can change before it is sent. */
  readonly givesRequest?: true;
}

/** An HTTP client: the modules and globals that give it, and its calls by their steps. */
export interface HttpClient {
  readonly name: string;
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** Steps from the root to the call, without the leading `default.`; `*` stands for `get`, `delete`, `head`, `options`. */
  readonly calls: Readonly<Record<string, CallShape>>;
}

const FETCH: CallShape = { url: 0, options: 1 };
const WITHOUT_BODY: CallShape = { url: 0, options: 1 };
const WITH_BODY: CallShape = { url: 0, body: 1, options: 2 };
const OPTIONS_OR_URL: CallShape = { url: 0, options: 1 };
const REQUEST: CallShape = { ...OPTIONS_OR_URL, givesRequest: true };

const AXIOS_METHODS: Readonly<Record<string, CallShape>> = {
  '()': OPTIONS_OR_URL,
  'request()': { options: 0 },
  'get()': WITHOUT_BODY,
  'delete()': WITHOUT_BODY,
  'post()': WITH_BODY,
  'put()': WITH_BODY,
  'patch()': WITH_BODY,
  'postForm()': WITH_BODY,
};
const OPTION_METHODS: Readonly<Record<string, CallShape>> = {
  '()': OPTIONS_OR_URL,
  'get()': OPTIONS_OR_URL,
  'post()': OPTIONS_OR_URL,
  'put()': OPTIONS_OR_URL,
  'patch()': OPTIONS_OR_URL,
};

function under(prefix: string, calls: Readonly<Record<string, CallShape>>): Record<string, CallShape> {
  return Object.fromEntries(
    Object.entries(calls).map(([steps, shape]) => [steps === '()' ? `${prefix}()` : `${prefix}.${steps}`, shape]),
  );
}

function asRequests(calls: Readonly<Record<string, CallShape>>): Record<string, CallShape> {
  return Object.fromEntries(Object.entries(calls).map(([steps, shape]) => [steps, { ...shape, givesRequest: true }]));
}

/** Every client whose calls are known by their origin. */
export const HTTP_CLIENTS: readonly HttpClient[] = [
  {
    name: 'fetch',
    modules: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'unfetch', 'whatwg-fetch', 'undici', 'expo/fetch', 'fetch-retry', '@tauri-apps/plugin-http', 'make-fetch-happen', 'minipass-fetch'],
    globals: ['fetch'],
    calls: { '()': FETCH, 'fetch()': FETCH, 'request()': OPTIONS_OR_URL, 'Client.new().request()': { options: 0 }, 'Pool.new().request()': { options: 0 } },
  },
  { name: 'Request', modules: [], globals: ['Request'], calls: { 'new()': REQUEST } },
  {
    name: 'ofetch',
    modules: ['ofetch', '#imports', 'nuxt/app'],
    globals: ['$fetch', 'useFetch', 'ofetch'],
    calls: { '()': FETCH, 'ofetch()': FETCH, '$fetch()': FETCH, 'useFetch()': FETCH, 'ofetch.create()()': FETCH, '$fetch.create()()': FETCH },
  },
  {
    name: 'axios',
    modules: ['axios', 'redaxios', 'xior'],
    globals: ['axios'],
    calls: { ...AXIOS_METHODS, ...under('create()', AXIOS_METHODS), ...under('Axios.new()', AXIOS_METHODS), ...under('axios', AXIOS_METHODS) },
  },
  { name: 'axios of Nest', modules: ['@nestjs/axios', '@nestjs/common'], globals: [], calls: { ...under('HttpService.new()', AXIOS_METHODS), ...under('HttpService.new().axiosRef', AXIOS_METHODS) } },
  { name: 'got', modules: ['got'], globals: [], calls: { ...OPTION_METHODS, ...under('extend()', OPTION_METHODS), ...under('got', OPTION_METHODS) } },
  { name: 'ky', modules: ['ky', 'ky-universal'], globals: ['ky'], calls: { ...OPTION_METHODS, ...under('create()', OPTION_METHODS), ...under('extend()', OPTION_METHODS) } },
  { name: 'superagent', modules: ['superagent', 'supertest'], globals: ['superagent'], calls: asRequests({ '()': { method: 0, url: 1 }, 'get()': { url: 0 }, 'post()': { url: 0, body: 1 }, 'put()': { url: 0, body: 1 }, 'agent().post()': { url: 0 } }) },
  { name: 'node:http', modules: ['http', 'https', 'follow-redirects'], globals: [], calls: { 'request()': REQUEST, 'get()': REQUEST, 'http.request()': REQUEST, 'https.request()': REQUEST } },
  {
    name: 'request',
    modules: ['request', 'request-promise', 'request-promise-native', 'postman-request', 'requestretry', 'teeny-request'],
    globals: [],
    calls: asRequests({ ...OPTION_METHODS, ...under('defaults()', OPTION_METHODS) }),
  },
  { name: 'needle', modules: ['needle'], globals: [], calls: { '()': { method: 0, url: 1, body: 2, options: 3 }, 'get()': WITHOUT_BODY, 'post()': WITH_BODY, 'put()': WITH_BODY, 'patch()': WITH_BODY, 'request()': { method: 0, url: 1, body: 2, options: 3 } } },
  {
    name: 'Angular HttpClient',
    modules: ['@angular/common/http', '@angular/http'],
    globals: [],
    calls: {
      'HttpClient.new().get()': WITHOUT_BODY,
      'HttpClient.new().delete()': WITHOUT_BODY,
      'HttpClient.new().post()': WITH_BODY,
      'HttpClient.new().put()': WITH_BODY,
      'HttpClient.new().patch()': WITH_BODY,
      'HttpClient.new().request()': { method: 0, url: 1, options: 2 },
      'Http.new().post()': WITH_BODY,
      'Http.new().get()': WITHOUT_BODY,
    },
  },
  {
    name: 'jQuery',
    modules: ['jquery'],
    globals: ['$', 'jQuery'],
    calls: { 'ajax()': OPTIONS_OR_URL, 'post()': { url: 0, body: 1 }, 'get()': { url: 0, body: 1 }, 'getJSON()': { url: 0, body: 1 } },
  },
  { name: 'Meteor', modules: ['meteor/http', 'meteor/fetch'], globals: ['HTTP'], calls: { 'HTTP.post()': OPTIONS_OR_URL, 'HTTP.get()': OPTIONS_OR_URL, 'post()': OPTIONS_OR_URL, 'get()': OPTIONS_OR_URL, 'HTTP.call()': { method: 0, url: 1, options: 2 }, 'call()': { method: 0, url: 1, options: 2 }, 'fetch()': FETCH } },
  // What these make fetches the keys from the URL.
  { name: 'jose', modules: ['jose'], globals: [], calls: { 'createRemoteJWKSet()': { url: 0, options: 1 } } },
  {
    name: 'jwks-rsa',
    modules: ['jwks-rsa'],
    globals: [],
    calls: Object.fromEntries(['()', 'new()', 'JwksClient.new()', 'jwksClient()', 'expressJwtSecret()', 'passportJwtSecret()', 'koaJwtSecret()', 'hapiJwt2Key()'].map((steps) => [steps, { options: 0 }])),
  },
  { name: 'Google Apps Script', modules: [], globals: ['UrlFetchApp'], calls: { 'fetch()': FETCH } },
  { name: 'mini programs', modules: [], globals: ['wx', 'uni', 'my'], calls: { 'request()': { options: 0 } } },
];

/**
 * Calls of clients whose origin is not in the file (`this.http.post(url, body, options)`, `api.request({ url, data })`):
 * recognised by the method's name and by a first argument that is a URL.
 */
export const CALLS_BY_NAME: Readonly<Record<string, CallShape>> = {
  post: WITH_BODY,
  put: WITH_BODY,
  patch: WITH_BODY,
  postForm: WITH_BODY,
  get: WITHOUT_BODY,
  delete: WITHOUT_BODY,
  request: OPTIONS_OR_URL,
  ajax: OPTIONS_OR_URL,
  fetch: FETCH,
};

/**
 * The same for functions without an object in front, such as a client that is handed in or imported from a file of the
 * project. A bare `get(…)` or `post(…)` is as likely something else.
 */
export const FUNCTIONS_BY_NAME: Readonly<Record<string, CallShape>> = {
  fetch: FETCH,
  $fetch: FETCH,
  axios: OPTIONS_OR_URL,
  request: OPTIONS_OR_URL,
  ajax: OPTIONS_OR_URL,
  $http: { options: 0 },
};

/** Modules whose `get` and `post` describe requests that a test expects; nothing is sent. */
export const TEST_DOUBLES: ReadonlySet<string> = new Set(['nock', 'msw', 'fetch-mock', 'axios-mock-adapter', 'sinon', 'mockttp', 'miragejs', 'jest-fetch-mock']);
