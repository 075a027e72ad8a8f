import type { SdkModel } from './model.ts';

/** AppAuth for JavaScript: pages, Electron and command lines, without a client secret of their own. */
export const openidAppauth: SdkModel = {
  package: '@openid/appauth',
  version: '1.4.0',
  since: '0.1.0',
  documentation: 'https://github.com/openid/AppAuth-JS',
  modules: ['@openid/appauth'],
  runsIn: ['native', 'browser'],
  scope: 'string',
  constants: {
    'AuthorizationRequest.RESPONSE_TYPE_CODE': 'code',
    'AuthorizationRequest.RESPONSE_TYPE_TOKEN': 'token',
    GRANT_TYPE_AUTHORIZATION_CODE: 'authorization_code',
    GRANT_TYPE_REFRESH_TOKEN: 'refresh_token',
  },
  instances: { 'TokenResponse.new()': ['BaseTokenRequestHandler.new().performTokenRequest()', 'TokenRequestHandler.new().performTokenRequest()'] },
  calls: [
    {
      path: 'AuthorizationRequest.new()',
      makes: 'authorization request',
      role: 'request',
      options: {
        client_id: 'client_id',
        redirect_uri: 'redirect_uri',
        scope: 'scope',
        response_type: 'response_type',
        state: 'state',
      },
      raw: ['extras'],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: ['state', { parameter: 'code_challenge', when: { not: { argument: 2, is: false } } }],
    },
    {
      path: 'TokenRequest.new()',
      makes: 'token request',
      role: 'request',
      options: {
        grant_type: 'grant_type',
        code: 'code',
        refresh_token: 'refresh_token',
        client_id: 'client_id',
        redirect_uri: 'redirect_uri',
      },
      raw: ['extras'],
      needsVerifier: true,
    },
    {
      path: 'AuthorizationServiceConfiguration.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        authorization_endpoint: 'authorization_endpoint',
        token_endpoint: 'token_endpoint',
        revocation_endpoint: 'revocation_endpoint',
        userinfo_endpoint: 'userinfo_endpoint',
        end_session_endpoint: 'end_session_endpoint',
      },
      partial: true,
    },
    {
      path: 'AuthorizationServiceConfiguration.fetchFromIssuer()',
      makes: 'authorization request',
      role: 'configuration',
      positional: { 0: 'issuer' },
      partial: true,
    },
  ],
  results: [
    { of: 'TokenResponse.new()', accessToken: 'accessToken', idToken: 'idToken', refreshToken: 'refreshToken', response: '' },
    { of: ['AuthorizationNotifier.new().setAuthorizationListener()@0#1', 'AuthorizationResponse.new()'], code: 'code' },
  ],
  switches: [{ at: 'AuthorizationRequest.new()@2', options: { '': { unsafe: false, turnsOff: 'PKCE' } } }],
  types: { AuthorizationRequestJson: 'AuthorizationRequest.new()', TokenRequestJson: 'TokenRequest.new()' },
};
