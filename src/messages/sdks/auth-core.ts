import type { SdkCall, SdkCondition, SdkModel } from './model.ts';

const unwritten: SdkCondition = { option: 'checks', is: undefined };
const written = (check: string): SdkCondition => ({ option: 'checks', includes: check });

const PROVIDER: Omit<SdkCall, 'path'> = {
  makes: 'authorization request',
  role: 'configuration',
  options: {
    clientId: 'client_id',
    clientSecret: 'client_secret',
    issuer: 'issuer',
    'authorization.url': 'authorization_endpoint',
    authorization: 'authorization_endpoint',
    'token.url': 'token_endpoint',
    token: 'token_endpoint',
    'userinfo.url': 'userinfo_endpoint',
    userinfo: 'userinfo_endpoint',
  },
  // A URL with a query, or an object of URL and parameters.
  raw: [{ option: 'authorization', except: ['url', 'params', 'request'] }, 'authorization.params'],
  defaults: [{ parameter: 'response_type', value: 'code' }],
  runsIn: ['web'],
};

const LITERALS = 'Auth()@1.providers[]';

/** Auth.js, which version 5 of next-auth and the other packages of the project are built on. */
export const authCore: SdkModel = {
  package: '@auth/core',
  version: '0.41.3',
  since: '0.1.0',
  documentation: 'https://authjs.dev/guides/configuring-oauth-providers',
  modules: { '@auth/core': '', '@auth/core/providers/*': 'providers.*', '@auth/core/types': '' },
  scope: 'string',
  instances: {
    'AuthConfig.new()': ['Auth()@1'],
    'Account.new()': ['AuthConfig.new().callbacks.jwt#0.account'],
  },
  calls: [
    {
      ...PROVIDER,
      path: 'providers.*.default()',
      // Several providers have checks of their own.
      supplies: [
        'redirect_uri',
        { parameter: 'state', when: { any: [unwritten, written('state')] } },
        { parameter: 'nonce', when: { any: [unwritten, written('nonce')] } },
        { parameter: 'code_challenge', when: { any: [unwritten, written('pkce')] } },
      ],
    },
    {
      ...PROVIDER,
      path: LITERALS,
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'scope', value: 'openid profile email' },
      ],
      supplies: [
        'redirect_uri',
        { parameter: 'state', when: written('state') },
        { parameter: 'nonce', when: written('nonce') },
        { parameter: 'code_challenge', when: { any: [unwritten, written('pkce')] } },
      ],
    },
  ],
  results: [
    {
      of: 'Account.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
  ],
  switches: [
    {
      at: ['providers.*.default()', LITERALS],
      options: {
        checks: { unsafe: { anyOf: [{ includes: 'none' }, { empty: true }] }, turnsOff: 'PKCE' },
        allowDangerousEmailAccountLinking: { unsafe: true, turnsOff: 'account linking' },
      },
    },
    // These are no clients of OAuth: named here, they are not taken for one by the `*` above.
    {
      at: [
        'providers.credentials.default()',
        'providers.email.default()',
        'providers.resend.default()',
        'providers.nodemailer.default()',
        'providers.sendgrid.default()',
        'providers.postmark.default()',
        'providers.forwardemail.default()',
        'providers.loops.default()',
        'providers.mailgun.default()',
        'providers.passkey.default()',
        'providers.webauthn.default()',
      ],
      options: {},
    },
  ],
};
