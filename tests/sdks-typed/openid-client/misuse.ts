import * as client from 'openid-client';
import { Strategy } from 'openid-client/passport';

declare const currentUrl: URL;
declare const password: string;
declare const refreshToken: string;

const config = await client.discovery(
  new URL('http://id.example.com'), // ✗ no-insecure-endpoint
  'shop',
  '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  undefined,
  {
    execute: [client.allowInsecureRequests], // ✗ no-disabled-validation
  },
);

export const authentication = client.ClientSecretPost('8Xk2pQz7Rm4Ty9Wb3Nc6'); // ✗ no-hardcoded-client-secret

export const bare = client.buildAuthorizationUrl(config, { redirect_uri: 'https://shop.example.com/callback', scope: 'openid' }); // ✗ require-pkce require-state require-nonce

export const constant = client.buildAuthorizationUrl(config, {
  redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
  scope: 'openid,email', // ✗ valid-scope
  response_mode: 'post', // ✗ valid-response-mode
  state: 'constant', // ✗ no-predictable-state
  nonce: 'constant', // ✗ no-predictable-state
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', // ✗ no-predictable-state
  code_challenge_method: 'plain', // ✗ require-pkce
});

export const implicit = client.buildAuthorizationUrl(config, {
  redirect_uri: 'https://shop.example.com/callback',
  response_type: 'id_token token', // ✗ no-implicit-flow
  scope: 'profile offline_access', // ✗ require-openid-scope no-offline-access-without-code
  state: client.randomState(),
  nonce: client.randomNonce(),
});

export async function grants(): Promise<unknown> {
  await client.genericGrantRequest(config, 'password', { username: 'me', password }); // ✗ no-password-grant
  await client.genericGrantRequest(config, 'authorization-code', { code: 'x' }); // ✗ valid-grant-type
  return client.clientCredentialsGrant(config, { scope: 'openid profile' }); // ✗ no-openid-with-client-credentials
}

export async function machine(): Promise<string | undefined> {
  const tokens = await client.clientCredentialsGrant(config, { scope: 'orders:read' });
  console.log(tokens); // ✗ no-token-logging
  return tokens.id_token; // ✗ no-unavailable-token
}

export async function orders(): Promise<Response> {
  const tokens = await client.refreshTokenGrant(config, refreshToken);
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function callback(): Promise<unknown> {
  const tokens = await client.authorizationCodeGrant(config, currentUrl, {
    expectedState: client.skipStateCheck, // ✗ no-disabled-validation
  });
  return client.fetchUserInfo(config, tokens.access_token, client.skipSubjectCheck); // ✗ no-disabled-validation
}

export async function wrongToken(tokens: client.TokenEndpointResponse): Promise<unknown> {
  return client.fetchProtectedResource(config, tokens.id_token ?? '', new URL('https://api.example.com/orders'), 'GET'); // ✗ no-id-token-as-bearer
}

export const strategy = new Strategy(
  {
    config,
    scope: 'openid openid', // ✗ valid-scope
    callbackURL: 'https://*.example.com/callback', // ✗ no-unsafe-redirect-uri
  },
  (tokens, verified) => {
    verified(null, tokens.claims());
  },
);

export async function registered(): Promise<client.Configuration> {
  return client.dynamicClientRegistration(new URL('https://id.example.com'), {
    redirect_uris: ['https://shop.example.com/callback'],
    response_types: ['code', 'id_token token'], // ✗ consistent-client-metadata
    grant_types: ['authorization_code'],
  });
}
