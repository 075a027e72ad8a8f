import { ACCOUNT, CHECKS_UNWRITTEN, checksInclude, OPENID_ONLY, OTHER_PROVIDERS, PROVIDER } from './auth-js-options.ts';
import type { SdkModel, SdkSupply } from './model.ts';

// Version 4 checks the state by default and version 5 uses PKCE; the files of both look the same.
const supplies: readonly (string | SdkSupply)[] = [
  'redirect_uri',
  { parameter: 'state', when: { any: [CHECKS_UNWRITTEN, checksInclude('state')] } },
  { parameter: 'code_challenge', when: { any: [CHECKS_UNWRITTEN, checksInclude('pkce')] } },
];

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
      // The default scope is that of the provider, and another one in version 5 than in version 4.
      ...PROVIDER,
      path: 'providers.*.default()',
      // Several providers have checks of their own, a nonce among them.
      supplies: [...supplies, { parameter: 'nonce', when: { any: [CHECKS_UNWRITTEN, checksInclude('nonce')] } }],
    },
    { ...PROVIDER, path: LITERALS, openidOnly: OPENID_ONLY, supplies: [...supplies, { parameter: 'nonce', when: checksInclude('nonce') }] },
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
  results: [ACCOUNT],
  switches: [
    {
      at: ['providers.*.default()', ...LITERALS],
      options: {
        checks: { unsafe: { anyOf: [{ includes: 'none' }, { empty: true }] }, turnsOff: 'state' },
        allowDangerousEmailAccountLinking: { unsafe: true, turnsOff: 'account linking' },
      },
    },
    OTHER_PROVIDERS,
  ],
};
