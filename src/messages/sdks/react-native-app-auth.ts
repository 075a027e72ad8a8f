import type { SdkModel } from './model.ts';

const ENDPOINTS = {
  issuer: 'issuer',
  'serviceConfiguration.authorizationEndpoint': 'authorization_endpoint',
  'serviceConfiguration.tokenEndpoint': 'token_endpoint',
  'serviceConfiguration.revocationEndpoint': 'revocation_endpoint',
  'serviceConfiguration.registrationEndpoint': 'registration_endpoint',
  'serviceConfiguration.endSessionEndpoint': 'end_session_endpoint',
} as const;

/** AppAuth for React Native. It always uses the code flow. */
export const reactNativeAppAuth: SdkModel = {
  package: 'react-native-app-auth',
  version: '8.4.1',
  since: '0.1.0',
  documentation: 'https://nearform.com/open-source/react-native-app-auth/',
  modules: ['react-native-app-auth'],
  runsIn: ['native'],
  scope: 'list',
  instances: { 'AuthorizeResult.new()': ['authorize()'], 'RefreshResult.new()': ['refresh()'] },
  calls: [
    {
      path: 'authorize()',
      makes: 'authorization request',
      role: 'request',
      options: {
        ...ENDPOINTS,
        clientId: 'client_id',
        clientSecret: 'client_secret',
        redirectUrl: 'redirect_uri',
        scopes: 'scope',
      },
      raw: ['additionalParameters'],
      fixed: { response_type: 'code' },
      supplies: [
        'state',
        { parameter: 'nonce', when: { not: { option: 'useNonce', is: false } } },
        { parameter: 'code_challenge', when: { not: { option: 'usePKCE', is: false } } },
      ],
    },
    {
      path: 'refresh()',
      makes: 'token request',
      role: 'request',
      options: { ...ENDPOINTS, clientId: 'client_id', clientSecret: 'client_secret' },
      fixed: { grant_type: 'refresh_token' },
      // The token is in the second argument.
      partial: true,
    },
    {
      path: 'register()',
      makes: 'client metadata',
      role: 'request',
      options: {
        ...ENDPOINTS,
        redirectUrls: 'redirect_uris',
        responseTypes: 'response_types',
        grantTypes: 'grant_types',
        subjectType: 'subject_type',
        tokenEndpointAuthMethod: 'token_endpoint_auth_method',
      },
      raw: ['additionalParameters'],
    },
  ],
  results: [
    {
      of: 'AuthorizeResult.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      code: 'authorizationCode',
      response: '',
    },
    { of: 'RefreshResult.new()', accessToken: 'accessToken', idToken: 'idToken', refreshToken: 'refreshToken', response: '' },
  ],
  switches: [
    {
      at: 'authorize()',
      options: {
        usePKCE: { unsafe: false, turnsOff: 'PKCE' },
        // Without `openid` there is no ID token to hold one.
        useNonce: { unsafe: false, turnsOff: 'nonce', neededFor: { option: 'scopes', pattern: /^(?!.*\bopenid\b)/ } },
      },
    },
    { at: ['authorize()', 'refresh()', 'register()'], options: { dangerouslyAllowInsecureHttpRequests: { unsafe: true, turnsOff: 'HTTPS' } } },
  ],
  types: { AuthConfiguration: 'authorize()', RegistrationConfiguration: 'register()' },
};
