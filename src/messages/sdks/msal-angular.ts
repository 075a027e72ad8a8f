import type { SdkCall, SdkModel } from './model.ts';
import { MSAL_REQUEST } from './msal-browser.ts';

const { scopes, ...others } = MSAL_REQUEST.options;

// The guard and the interceptor each make requests by a part of their configuration.
const configured = (path: SdkCall['path'], options: Readonly<Record<string, string>>): SdkCall => ({
  path,
  ...MSAL_REQUEST,
  role: 'configuration',
  options: Object.fromEntries(Object.entries(options).map(([option, parameter]) => [`authRequest.${option}`, parameter])),
  raw: MSAL_REQUEST.raw.map((option) => `authRequest.${option}`),
  configuredBy: '@azure/msal-browser:PublicClientApplication.new()',
});

/** Microsoft's authentication library for Angular. */
export const msalAngular: SdkModel = {
  package: '@azure/msal-angular',
  version: '6.2.1',
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  // What is injected by the token.
  untyped: ['MSAL_INSTANCE.new()'],
  modules: ['@azure/msal-angular'],
  runsIn: ['browser', 'native'],
  scope: 'list',
  instances: {
    '@azure/msal-browser:PublicClientApplication.new()': ['MsalService.new()', 'MsalService.new().instance', 'MSAL_INSTANCE.new()'],
  },
  calls: [
    configured(['MsalModule.forRoot()@1', 'MSAL_GUARD_CONFIG.provide()'], { ...others, scopes }),
    configured(['MsalModule.forRoot()@2', 'MSAL_INTERCEPTOR_CONFIG.provide()'], others),
  ],
  types: { MsalGuardConfiguration: 'MsalModule.forRoot()@1', MsalInterceptorConfiguration: 'MsalModule.forRoot()@2' },
};
