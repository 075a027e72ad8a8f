import type { SdkCall, SdkModel } from './model.ts';

const WITHOUT_PKCE = { option: 'usePKCE', is: false } as const;

const OPTIONS = {
  clientId: 'client_id',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
  scopes: 'scope',
  // It is put into the authorization URL.
  clientSecret: 'client_secret',
  state: 'state',
  codeChallengeMethod: 'code_challenge_method',
  codeChallenge: 'code_challenge',
  prompt: 'prompt',
} as const;

const EXTRAS = {
  option: 'extraParams',
  except: ['response_type', 'client_id', 'redirect_uri', 'state', 'scope', 'client_secret', 'prompt'],
} as const;

const TOKEN_OPTIONS = { clientId: 'client_id', clientSecret: 'client_secret', scopes: 'scope' } as const;

const tokenRequest = (path: SdkCall['path'], grantType: string, options: Readonly<Record<string, string>>, rest: Partial<SdkCall> = {}): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  options: { ...TOKEN_OPTIONS, ...options },
  raw: ['extraParams'],
  fixed: { grant_type: grantType },
  ...rest,
});

const endpoint = (path: SdkCall['path'], options: NonNullable<SdkCall['options']>, positional: NonNullable<SdkCall['positional']> = {}): SdkCall => ({
  path,
  makes: 'client metadata',
  role: 'configuration',
  options,
  positional,
  partial: true,
});

const DISCOVERY = { authorizationEndpoint: 'authorization_endpoint', tokenEndpoint: 'token_endpoint' } as const;
/** Its address, where the endpoints themselves are not given. */
const ISSUER = { parameter: 'issuer', isText: true } as const;

/** Expo's client for apps and the web, with its providers for Google and Facebook. */
export const expoAuthSession: SdkModel = {
  package: 'expo-auth-session',
  version: '57.0.13',
  since: '0.1.0',
  documentation: 'https://docs.expo.dev/versions/latest/sdk/auth-session/',
  modules: {
    'expo-auth-session': '',
    'expo-auth-session/providers/google': 'google',
    'expo-auth-session/providers/facebook': 'facebook',
  },
  runsIn: ['native', 'browser'],
  scope: 'list',
  constants: {
    'ResponseType.Code': 'code',
    'ResponseType.Token': 'token',
    'ResponseType.IdToken': 'id_token',
    'CodeChallengeMethod.S256': 'S256',
    'CodeChallengeMethod.Plain': 'plain',
    'Prompt.None': 'none',
    'Prompt.Login': 'login',
    'Prompt.Consent': 'consent',
    'Prompt.SelectAccount': 'select_account',
    'GrantType.AuthorizationCode': 'authorization_code',
    'GrantType.Implicit': 'implicit',
    'GrantType.RefreshToken': 'refresh_token',
    'GrantType.ClientCredentials': 'client_credentials',
  },
  instances: {
    'AuthRequest.new()': ['loadAsync()', 'useAuthRequest()[0]'],
    'AuthSessionResult.new()': [
      'useAuthRequest()[1]',
      'useAuthRequest()[2]()',
      'AuthRequest.new().promptAsync()',
      'google.useAuthRequest()[1]',
      'google.useAuthRequest()[2]()',
      'google.useIdTokenAuthRequest()[1]',
      'google.useIdTokenAuthRequest()[2]()',
      'facebook.useAuthRequest()[1]',
      'facebook.useAuthRequest()[2]()',
    ],
    'TokenResponse.new()': [
      'AuthSessionResult.new().authentication',
      'exchangeCodeAsync()',
      'refreshAsync()',
      'AccessTokenRequest.new().performAsync()',
      'RefreshTokenRequest.new().performAsync()',
    ],
  },
  calls: [
    {
      path: ['useAuthRequest()', 'AuthRequest.new()', 'loadAsync()'],
      makes: 'authorization request',
      role: 'request',
      options: OPTIONS,
      raw: [EXTRAS],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: ['state', { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } }],
    },
    {
      path: ['google.useAuthRequest()', 'google.useIdTokenAuthRequest()'],
      makes: 'authorization request',
      role: 'request',
      options: { ...OPTIONS, webClientId: 'client_id', iosClientId: 'client_id', androidClientId: 'client_id', loginHint: 'login_hint' },
      raw: [EXTRAS],
      // Without a response type, that depends on the platform.
      supplies: [
        'state',
        { parameter: 'nonce', when: { parameter: 'response_type', includes: 'id_token' } },
        { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } },
      ],
      addsScopes: [
        'openid',
        'https://www.googleapis.com/auth/userinfo.profile',
        'https://www.googleapis.com/auth/userinfo.email',
      ],
    },
    {
      path: 'facebook.useAuthRequest()',
      makes: 'authorization request',
      role: 'request',
      options: { ...OPTIONS, webClientId: 'client_id', iosClientId: 'client_id', androidClientId: 'client_id' },
      raw: [EXTRAS],
      defaults: [{ parameter: 'response_type', value: 'token' }],
      supplies: ['state', 'nonce', { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } }],
    },
    tokenRequest(['exchangeCodeAsync()', 'AccessTokenRequest.new()'], 'authorization_code', { code: 'code', redirectUri: 'redirect_uri' }, { needsVerifier: true }),
    tokenRequest(['refreshAsync()', 'RefreshTokenRequest.new()'], 'refresh_token', { refreshToken: 'refresh_token' }),
    // The endpoints, which stand in an argument of their own.
    endpoint('useAuthRequest()@1', DISCOVERY),
    endpoint(['exchangeCodeAsync()@1', 'refreshAsync()@1'], { tokenEndpoint: 'token_endpoint' }),
    endpoint(['useAutoDiscovery()', 'resolveDiscoveryAsync()'], DISCOVERY, { 0: ISSUER }),
    endpoint('fetchDiscoveryAsync()', {}, { 0: 'issuer' }),
    endpoint('loadAsync()@1', DISCOVERY, { 1: ISSUER }),
    endpoint('revokeAsync()@1', { revocationEndpoint: 'revocation_endpoint' }),
    endpoint('fetchUserInfoAsync()@1', { userInfoEndpoint: 'userinfo_endpoint' }),
    {
      path: 'TokenRequest.new()',
      makes: 'token request',
      role: 'request',
      positional: { 1: 'grant_type' },
      options: TOKEN_OPTIONS,
      raw: ['extraParams'],
      // A subclass adds what its grant needs.
      partial: true,
    },
  ],
  results: [
    { of: 'AuthSessionResult.new().params', code: 'code', accessToken: 'access_token', idToken: 'id_token', response: '' },
    { of: 'TokenResponse.new()', accessToken: 'accessToken', idToken: 'idToken', refreshToken: 'refreshToken', response: '' },
    { of: 'fetchUserInfoAsync()', userinfo: '' },
  ],
  bearers: ['fetchUserInfoAsync()@0.accessToken'],
  switches: [
    {
      at: ['useAuthRequest()', 'AuthRequest.new()', 'google.useAuthRequest()', 'google.useIdTokenAuthRequest()', 'facebook.useAuthRequest()'],
      options: { usePKCE: { unsafe: false, turnsOff: 'PKCE' } },
    },
  ],
  types: { AuthRequestConfig: 'useAuthRequest()' },
};
