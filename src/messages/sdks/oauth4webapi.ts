import { clientAuthentication } from './client-authentication.ts';
import type { SdkCall, SdkModel } from './model.ts';

const tokenRequest = (path: string, grant: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  fixed: { grant_type: grant },
  partial: true,
  ...rest,
});

/** Building blocks of a client, by the same author as openid-client. The authorization URL is written by hand. */
export const oauth4webapi: SdkModel = {
  package: 'oauth4webapi',
  version: '3.8.8',
  since: '0.1.0',
  documentation: 'https://github.com/panva/oauth4webapi',
  modules: ['oauth4webapi'],
  scope: 'string',
  instances: {
    'TokenEndpointResponse.new()': [
      'processAuthorizationCodeResponse()',
      'processClientCredentialsResponse()',
      'processRefreshTokenResponse()',
      'processDeviceCodeResponse()',
      'processGenericTokenEndpointResponse()',
      'processBackchannelAuthenticationGrantResponse()',
    ],
  },
  calls: [
    { path: 'discoveryRequest()@1', makes: 'client metadata', role: 'configuration', positional: { 0: 'issuer' }, partial: true },
    clientAuthentication('ClientSecretPost()', 'client_secret_post'),
    clientAuthentication('ClientSecretBasic()', 'client_secret_basic'),
    clientAuthentication('ClientSecretJwt()', 'client_secret_jwt'),
    { path: 'dynamicClientRegistrationRequest()@1', makes: 'client metadata', role: 'request', raw: [''] },
    // The client's identifier is in another argument.
    {
      path: ['pushedAuthorizationRequest()@3', 'issueRequestObject()@2'],
      makes: 'authorization request',
      role: 'request',
      raw: [''],
    },
    tokenRequest('authorizationCodeGrantRequest()', 'authorization_code', {
      positional: { 4: 'redirect_uri', 5: 'code_verifier' },
    }),
    tokenRequest('clientCredentialsGrantRequest()@3', 'client_credentials', { raw: [''] }),
    tokenRequest('refreshTokenGrantRequest()', 'refresh_token', { positional: { 3: 'refresh_token' } }),
    tokenRequest('deviceCodeGrantRequest()', 'urn:ietf:params:oauth:grant-type:device_code', { positional: { 3: 'device_code' } }),
    tokenRequest('backchannelAuthenticationGrantRequest()', 'urn:openid:params:grant-type:ciba', { positional: { 3: 'auth_req_id' } }),
    {
      path: 'genericTokenEndpointRequest()@4',
      makes: 'token request',
      role: 'request',
      raw: [''],
      positional: { 3: 'grant_type' },
      partial: true,
      leavesStateCheck: true,
    },
  ],
  results: [
    {
      of: 'TokenEndpointResponse.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    { of: 'getValidatedIdTokenClaims()', idTokenClaims: '' },
  ],
  bearers: ['protectedResourceRequest()', 'userInfoRequest()@2'],
  keys: ['PrivateKeyJwt()'],
  switches: [
    { use: 'allowInsecureRequests', turnsOff: 'HTTPS' },
    { use: 'skipStateCheck', turnsOff: 'state' },
    { use: 'skipSubjectCheck', turnsOff: 'ID token subject' },
    { use: 'nopkce', turnsOff: 'PKCE' },
  ],
};
