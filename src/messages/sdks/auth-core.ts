import { ACCOUNT, CHECKS_UNWRITTEN, checksInclude, OPENID_ONLY, OTHER_PROVIDERS, PROVIDER } from './auth-js-options.ts';
import type { SdkModel } from './model.ts';

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
        { parameter: 'state', when: { any: [CHECKS_UNWRITTEN, checksInclude('state')] } },
        { parameter: 'nonce', when: { any: [CHECKS_UNWRITTEN, checksInclude('nonce')] } },
        { parameter: 'code_challenge', when: { any: [CHECKS_UNWRITTEN, checksInclude('pkce')] } },
      ],
    },
    {
      ...PROVIDER,
      path: LITERALS,
      openidOnly: OPENID_ONLY,
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'scope', value: 'openid profile email' },
      ],
      supplies: [
        'redirect_uri',
        { parameter: 'state', when: checksInclude('state') },
        { parameter: 'nonce', when: checksInclude('nonce') },
        { parameter: 'code_challenge', when: { any: [CHECKS_UNWRITTEN, checksInclude('pkce')] } },
      ],
    },
  ],
  results: [ACCOUNT],
  switches: [
    {
      at: ['providers.*.default()', LITERALS],
      options: {
        checks: { unsafe: { anyOf: [{ includes: 'none' }, { empty: true }] }, turnsOff: 'PKCE' },
        allowDangerousEmailAccountLinking: { unsafe: true, turnsOff: 'account linking' },
      },
    },
    OTHER_PROVIDERS,
  ],
};
