import type { SdkModel } from './model.ts';
import { MSAL_REQUEST } from './msal-browser.ts';

/** Microsoft's authentication library for React. */
export const msalReact: SdkModel = {
  package: '@azure/msal-react',
  version: '5.7.1',
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js',
  modules: ['@azure/msal-react'],
  runsIn: ['browser', 'native'],
  scope: 'list',
  instances: {
    '@azure/msal-browser:PublicClientApplication.new()': ['useMsal().instance', 'MsalContext.useContext().instance'],
    '@azure/msal-browser:AuthenticationResult.new()': ['useMsalAuthentication().result'],
    '@azure/msal-browser:AccountInfo.new()': ['useMsal().accounts[]', 'MsalContext.useContext().accounts[]', 'useAccount()'],
  },
  calls: [
    {
      path: ['useMsalAuthentication()@1', 'MsalAuthenticationTemplate.<>@props.authenticationRequest'],
      ...MSAL_REQUEST,
      configuredBy: '@azure/msal-browser:PublicClientApplication.new()',
    },
  ],
};
