import type { SdkCall, SdkCondition, SdkModel, SdkSupply } from './model.ts';

const unwritten: SdkCondition = { option: 'checks', is: undefined };
const written = (check: string): SdkCondition => ({ option: 'checks', includes: check });

// Version 4 checks the state by default and version 5 uses PKCE; the files of both look the same.
const supplies: readonly (string | SdkSupply)[] = [
  'redirect_uri',
  { parameter: 'state', when: { any: [unwritten, written('state')] } },
  { parameter: 'code_challenge', when: { any: [unwritten, written('pkce')] } },
];

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
  // The default scope is that of the provider, and another one in version 5 than in version 4.
  defaults: [{ parameter: 'response_type', value: 'code' }],
  supplies,
  runsIn: ['web'],
};

const LITERALS = ['default()@0.providers[]', 'default()@2.providers[]'] as const;

/** Sign-in for Next.js. */
export const nextAuth: SdkModel = {
  package: 'next-auth',
  version: '4.24.15',
  otherVersions: { 'next-auth@5.0.0-beta.32': 'built on @auth/core, with other default checks and scopes' },
  since: '0.1.0',
  documentation: 'https://next-auth.js.org/configuration/providers/oauth',
  untyped: ['NextAuthConfig.new()'],
  modules: { 'next-auth': '', 'next-auth/providers/*': 'providers.*', 'next-auth/react': 'react' },
  scope: 'string',
  instances: {
    'AuthOptions.new()': ['NextAuthOptions.new()', 'NextAuthConfig.new()', 'default()@0', 'default()@2'],
    'Account.new()': ['AuthOptions.new().callbacks.jwt#0.account'],
  },
  calls: [
    {
      ...PROVIDER,
      path: 'providers.*.default()',
      // Several providers have checks of their own, a nonce among them.
      supplies: [...supplies, { parameter: 'nonce', when: { any: [unwritten, written('nonce')] } }],
    },
    { ...PROVIDER, path: LITERALS, supplies: [...supplies, { parameter: 'nonce', when: written('nonce') }] },
    {
      path: ['react.signIn()@2', 'default().signIn()@2'],
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      configuredBy: LITERALS,
      partial: true,
      runsIn: ['web'],
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
      at: ['providers.*.default()', ...LITERALS],
      options: {
        checks: { unsafe: { anyOf: [{ includes: 'none' }, { empty: true }] }, turnsOff: 'state' },
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
