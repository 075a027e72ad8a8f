import type { SdkCall, SdkModel } from './model.ts';

const CONFIGURED = ['default.new()', 'Auth0Provider.<>'] as const;

const tokenRequest = (path: SdkCall['path'], grantType: string, options: Readonly<Record<string, string>>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  options,
  fixed: { grant_type: grantType },
  configuredBy: CONFIGURED,
});

const PASSWORD = { username: 'username', password: 'password', realm: 'realm', audience: 'audience', scope: 'scope' } as const;
const EXCHANGE = { subjectToken: 'subject_token', subjectTokenType: 'subject_token_type', audience: 'audience', scope: 'scope' } as const;

/** Auth0's SDK for React Native, with a platform for the web. */
export const reactNativeAuth0: SdkModel = {
  package: 'react-native-auth0',
  version: '5.11.1',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/react-native-auth0',
  untyped: ['cacheLocation'],
  modules: ['react-native-auth0'],
  runsIn: ['native', 'browser'],
  scope: 'string',
  instances: {
    'Credentials.new()': [
      'default.new().webAuth.authorize()',
      'default.new().auth.passwordRealm()',
      'default.new().auth.exchange()',
      'default.new().auth.refreshToken()',
      'default.new().auth.exchangeNativeSocial()',
      'default.new().customTokenExchange()',
      'default.new().credentialsManager.getCredentials()',
      'useAuth0().authorize()',
      'useAuth0().getCredentials()',
      'useAuth0().loginWithPasswordRealm()',
      'useAuth0().authorizeWithExchange()',
      'useAuth0().authorizeWithExchangeNativeSocial()',
      'useAuth0().resumeSession()',
      'useAuth0().customTokenExchange()',
    ],
    'ApiCredentials.new()': ['default.new().credentialsManager.getApiCredentials()', 'useAuth0().getApiCredentials()'],
  },
  calls: [
    {
      path: CONFIGURED,
      makes: 'authorization request',
      role: 'configuration',
      options: { clientId: 'client_id' },
      fixed: { response_type: 'code' },
      defaults: [{ parameter: 'scope', value: 'openid profile email' }],
      supplies: ['state', 'nonce', 'code_challenge'],
      addsScopes: ['openid'],
    },
    {
      path: ['default.new().webAuth.authorize()', 'useAuth0().authorize()'],
      makes: 'authorization request',
      role: 'request',
      options: { scope: 'scope', audience: 'audience', state: 'state', nonce: 'nonce', redirectUrl: 'redirect_uri', maxAge: 'max_age' },
      raw: ['additionalParameters'],
      configuredBy: CONFIGURED,
    },
    tokenRequest(
      ['default.new().auth.passwordRealm()', 'useAuth0().loginWithPasswordRealm()'],
      'http://auth0.com/oauth/grant-type/password-realm',
      PASSWORD,
    ),
    tokenRequest(['default.new().auth.exchange()', 'useAuth0().authorizeWithExchange()'], 'authorization_code', { code: 'code', verifier: 'code_verifier', redirectUri: 'redirect_uri' }),
    tokenRequest('default.new().auth.refreshToken()', 'refresh_token', { refreshToken: 'refresh_token', scope: 'scope' }),
    tokenRequest(
      [
        'default.new().auth.exchangeNativeSocial()',
        'default.new().customTokenExchange()',
        'useAuth0().authorizeWithExchangeNativeSocial()',
        'useAuth0().customTokenExchange()',
      ],
      'urn:ietf:params:oauth:grant-type:token-exchange',
      EXCHANGE,
    ),
  ],
  results: [
    { of: 'Credentials.new()', accessToken: 'accessToken', idToken: 'idToken', refreshToken: 'refreshToken', response: '' },
    { of: 'ApiCredentials.new()', accessToken: 'accessToken' },
    { of: 'useAuth0()', idTokenClaims: 'user' },
  ],
  decoders: [{ path: 'parseIdToken()', verifies: false }],
  storage: [{ at: CONFIGURED, options: { cacheLocation: { localstorage: 'localStorage' } } }],
  types: { Auth0Options: 'default.new()', WebAuthorizeParameters: 'default.new().webAuth.authorize()' },
};
