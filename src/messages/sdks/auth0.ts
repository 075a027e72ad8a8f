import type { SdkCall, SdkModel } from './model.ts';

const CLIENT = 'AuthenticationClient.new()';
const GRANTS = {
  authorizationCodeGrant: 'authorization_code',
  authorizationCodeGrantWithPKCE: 'authorization_code',
  clientCredentialsGrant: 'client_credentials',
  passwordGrant: 'password',
  refreshTokenGrant: 'refresh_token',
} as const;

const tokenRequest = ([method, grant]: readonly [string, string]): SdkCall => ({
  path: `${CLIENT}.oauth.${method}()`,
  makes: 'token request',
  role: 'request',
  raw: [''],
  fixed: { grant_type: grant },
  configuredBy: CLIENT,
  ...(grant === 'authorization_code' ? { leavesStateCheck: true, needsVerifier: true } : {}),
});

/** Auth0's SDK for Node.js. Its authentication client is in versions 4 to 6, and in `auth0/legacy` since. */
export const auth0: SdkModel = {
  package: 'auth0',
  version: '7.1.0',
  otherVersions: {
    'auth0@4.37.1': 'AuthenticationClient in the main module',
    'auth0@5.14.1': 'AuthenticationClient in the main module',
    'auth0@6.4.0': 'AuthenticationClient in the main module',
  },
  since: '0.1.0',
  documentation: 'https://github.com/auth0/node-auth0',
  modules: ['auth0', 'auth0/legacy'],
  runsIn: ['web', 'service'],
  instances: {
    'TokenSet.new()': Object.keys(GRANTS).map((method) => `${CLIENT}.oauth.${method}().data`),
  },
  calls: [
    {
      path: [CLIENT, 'ManagementClient.new()'],
      makes: 'client metadata',
      role: 'configuration',
      options: { domain: 'issuer', clientId: 'client_id', clientSecret: 'client_secret' },
      partial: true,
    },
    ...Object.entries(GRANTS).map(tokenRequest),
    {
      path: `${CLIENT}.oauth.pushedAuthorization()`,
      makes: 'authorization request',
      role: 'request',
      raw: [''],
      configuredBy: CLIENT,
    },
    {
      path: 'ManagementClient.new().clients.create()',
      makes: 'client metadata',
      role: 'request',
      // `app_type` has other values than `application_type`, and other rules about the grants.
      options: {
        grant_types: 'grant_types',
        token_endpoint_auth_method: 'token_endpoint_auth_method',
        callbacks: 'redirect_uris',
      },
      partial: true,
    },
  ],
  results: [
    {
      of: 'TokenSet.new()',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
  ],
  bearers: ['ManagementClient.new()@0.token'],
};
