import { AUTH0_CONFIGURATION, AUTH0_EXCHANGE, AUTH0_REQUEST, auth0Storage } from './auth0-spa-js.ts';
import type { SdkModel } from './model.ts';

/** Auth0's SDK for React. */
export const auth0React: SdkModel = {
  package: '@auth0/auth0-react',
  version: '2.27.0',
  otherVersions: { '@auth0/auth0-react@1': '`redirectUri`, `scope` and `audience` are properties of the provider' },
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0-react',
  // Of major 1.
  untyped: ['client_id', 'redirect_uri', 'scope', 'redirectUri'],
  modules: ['@auth0/auth0-react'],
  runsIn: ['browser', 'native'],
  scope: 'string',
  instances: {
    'useAuth0()': ['Auth0Context.useContext()', 'Auth0ContextInterface.new()', 'WithAuth0Props.new().auth0'],
  },
  calls: [
    {
      path: 'Auth0Provider.<>',
      ...AUTH0_CONFIGURATION,
      options: {
        ...AUTH0_CONFIGURATION.options,
        // Flat in major 1.
        redirectUri: 'redirect_uri',
        scope: { parameter: 'scope', when: { option: 'redirectUri', isOn: true } },
      },
    },
    {
      path: [
        'useAuth0().loginWithRedirect()',
        'useAuth0().loginWithPopup()',
        'useAuth0().getAccessTokenSilently()',
        'useAuth0().getAccessTokenWithPopup()',
        'withAuthenticationRequired()@1.loginOptions',
      ],
      ...AUTH0_REQUEST,
      configuredBy: 'Auth0Provider.<>',
    },
    {
      path: ['useAuth0().loginWithCustomTokenExchange()', 'useAuth0().customTokenExchange()', 'useAuth0().exchangeToken()'],
      ...AUTH0_EXCHANGE,
      configuredBy: 'Auth0Provider.<>',
    },
  ],
  results: [
    {
      of: 'useAuth0()',
      accessToken: ['getAccessTokenSilently()', 'getAccessTokenWithPopup()'],
      idToken: 'getIdTokenClaims().__raw',
      idTokenClaims: ['getIdTokenClaims()', 'user'],
    },
    {
      of: ['useAuth0().loginWithCustomTokenExchange()', 'useAuth0().customTokenExchange()', 'useAuth0().exchangeToken()'],
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    // With `detailedResponse: true`.
    { of: 'useAuth0().getAccessTokenSilently()', accessToken: 'access_token', idToken: 'id_token' },
  ],
  storage: auth0Storage('Auth0Provider.<>'),
  types: { Auth0ProviderOptions: 'Auth0Provider.<>' },
};
