import type { SdkModel } from './model.ts';

const SOCIAL = 'betterAuth()@0.socialProviders.*';
const GENERIC = 'plugins.genericOAuth()@0.config[]';

/** Sign-in for any server framework, with a client for each user interface. */
export const betterAuth: SdkModel = {
  package: 'better-auth',
  version: '1.7.25',
  since: '0.1.0',
  documentation: 'https://www.better-auth.com/docs/concepts/oauth',
  modules: {
    'better-auth': '',
    'better-auth/plugins': 'plugins',
    'better-auth/client': '',
    'better-auth/react': '',
    'better-auth/vue': '',
    'better-auth/svelte': '',
    'better-auth/solid': '',
  },
  scope: 'list',
  calls: [
    {
      path: SOCIAL,
      makes: 'authorization request',
      role: 'configuration',
      options: {
        clientId: 'client_id',
        clientSecret: 'client_secret',
        scope: 'scope',
        prompt: 'prompt',
        responseMode: 'response_mode',
        accessType: 'access_type',
        redirectURI: 'redirect_uri',
      },
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: ['state', 'nonce', 'code_challenge', 'redirect_uri'],
      runsIn: ['web'],
    },
    {
      path: GENERIC,
      makes: 'authorization request',
      role: 'configuration',
      options: {
        clientId: 'client_id',
        clientSecret: 'client_secret',
        discoveryUrl: 'issuer',
        authorizationUrl: 'authorization_endpoint',
        tokenUrl: 'token_endpoint',
        userInfoUrl: 'userinfo_endpoint',
        scopes: 'scope',
        responseType: 'response_type',
        responseMode: 'response_mode',
        prompt: 'prompt',
        accessType: 'access_type',
        redirectURI: 'redirect_uri',
      },
      raw: [
        {
          option: 'authorizationUrlParams',
          except: ['state', 'client_id', 'redirect_uri', 'response_type', 'code_challenge', 'code_challenge_method', 'nonce', 'scope'],
        },
      ],
      defaults: [{ parameter: 'response_type', value: 'code' }],
      supplies: [
        'state',
        'redirect_uri',
        { parameter: 'nonce', when: { not: { option: 'disableIdTokenNonceBinding', is: true } } },
        { parameter: 'code_challenge', when: { not: { option: 'pkce', is: false } } },
      ],
      addsScopes: [{ value: 'openid', when: { option: 'discoveryUrl', isOn: true } }],
      runsIn: ['web'],
    },
    {
      path: 'createAuthClient().signIn.social()',
      makes: 'authorization request',
      role: 'request',
      options: { scopes: 'scope' },
      configuredBy: SOCIAL,
      partial: true,
      runsIn: ['web'],
    },
  ],
  results: [
    { of: 'betterAuth().api.getAccessToken()', accessToken: 'accessToken', idToken: 'idToken', response: '' },
    {
      of: `${GENERIC}.getUserInfo#0`,
      accessToken: 'accessToken',
      idToken: 'idToken',
      refreshToken: 'refreshToken',
      response: '',
    },
  ],
  switches: [
    { at: SOCIAL, options: { verifyIdToken: { unsafe: { returns: true }, turnsOff: 'ID token validation' } } },
    {
      at: GENERIC,
      options: {
        pkce: { unsafe: false, turnsOff: 'PKCE' },
        disableIdTokenNonceBinding: { unsafe: true, turnsOff: 'nonce' },
      },
    },
    {
      at: 'betterAuth()',
      options: {
        'account.skipStateCookieCheck': { unsafe: true, turnsOff: 'state' },
        'advanced.disableCSRFCheck': { unsafe: true, turnsOff: 'request origin' },
        'advanced.disableOriginCheck': { unsafe: true, turnsOff: 'request origin' },
      },
    },
  ],
  types: { BetterAuthOptions: 'betterAuth()' },
};
