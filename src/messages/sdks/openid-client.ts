import { clientAuthentication } from './client-authentication.ts';
import type { SdkCall, SdkDefault, SdkModel } from './model.ts';

const CONFIGURATION = ['discovery()@2', 'Configuration.new()@2', 'dynamicClientRegistration()@1'] as const;

// The client's own response type, which these functions change for all later requests.
const responseType: readonly SdkDefault[] = [
  { parameter: 'response_type', value: ['code', 'id_token'], when: { called: 'useCodeIdTokenResponseType()' } },
  { parameter: 'response_type', value: 'id_token', when: { called: 'useIdTokenResponseType()' } },
  { parameter: 'response_type', value: 'code' },
];

const tokenRequest = (path: string, grant: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  fixed: { grant_type: grant },
  configuredBy: CONFIGURATION,
  ...rest,
});

/** Certified client of OAuth 2.0 and OpenID Connect, as functions since version 6. */
export const openidClient: SdkModel = {
  package: 'openid-client',
  version: '6.8.9',
  since: '0.1.0',
  documentation: 'https://github.com/panva/openid-client',
  modules: { 'openid-client': '', 'openid-client/passport': 'passport' },
  scope: 'string',
  instances: {
    'Configuration.new()': ['discovery()', 'dynamicClientRegistration()'],
    'authorizationCodeGrant()': [
      'TokenEndpointResponse.new()',
      'clientCredentialsGrant()',
      'refreshTokenGrant()',
      'genericGrantRequest()',
      'pollDeviceAuthorizationGrant()',
      'pollBackchannelAuthenticationGrant()',
    ],
  },
  calls: [
    {
      path: ['discovery()@2', 'Configuration.new()@2'],
      makes: 'client metadata',
      role: 'configuration',
      // A secret may stand where the metadata does.
      positional: { 0: 'issuer', 1: 'client_id', 2: { parameter: 'client_secret', isText: true } },
      raw: [''],
      partial: true,
    },
    { path: 'dynamicClientRegistration()@1', makes: 'client metadata', role: 'request', positional: { 0: 'issuer' }, raw: [''] },
    clientAuthentication('ClientSecretPost()', 'client_secret_post'),
    clientAuthentication('ClientSecretBasic()', 'client_secret_basic'),
    clientAuthentication('ClientSecretJwt()', 'client_secret_jwt'),
    {
      path: ['buildAuthorizationUrl()@1', 'buildAuthorizationUrlWithPAR()@1', 'buildAuthorizationUrlWithJAR()@1'],
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      defaults: [...responseType, { parameter: 'response_mode', value: 'jwt', when: { called: 'useJwtResponseMode()' } }],
      configuredBy: CONFIGURATION,
    },
    tokenRequest('authorizationCodeGrant()@2', 'authorization_code', { options: { pkceCodeVerifier: 'code_verifier' }, partial: true }),
    tokenRequest('clientCredentialsGrant()@1', 'client_credentials', { raw: [''] }),
    tokenRequest('refreshTokenGrant()@2', 'refresh_token', { raw: [''], positional: { 1: 'refresh_token' } }),
    tokenRequest('pollDeviceAuthorizationGrant()@2', 'urn:ietf:params:oauth:grant-type:device_code', { raw: [''], partial: true }),
    tokenRequest('pollBackchannelAuthenticationGrant()@2', 'urn:openid:params:grant-type:ciba', { raw: [''], partial: true }),
    {
      path: 'genericGrantRequest()@2',
      makes: 'token request',
      role: 'request',
      raw: [''],
      positional: { 1: 'grant_type' },
      configuredBy: CONFIGURATION,
      leavesStateCheck: true,
    },
    {
      path: 'passport.Strategy.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { scope: 'scope', callbackURL: 'redirect_uri', resource: 'resource' },
      defaults: [
        ...responseType,
        { parameter: 'response_mode', value: 'form_post', when: { parameter: 'response_type', includes: 'id_token' } },
      ],
      // It sends a state where the server does not advertise PKCE.
      supplies: ['code_challenge', 'state', { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } }],
      cannotSend: ['nonce'],
      configuredBy: CONFIGURATION,
      runsIn: ['web'],
    },
  ],
  results: [
    {
      of: 'authorizationCodeGrant()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      idTokenClaims: 'claims()',
      response: '',
    },
    { of: 'implicitAuthentication()', idTokenClaims: '' },
    { of: 'fetchUserInfo()', userinfo: '' },
  ],
  bearers: ['fetchUserInfo()@1', 'fetchProtectedResource()@1'],
  keys: ['PrivateKeyJwt()'],
  switches: [
    { use: 'allowInsecureRequests', turnsOff: 'HTTPS' },
    { use: 'skipStateCheck', turnsOff: 'state' },
    { use: 'skipSubjectCheck', turnsOff: 'ID token subject' },
  ],
};
