import type { SdkModel } from './model.ts';

const CONFIGURED = 'AuthProvider.<>@props.authConfig';

/** The code flow with PKCE for React. A state is sent only when one is given. */
export const reactOauth2CodePkce: SdkModel = {
  package: 'react-oauth2-code-pkce',
  version: '1.24.0',
  since: '0.1.0',
  documentation: 'https://github.com/soofstad/react-oauth2-pkce',
  modules: ['react-oauth2-code-pkce'],
  runsIn: ['browser', 'native'],
  scope: 'string',
  instances: { 'useAuthContext()': ['AuthContext.useContext()', 'IAuthContext.new()'] },
  calls: [
    {
      path: CONFIGURED,
      makes: 'authorization request',
      role: 'configuration',
      options: {
        clientId: 'client_id',
        redirectUri: 'redirect_uri',
        scope: 'scope',
        state: 'state',
        authorizationEndpoint: 'authorization_endpoint',
        tokenEndpoint: 'token_endpoint',
        logoutEndpoint: 'end_session_endpoint',
      },
      // They are spread over the response type too.
      raw: ['extraAuthParameters'],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: ['code_challenge'],
    },
    // Its grants are the code's and the refresh token's. `extraAuthParams` goes there too, whatever its name says.
    {
      path: [`${CONFIGURED}.extraTokenParameters`, `${CONFIGURED}.extraAuthParams`],
      makes: 'token request',
      role: 'configuration',
      raw: [''],
      partial: true,
    },
    {
      path: 'useAuthContext().logIn()@1',
      makes: 'authorization request',
      role: 'request',
      positional: { 0: 'state' },
      raw: [''],
      configuredBy: CONFIGURED,
    },
  ],
  results: [
    {
      of: 'useAuthContext()',
      accessToken: 'token',
      idToken: 'idToken',
      idTokenClaims: 'idTokenData',
      accessTokenClaims: 'tokenData',
    },
  ],
  storage: [{ at: CONFIGURED, options: { storage: { local: 'localStorage', session: 'sessionStorage' } } }],
  types: { TAuthConfig: CONFIGURED },
};
