import { AUTH0_CONFIGURATION, AUTH0_REQUEST, auth0Storage } from './auth0-spa-js.ts';
import type { SdkModel } from './model.ts';

/** Auth0's SDK for Vue. */
export const auth0Vue: SdkModel = {
  package: '@auth0/auth0-vue',
  version: '2.10.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0-vue',
  modules: ['@auth0/auth0-vue'],
  runsIn: ['browser', 'native'],
  scope: 'string',
  instances: { 'Auth0VueClient.new()': ['useAuth0()', 'createAuth0()'] },
  calls: [
    { path: 'createAuth0()', ...AUTH0_CONFIGURATION, options: { clientId: 'client_id', issuer: 'issuer' } },
    {
      path: [
        'Auth0VueClient.new().loginWithRedirect()',
        'Auth0VueClient.new().loginWithPopup()',
        'Auth0VueClient.new().getAccessTokenSilently()',
        'Auth0VueClient.new().getAccessTokenWithPopup()',
        '*.$auth0.loginWithRedirect()',
        '*.$auth0.loginWithPopup()',
      ],
      ...AUTH0_REQUEST,
      options: {},
      configuredBy: 'createAuth0()',
    },
  ],
  results: [
    {
      of: ['Auth0VueClient.new()', '*.$auth0'],
      accessToken: ['getAccessTokenSilently()', 'getAccessTokenWithPopup()'],
      idToken: 'idTokenClaims.value.__raw',
      idTokenClaims: ['idTokenClaims.value', 'user.value'],
    },
    // With `detailedResponse: true`.
    { of: 'Auth0VueClient.new().getAccessTokenSilently()', accessToken: 'access_token', idToken: 'id_token' },
  ],
  storage: auth0Storage('createAuth0()'),
  types: { Auth0VueClientOptions: 'createAuth0()' },
};
