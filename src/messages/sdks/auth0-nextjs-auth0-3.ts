import type { SdkCall, SdkModel } from './model.ts';

const login = (path: string): SdkCall => ({
  path,
  makes: 'authorization request',
  role: 'configuration',
  options: { issuerBaseURL: 'issuer', clientID: 'client_id', clientSecret: 'client_secret' },
  raw: ['authorizationParams'],
  defaults: [
    { parameter: 'response_type', value: 'code' },
    { parameter: 'response_mode', value: 'form_post', when: { parameter: 'response_type', includes: 'id_token' } },
    { parameter: 'scope', value: 'openid profile email' },
  ],
  supplies: ['state', 'nonce', 'code_challenge', 'redirect_uri'],
  runsIn: ['web'],
});

/** The major of Auth0's SDK for Next.js with `initAuth0` and `handleAuth`. */
export const auth0NextjsAuth03: SdkModel = {
  package: '@auth0/nextjs-auth0',
  version: '3.8.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/nextjs-auth0/tree/v3',
  modules: ['@auth0/nextjs-auth0'],
  openidOnly: true,
  scope: 'string',
  calls: [login('initAuth0()'), { ...login('handleLogin()'), options: {}, role: 'request', configuredBy: 'initAuth0()' }],
};
