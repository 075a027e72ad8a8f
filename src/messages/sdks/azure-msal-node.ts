import type { ApplicationType } from '../../protocol/application-types.ts';
import type { SdkCall, SdkModel } from './model.ts';

const CONFIDENTIAL = 'ConfidentialClientApplication.new()';
const PUBLIC = 'PublicClientApplication.new()';
/** Added to what the application asks for wherever a user signs in. */
const USER_SCOPES = ['openid', 'profile', 'offline_access'] as const;

function calls(client: string, runsIn: readonly ApplicationType[]): readonly SdkCall[] {
  const tokenRequest = (method: string, grant: string, options: Readonly<Record<string, string>>, rest: Partial<SdkCall> = {}): SdkCall => ({
    path: `${client}.${method}()`,
    makes: 'token request',
    role: 'request',
    options: { scopes: 'scope', ...options },
    fixed: { grant_type: grant },
    configuredBy: client,
    runsIn,
    ...rest,
  });
  return [
    {
      path: client,
      makes: 'client metadata',
      role: 'configuration',
      options: {
        'auth.clientId': 'client_id',
        'auth.clientSecret': 'client_secret',
        'auth.clientAssertion': 'client_assertion',
        'auth.authority': 'issuer',
      },
      partial: true,
      runsIn,
    },
    {
      path: `${client}.getAuthCodeUrl()`,
      makes: 'authorization request',
      role: 'request',
      options: {
        scopes: 'scope',
        redirectUri: 'redirect_uri',
        state: 'state',
        nonce: 'nonce',
        codeChallenge: 'code_challenge',
        codeChallengeMethod: 'code_challenge_method',
        responseMode: 'response_mode',
        prompt: 'prompt',
        loginHint: 'login_hint',
      },
      raw: ['extraQueryParameters'],
      fixed: { response_type: 'code' },
      defaults: [{ parameter: 'response_mode', value: 'query' }],
      addsScopes: USER_SCOPES,
      configuredBy: client,
      runsIn,
    },
    tokenRequest('acquireTokenByUsernamePassword', 'password', { username: 'username', password: 'password' }, { addsScopes: USER_SCOPES }),
    tokenRequest(
      'acquireTokenByCode',
      'authorization_code',
      { code: 'code', redirectUri: 'redirect_uri', codeVerifier: 'code_verifier' },
      // It compares the state only where it is given the response, too.
      { addsScopes: USER_SCOPES, leavesStateCheck: true, needsVerifier: true },
    ),
    tokenRequest('acquireTokenByRefreshToken', 'refresh_token', { refreshToken: 'refresh_token' }, { addsScopes: USER_SCOPES }),
  ];
}

/** Microsoft's authentication library for Node.js: servers, and desktop applications by its public client. */
export const azureMsalNode: SdkModel = {
  package: '@azure/msal-node',
  version: '7.2.1',
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js/tree/dev/lib/msal-node',
  modules: ['@azure/msal-node'],
  scope: 'list',
  constants: { 'ResponseMode.QUERY': 'query', 'ResponseMode.FRAGMENT': 'fragment', 'ResponseMode.FORM_POST': 'form_post' },
  instances: {
    'AuthenticationResult.new()': [
      ...[CONFIDENTIAL, PUBLIC].flatMap((client) =>
        ['acquireTokenByUsernamePassword', 'acquireTokenByCode', 'acquireTokenByRefreshToken', 'acquireTokenSilent'].map(
          (method) => `${client}.${method}()`,
        ),
      ),
      `${CONFIDENTIAL}.acquireTokenByClientCredential()`,
      `${CONFIDENTIAL}.acquireTokenOnBehalfOf()`,
      `${PUBLIC}.acquireTokenByDeviceCode()`,
      `${PUBLIC}.acquireTokenInteractive()`,
      'ManagedIdentityApplication.new().acquireToken()',
    ],
  },
  calls: [
    ...calls(CONFIDENTIAL, ['web', 'service']),
    ...calls(PUBLIC, ['native']),
    {
      path: `${CONFIDENTIAL}.acquireTokenByClientCredential()`,
      makes: 'token request',
      role: 'request',
      options: { scopes: 'scope' },
      fixed: { grant_type: 'client_credentials' },
      configuredBy: CONFIDENTIAL,
      runsIn: ['web', 'service'],
    },
    {
      path: `${CONFIDENTIAL}.acquireTokenOnBehalfOf()`,
      makes: 'token request',
      role: 'request',
      options: { scopes: 'scope', oboAssertion: 'assertion' },
      fixed: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' },
      addsScopes: USER_SCOPES,
      configuredBy: CONFIDENTIAL,
      runsIn: ['web', 'service'],
    },
    {
      path: `${PUBLIC}.acquireTokenByDeviceCode()`,
      makes: 'token request',
      role: 'request',
      options: { scopes: 'scope' },
      fixed: { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' },
      addsScopes: USER_SCOPES,
      configuredBy: PUBLIC,
      partial: true,
      runsIn: ['native'],
    },
    {
      path: `${PUBLIC}.acquireTokenInteractive()`,
      makes: 'authorization request',
      role: 'request',
      options: { scopes: 'scope', prompt: 'prompt', loginHint: 'login_hint' },
      raw: ['extraQueryParameters'],
      fixed: { response_type: 'code', response_mode: 'form_post' },
      supplies: ['state', 'code_challenge', 'redirect_uri'],
      addsScopes: USER_SCOPES,
      configuredBy: PUBLIC,
      runsIn: ['native'],
    },
  ],
  results: [
    {
      of: 'AuthenticationResult.new()',
      accessToken: 'accessToken',
      idToken: 'idToken',
      idTokenClaims: 'idTokenClaims',
      response: '',
    },
  ],
  keys: [`${CONFIDENTIAL}@0.auth.clientCertificate.privateKey`],
};
