import type { SdkCall, SdkModel } from './model.ts';

// Options in camel case are sent in snake case, and so is every other one.
const REQUEST = {
  makes: 'authorization request',
  role: 'request',
  options: { clientID: 'client_id' },
  raw: [{ option: '', snakeCase: true, except: ['client_i_d'] }],
  configuredBy: 'WebAuth.new()',
} as const satisfies Omit<SdkCall, 'path'>;

const CONFIGURED = ['Authentication.new()', 'WebAuth.new()'] as const;

const login = (path: string, grantType: string): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  options: { username: 'username', password: 'password', scope: 'scope', audience: 'audience' },
  fixed: { grant_type: grantType },
  configuredBy: CONFIGURED,
});

/** Auth0's SDK for pages that come with their own server, older than auth0-spa-js. It never makes a code challenge. */
export const auth0Js: SdkModel = {
  package: 'auth0-js',
  version: '10.2.1',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0.js',
  untyped: ['nonce', 'customTokenExchange()', 'customTokenExchange()@0', '__enableImpersonation'],
  modules: ['auth0-js'],
  globals: { auth0: '' },
  runsIn: ['browser', 'native'],
  exchangesCode: false,
  scope: 'string',
  instances: {
    'Authentication.new()': ['WebAuth.new().client'],
    'Auth0DecodedHash.new()': [
      'WebAuth.new().parseHash()@0#1',
      'WebAuth.new().parseHash()@1#1',
      'WebAuth.new().checkSession()@1#1',
      'WebAuth.new().renewAuth()@1#1',
      'WebAuth.new().popup.authorize()@1#1',
    ],
  },
  calls: [
    {
      path: 'WebAuth.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        clientID: 'client_id',
        redirectUri: 'redirect_uri',
        responseType: 'response_type',
        responseMode: 'response_mode',
        scope: 'scope',
        state: 'state',
        nonce: 'nonce',
        maxAge: 'max_age',
      },
      defaults: [{ parameter: 'scope', value: 'openid profile email' }],
      supplies: ['state', { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } }],
      // The calls are given the rest.
      partial: true,
    },
    { path: 'Authentication.new()', makes: 'token request', role: 'configuration', options: { clientID: 'client_id' }, partial: true },
    { path: ['WebAuth.new().authorize()', 'WebAuth.new().popup.authorize()', 'WebAuth.new().checkSession()'], ...REQUEST },
    { path: 'Authentication.new().buildAuthorizeUrl()', ...REQUEST },
    {
      path: 'WebAuth.new().renewAuth()',
      ...REQUEST,
      defaults: [
        { parameter: 'response_type', value: 'token' },
        { parameter: 'response_mode', value: 'fragment' },
        { parameter: 'scope', value: 'openid profile email' },
      ],
    },
    login('Authentication.new().loginWithDefaultDirectory()', 'password'),
    login('Authentication.new().loginWithResourceOwner()', 'password'),
    login('Authentication.new().login()', 'http://auth0.com/oauth/grant-type/password-realm'),
    {
      path: ['Authentication.new().oauthToken()', 'Authentication.new().delegation()'],
      makes: 'token request',
      role: 'request',
      options: { clientID: 'client_id' },
      raw: [{ option: '', snakeCase: true, except: ['client_i_d'] }],
      configuredBy: CONFIGURED,
    },
    {
      path: 'Authentication.new().customTokenExchange()',
      makes: 'token request',
      role: 'request',
      options: { subjectToken: 'subject_token', subjectTokenType: 'subject_token_type', audience: 'audience', scope: 'scope' },
      fixed: { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' },
      configuredBy: CONFIGURED,
    },
  ],
  results: [
    {
      of: 'Auth0DecodedHash.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      idTokenClaims: 'idTokenPayload',
      response: '',
    },
    { of: 'Authentication.new()', userinfo: 'userInfo()@1#1' },
  ],
  bearers: ['Authentication.new().userInfo()@0'],
  switches: [
    {
      at: 'WebAuth.new().parseHash()',
      options: {
        __enableIdPInitiatedLogin: { unsafe: true, turnsOff: 'state' },
        __enableImpersonation: { unsafe: true, turnsOff: 'state' },
      },
    },
  ],
  types: { AuthOptions: 'WebAuth.new()', AuthorizeOptions: 'WebAuth.new().authorize()' },
};
