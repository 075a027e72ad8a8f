import { AUTH0_CONFIGURATION, AUTH0_REQUEST, auth0Storage } from './auth0-spa-js.ts';
import type { SdkModel } from './model.ts';

const CONFIGURED = ['provideAuth0()', 'AuthModule.forRoot()', 'AuthClientConfig.new().set()'] as const;

/** Auth0's SDK for Angular. */
export const auth0Angular: SdkModel = {
  package: '@auth0/auth0-angular',
  version: '2.12.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/auth0-angular',
  modules: ['@auth0/auth0-angular'],
  runsIn: ['browser', 'native'],
  scope: 'string',
  calls: [
    { path: CONFIGURED, ...AUTH0_CONFIGURATION, options: { clientId: 'client_id', issuer: 'issuer' } },
    {
      path: [
        'AuthService.new().loginWithRedirect()',
        'AuthService.new().loginWithPopup()',
        'AuthService.new().getAccessTokenSilently()',
        'AuthService.new().getAccessTokenWithPopup()',
      ],
      ...AUTH0_REQUEST,
      options: {},
      configuredBy: CONFIGURED,
    },
  ],
  results: [
    {
      of: 'AuthService.new()',
      accessToken: ['getAccessTokenSilently()', 'getAccessTokenWithPopup()'],
      idToken: 'idTokenClaims$.__raw',
      idTokenClaims: ['idTokenClaims$', 'user$'],
    },
    // With `detailedResponse: true`.
    { of: 'AuthService.new().getAccessTokenSilently()', accessToken: 'access_token', idToken: 'id_token' },
  ],
  storage: auth0Storage(CONFIGURED),
  types: { AuthConfig: 'provideAuth0()' },
};
