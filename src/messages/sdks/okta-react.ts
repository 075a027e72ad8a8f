import type { SdkModel } from './model.ts';

/** React components and hooks around okta-auth-js, which makes every request. */
export const oktaReact: SdkModel = {
  package: '@okta/okta-react',
  version: '6.11.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-react',
  modules: ['@okta/okta-react'],
  runsIn: ['browser', 'native'],
  instances: {
    '@okta/okta-auth-js:OktaAuth.new()': [
      'useOktaAuth().oktaAuth',
      'OktaContext.useContext().oktaAuth',
      'Security.<>@props.restoreOriginalUri#0',
      'Security.<>@props.onAuthRequired#0',
      'withOktaAuth()@0#0.oktaAuth',
    ],
    '@okta/okta-auth-js:AuthState.new()': [
      'useOktaAuth().authState',
      'OktaContext.useContext().authState',
      'withOktaAuth()@0#0.authState',
    ],
  },
  calls: [],
};
