import type { SdkDefault, SdkModel } from './model.ts';

const SCOPES = {
  auth0: ['openid', 'profile', 'email'],
  azure: ['openid', 'offline_access', 'profile', 'user.read'],
  cognito: ['openid', 'email', 'profile'],
  okta: ['profile', 'openid', 'email', 'offline_access'],
  pingfed: ['openid', 'email'],
} as const;

const scope: readonly SdkDefault[] = Object.entries(SCOPES).map(([provider, value]) => ({
  parameter: 'scope',
  value,
  when: { option: 'provider', is: provider },
}));

/** Plugin of hapi, whose strategies are clients of many providers. */
export const hapiBell: SdkModel = {
  package: '@hapi/bell',
  version: '13.2.0',
  since: '0.1.0',
  documentation: 'https://hapi.dev/module/bell/',
  modules: ['@hapi/bell'],
  runsIn: ['web'],
  scope: 'list',
  calls: [
    {
      path: '*.auth.strategy()@2',
      arguments: { 1: 'bell' },
      makes: 'authorization request',
      role: 'configuration',
      options: {
        clientId: 'client_id',
        clientSecret: 'client_secret',
        scope: 'scope',
        'provider.scope': 'scope',
        'provider.auth': 'authorization_endpoint',
        'provider.token': 'token_endpoint',
        'provider.pkce': 'code_challenge_method',
      },
      raw: ['providerParams'],
      defaults: [{ parameter: 'response_type', value: 'code' }, ...scope],
      supplies: ['state', 'redirect_uri', { parameter: 'code_challenge', when: { option: 'provider.pkce', isOn: true } }],
      // None of its own providers uses PKCE, and only another one can be told to.
      cannotSend: [{ parameter: 'code_challenge', when: { not: { option: 'provider.protocol', isOn: true } } }],
    },
  ],
  results: [
    { of: '*.auth.credentials', accessToken: 'token', refreshToken: 'refreshToken', userinfo: 'profile' },
    { of: '*.auth.artifacts', accessToken: 'access_token', idToken: 'id_token', response: '' },
  ],
  switches: [{ at: '*.auth.strategy()@2', options: { 'provider.pkce': { unsafe: 'plain', turnsOff: 'PKCE' } } }],
};
