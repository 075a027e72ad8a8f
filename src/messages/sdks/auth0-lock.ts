import type { SdkModel } from './model.ts';

const OPTIONS = {
  'auth.redirectUrl': 'redirect_uri',
  'auth.responseType': 'response_type',
  'auth.responseMode': 'response_mode',
  'auth.state': 'state',
  'auth.nonce': 'nonce',
} as const;

/** Auth0's login form. Without a redirect URL and a response type it uses the implicit flow. */
export const auth0Lock: SdkModel = {
  package: 'auth0-lock',
  version: '14.3.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/lock',
  untyped: ['auth.state', 'auth.nonce'],
  modules: ['auth0-lock'],
  runsIn: ['browser', 'native'],
  exchangesCode: false,
  scope: 'string',
  instances: {
    'Auth0Lock.new()': ['default.new()', 'Auth0LockPasswordless.new()'],
    'auth0-js:Auth0DecodedHash.new()': [
      'Auth0Lock.new().on()@1#0',
      'Auth0Lock.new().resumeAuth()@1#1',
      'Auth0Lock.new().checkSession()@1#1',
    ],
  },
  calls: [
    {
      path: 'Auth0Lock.new()@2',
      makes: 'authorization request',
      role: 'configuration',
      positional: { 0: 'client_id' },
      options: OPTIONS,
      raw: ['auth.params'],
      defaults: [
        { parameter: 'response_type', value: 'code', when: { option: 'auth.redirectUrl', isOn: true } },
        { parameter: 'response_type', value: 'token' },
        { parameter: 'scope', value: 'openid profile email' },
      ],
      supplies: ['state', { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } }],
    },
    {
      path: 'Auth0Lock.new().show()',
      makes: 'authorization request',
      role: 'request',
      options: OPTIONS,
      raw: ['auth.params'],
      configuredBy: 'Auth0Lock.new()@2',
    },
  ],
  results: [{ of: 'Auth0Lock.new()', userinfo: 'getUserInfo()@1#1' }],
  bearers: ['Auth0Lock.new().getUserInfo()@0'],
  switches: [
    {
      at: 'Auth0Lock.new()@2',
      options: {
        _enableIdPInitiatedLogin: { unsafe: true, turnsOff: 'state' },
        _enableImpersonation: { unsafe: true, turnsOff: 'state' },
      },
    },
  ],
};
