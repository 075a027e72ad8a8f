import type { SdkCall, SdkModel } from './model.ts';

const CONNECTION = 'Connection.new()';
const OAUTH2 = 'OAuth2.new()';

const OPTIONS = {
  clientId: 'client_id',
  clientSecret: 'client_secret',
  redirectUri: 'redirect_uri',
  loginUrl: 'issuer',
  authzServiceUrl: 'authorization_endpoint',
  tokenServiceUrl: 'token_endpoint',
} as const;

const NESTED = Object.fromEntries(Object.entries(OPTIONS).map(([option, parameter]) => [`oauth2.${option}`, parameter]));

// The code, or an object of a grant and its parameters.
const exchange = (path: string, configuredBy: string): SdkCall => ({
  path,
  makes: 'token request',
  role: 'request',
  raw: [''],
  positional: { 0: 'code' },
  configuredBy,
  partial: true,
  leavesStateCheck: true,
});

const password = (path: string, configuredBy: string, rest: Partial<SdkCall> = {}): SdkCall => ({
  path: `${path}@2`,
  makes: 'token request',
  role: 'request',
  positional: { 0: 'username', 1: 'password' },
  fixed: { grant_type: 'password' },
  configuredBy,
  ...rest,
});

/** Client of Salesforce. */
export const jsforce: SdkModel = {
  package: 'jsforce',
  version: '3.10.16',
  since: '0.1.0',
  documentation: 'https://jsforce.github.io/document/',
  modules: ['jsforce'],
  scope: 'string',
  instances: {
    'OAuth2.new()': ['Connection.new().oauth2'],
    'TokenResponse.new()': ['OAuth2.new().authenticate()', 'OAuth2.new().requestToken()', 'OAuth2.new().refreshToken()'],
  },
  calls: [
    { path: OAUTH2, makes: 'client metadata', role: 'configuration', options: OPTIONS, partial: true },
    {
      path: [CONNECTION, 'browser.init()'],
      makes: 'client metadata',
      role: 'configuration',
      options: { ...NESTED, loginUrl: 'issuer' },
      partial: true,
    },
    {
      path: `${OAUTH2}.getAuthorizationUrl()`,
      makes: 'authorization request',
      role: 'request',
      // The SDK's own parameters are written over those.
      raw: [{ option: '', except: ['response_type', 'client_id', 'redirect_uri'] }],
      fixed: { response_type: 'code' },
      supplies: ['redirect_uri', { parameter: 'code_challenge', when: { option: 'useVerifier', isOn: true } }],
      configuredBy: OAUTH2,
    },
    {
      path: 'browser.login()',
      makes: 'authorization request',
      role: 'request',
      options: { scope: 'scope' },
      fixed: { response_type: 'code' },
      configuredBy: 'browser.init()',
      partial: true,
    },
    password(`${OAUTH2}.authenticate()`, OAUTH2),
    password(`${CONNECTION}.loginByOAuth2()`, CONNECTION),
    // Without them it signs in by SOAP.
    password(`${CONNECTION}.login()`, CONNECTION, { requires: ['client_id', 'client_secret'] }),
    exchange(`${OAUTH2}.requestToken()`, OAUTH2),
    exchange(`${CONNECTION}.authorize()`, CONNECTION),
    {
      path: `${OAUTH2}.refreshToken()@1`,
      makes: 'token request',
      role: 'request',
      positional: { 0: 'refresh_token' },
      fixed: { grant_type: 'refresh_token' },
      configuredBy: OAUTH2,
    },
  ],
  results: [
    { of: 'TokenResponse.new()', accessToken: 'access_token', refreshToken: 'refresh_token', response: '' },
    { of: CONNECTION, accessToken: 'accessToken', refreshToken: 'refreshToken' },
  ],
  bearers: ['Connection.new()@0.accessToken'],
};
