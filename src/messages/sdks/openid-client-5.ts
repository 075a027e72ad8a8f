import type { SdkCall, SdkCondition, SdkDefault, SdkModel } from './model.ts';

const TYPES = ['code', 'id_token', 'code id_token', 'none', 'code token', 'id_token token', 'code id_token token'] as const;

const registered = (type: string): SdkCondition => ({ option: 'response_types', includes: type });

// The only response type that the client is registered for.
const only = (type: string): SdkCondition => ({
  all: TYPES.map((other) => (other === type ? registered(other) : { not: registered(other) })),
});

const DEFAULTS: readonly SdkDefault[] = [
  { parameter: 'response_type', value: 'code', when: { option: 'response_types', is: undefined } },
  ...TYPES.map((type) => ({ parameter: 'response_type', value: type.split(' '), when: only(type) })),
  { parameter: 'scope', value: 'openid' },
];

const CLIENT = ['Client.new()', 'Issuer.new().Client.register()'] as const;

const tokenRequest = (path: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  configuredBy: CLIENT,
  ...rest,
});

/** The major of openid-client with classes: `Issuer`, its `Client`, and a Passport strategy. */
export const openidClient5: SdkModel = {
  package: 'openid-client',
  version: '5.7.1',
  since: '0.1.0',
  documentation: 'https://github.com/panva/openid-client/blob/v5.x/docs/README.md',
  untyped: ['Issuer.new().Client.register()'],
  modules: ['openid-client'],
  runsIn: ['web', 'service'],
  scope: 'string',
  instances: {
    'Issuer.new()': ['Issuer.discover()'],
    'Client.new()': ['Issuer.new().Client.new()', 'Issuer.new().Client.register()'],
    'TokenSet.new()': [
      'Client.new().callback()',
      'Client.new().oauthCallback()',
      'Client.new().grant()',
      'Client.new().refresh()',
      'Client.new().deviceAuthorization().poll()',
      'Strategy.new()@1#0/2',
      'Strategy.new()@1#0/3',
      'Strategy.new()@1#1/4',
    ],
  },
  calls: [
    { path: 'Issuer.discover()@1', makes: 'client metadata', role: 'configuration', positional: { 0: 'issuer' }, partial: true },
    { path: 'Issuer.new()', makes: 'client metadata', role: 'configuration', raw: [''], partial: true },
    {
      path: 'Client.new()',
      makes: 'client metadata',
      role: 'configuration',
      raw: [''],
      configuredBy: ['Issuer.discover()@1', 'Issuer.new()'],
      partial: true,
    },
    { path: 'Issuer.new().Client.register()', makes: 'client metadata', role: 'request', raw: [''] },
    {
      path: ['Client.new().authorizationUrl()', 'Client.new().pushedAuthorizationRequest()', 'Client.new().requestObject()'],
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      defaults: DEFAULTS,
      supplies: [{ parameter: 'redirect_uri', when: { option: 'redirect_uris', isOn: true } }],
      configuredBy: CLIENT,
    },
    {
      path: 'Strategy.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { usePKCE: { parameter: 'code_challenge_method', values: { true: 'S256' } } },
      raw: ['params'],
      defaults: DEFAULTS,
      supplies: [
        'state',
        { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } },
        {
          parameter: 'code_challenge',
          when: { all: [{ parameter: 'response_type', includes: 'code' }, { not: { option: 'usePKCE', is: false } }] },
        },
        { parameter: 'redirect_uri', when: { option: 'redirect_uris', isOn: true } },
      ],
      configuredBy: CLIENT,
    },
    tokenRequest('Client.new().grant()', { raw: [''], leavesStateCheck: true, needsVerifier: true }),
    tokenRequest('Client.new().refresh()', { positional: { 0: 'refresh_token' }, fixed: { grant_type: 'refresh_token' } }),
    // The code comes with the parameters of the callback.
    ...['Client.new().callback()@2', 'Client.new().oauthCallback()@2'].map((path) =>
      tokenRequest(path, {
        positional: { 0: 'redirect_uri' },
        options: { code_verifier: 'code_verifier' },
        fixed: { grant_type: 'authorization_code' },
        partial: true,
      }),
    ),
  ],
  results: [
    {
      of: 'TokenSet.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      idTokenClaims: 'claims()',
      response: '',
    },
    { of: 'Client.new()', userinfo: 'userinfo()' },
    { of: 'Strategy.new()@1', userinfo: ['#1/3', '#2/4'] },
  ],
  bearers: ['Client.new().userinfo()@0', 'Client.new().requestResource()@1'],
  keys: ['Client.new()@1'],
  switches: [
    { at: 'Strategy.new()', options: { usePKCE: { unsafe: { anyOf: [false, 'plain'] }, turnsOff: 'PKCE' } } },
    { at: 'Client.new()', options: { id_token_signed_response_alg: { unsafe: 'none', turnsOff: 'ID token signature' } } },
  ],
};
