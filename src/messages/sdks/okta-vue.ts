import type { SdkModel } from './model.ts';

/** Vue plugin around okta-auth-js, which makes every request. */
export const oktaVue: SdkModel = {
  package: '@okta/okta-vue',
  version: '5.9.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-vue',
  modules: ['@okta/okta-vue'],
  runsIn: ['browser', 'native'],
  // Member by member: `useAuth()` gives the client, but does not configure one.
  instances: {
    '@okta/okta-auth-js:OktaAuth.new().signInWithRedirect': ['useAuth().signInWithRedirect'],
    '@okta/okta-auth-js:OktaAuth.new().token': ['useAuth().token'],
    '@okta/okta-auth-js:OktaAuth.new().tokenManager': ['useAuth().tokenManager'],
    '@okta/okta-auth-js:OktaAuth.new().authStateManager': ['useAuth().authStateManager'],
    '@okta/okta-auth-js:OktaAuth.new().getAccessToken': ['useAuth().getAccessToken'],
    '@okta/okta-auth-js:OktaAuth.new().getIdToken': ['useAuth().getIdToken'],
    '@okta/okta-auth-js:OktaAuth.new().getRefreshToken': ['useAuth().getRefreshToken'],
    '@okta/okta-auth-js:OktaAuth.new().getUser': ['useAuth().getUser'],
  },
  calls: [],
};
