import type { SdkModel } from './model.ts';
import { OIDC_SETTINGS } from './oidc-settings.ts';

/** React components and hooks around oidc-client-ts. */
export const reactOidcContext: SdkModel = {
  package: 'react-oidc-context',
  version: '3.3.1',
  since: '0.1.0',
  documentation: 'https://github.com/authts/react-oidc-context',
  modules: ['react-oidc-context'],
  runsIn: ['browser', 'native'],
  openidOnly: true,
  scope: 'string',
  instances: {
    'useAuth()': ['AuthContext.useContext()', 'AuthContextProps.new()'],
    'oidc-client-ts:User.new()': [
      'useAuth().user',
      'useAuth().signinPopup()',
      'useAuth().signinSilent()',
      'useAuth().signinResourceOwnerCredentials()',
      'AuthProvider.<>@props.onSigninCallback#0',
    ],
  },
  calls: [
    {
      path: 'AuthProvider.<>',
      makes: 'authorization request',
      role: 'configuration',
      options: OIDC_SETTINGS,
      raw: ['extraQueryParams'],
      defaults: [
        { parameter: 'response_type', value: 'code' },
        { parameter: 'scope', value: 'openid', when: { not: { option: 'omitScopeWhenRequesting', is: true } } },
      ],
      // `nonce` is sent only when a call passes one.
      supplies: ['state', { parameter: 'code_challenge', when: { not: { option: 'disablePKCE', is: true } } }],
    },
    {
      path: [
        'useAuth().signinRedirect()',
        'useAuth().signinPopup()',
        'useAuth().signinSilent()',
        'useAutoSignin()@0.signinArgs',
        'withAuthenticationRequired()@1.signinRedirectArgs',
      ],
      makes: 'authorization request',
      role: 'request',
      // `state` is data of the application; the state on the wire is the SDK's own.
      options: {
        scope: 'scope',
        nonce: 'nonce',
        redirect_uri: 'redirect_uri',
        prompt: 'prompt',
        acr_values: 'acr_values',
        login_hint: 'login_hint',
        max_age: 'max_age',
        ui_locales: 'ui_locales',
        resource: 'resource',
      },
      raw: ['extraQueryParams'],
      configuredBy: 'AuthProvider.<>',
    },
    {
      path: 'useAuth().signinResourceOwnerCredentials()',
      makes: 'token request',
      role: 'request',
      options: { username: 'username', password: 'password' },
      fixed: { grant_type: 'password' },
      configuredBy: 'AuthProvider.<>',
    },
  ],
  switches: [{ at: 'AuthProvider.<>', options: { disablePKCE: { unsafe: true, turnsOff: 'PKCE' } } }],
  storage: [{ at: 'AuthProvider.<>', options: { userStore: 'object' } }],
  types: { AuthProviderProps: 'AuthProvider.<>', AuthProviderNoUserManagerProps: 'AuthProvider.<>' },
};
