import type { SdkModel } from './model.ts';

/** Vue plugin around okta-auth-js, which makes every request. */
export const oktaVue: SdkModel = {
  package: '@okta/okta-vue',
  version: '5.9.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-vue',
  modules: ['@okta/okta-vue'],
  runsIn: ['browser', 'native'],
  // Member by member: `useAuth()` and `this.$auth` give the client, but do not configure one.
  instances: {
    ...Object.fromEntries(
      ['signInWithRedirect', 'token', 'tokenManager', 'authStateManager', 'getAccessToken', 'getIdToken', 'getRefreshToken', 'getUser'].map((member) => [
        `@okta/okta-auth-js:OktaAuth.new().${member}`,
        [`useAuth().${member}`, `*.$auth.${member}`],
      ]),
    ),
    '@okta/okta-auth-js:AuthState.new()': ['*.authState'],
  },
  calls: [],
};
