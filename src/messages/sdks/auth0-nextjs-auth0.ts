import type { SdkModel, SdkRaw } from './model.ts';

// What is written there for the others has no effect.
const PARAMETERS: SdkRaw = {
  option: 'authorizationParameters',
  except: ['response_type', 'client_id', 'redirect_uri', 'state', 'nonce', 'code_challenge', 'code_challenge_method'],
};

/** Auth0's SDK for Next.js. */
export const auth0NextjsAuth0: SdkModel = {
  package: '@auth0/nextjs-auth0',
  version: '4.30.0',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/nextjs-auth0',
  modules: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/client', '@auth0/nextjs-auth0/server', '@auth0/nextjs-auth0/types'],
  openidOnly: true,
  scope: 'string',
  instances: { 'SessionData.new()': ['Auth0Client.new().getSession()'] },
  calls: [
    {
      path: 'Auth0Client.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { domain: 'issuer', clientId: 'client_id', clientSecret: 'client_secret' },
      raw: [PARAMETERS],
      fixed: { response_type: 'code' },
      defaults: [{ parameter: 'scope', value: 'openid profile email offline_access' }],
      supplies: ['state', 'nonce', 'code_challenge', 'redirect_uri'],
      runsIn: ['web'],
    },
    {
      path: 'Auth0Client.new().startInteractiveLogin()',
      makes: 'authorization request',
      role: 'request',
      raw: [PARAMETERS],
      configuredBy: 'Auth0Client.new()',
    },
  ],
  results: [
    {
      of: 'SessionData.new()',
      accessToken: 'tokenSet.accessToken',
      idToken: 'tokenSet.idToken',
      refreshToken: 'tokenSet.refreshToken',
      idTokenClaims: 'user',
      response: ['', 'tokenSet'],
    },
    { of: 'Auth0Client.new()', accessToken: 'getAccessToken().token', response: 'getAccessToken()' },
  ],
  switches: [{ at: 'Auth0Client.new()', options: { allowInsecureRequests: { unsafe: true, turnsOff: 'HTTPS' } } }],
};
