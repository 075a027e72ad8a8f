import type { SdkModel } from './model.ts';

/** Angular services around okta-auth-js, which makes every request. */
export const oktaAngular: SdkModel = {
  package: '@okta/okta-angular',
  version: '6.5.1',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-angular',
  // What is injected by the token.
  untyped: ['OKTA_AUTH.new()'],
  modules: ['@okta/okta-angular'],
  runsIn: ['browser', 'native'],
  instances: {
    '@okta/okta-auth-js:OktaAuth.new()': ['OKTA_AUTH.new()'],
    '@okta/okta-auth-js:AuthState.new()': ['OktaAuthStateService.new().authState$'],
  },
  calls: [],
  switches: [
    {
      at: ['OktaAuthModule.forRoot()', 'OktaAuthConfigService.new().setConfig()', 'OKTA_CONFIG.provide()'],
      options: { 'testing.disableHttpsCheck': { unsafe: true, turnsOff: 'HTTPS' } },
    },
  ],
  types: { OktaConfig: 'OktaAuthModule.forRoot()' },
};
