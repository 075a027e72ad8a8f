import * as arctic from 'arctic';

declare const codeVerifier: string;

const keycloak = new arctic.KeyCloak(
  'http://id.example.com/realms/shop', // ✗ no-insecure-endpoint
  'shop',
  '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
);

export const predictable = keycloak.createAuthorizationURL(
  'constant', // ✗ no-predictable-state
  'aConstantVerifierThatIsLongEnoughForTheSpecification42', // ✗ no-predictable-state
  ['email', 'email'], // ✗ valid-scope
);

const client = new arctic.OAuth2Client('shop', null, 'https://shop.example.com/callback');

export const plain = client.createAuthorizationURLWithPKCE(
  'http://id.example.com/authorize', // ✗ no-insecure-endpoint
  arctic.generateState(),
  arctic.CodeChallengeMethod.Plain, // ✗ require-pkce
  codeVerifier,
  ['orders'],
);

export async function orders(code: string): Promise<Response> {
  const tokens = await keycloak.validateAuthorizationCode(code, codeVerifier);
  console.log(tokens.accessToken()); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.idToken()}` } }); // ✗ no-id-token-as-bearer
}

export async function who(code: string): Promise<unknown> {
  const tokens = await keycloak.validateAuthorizationCode(code, codeVerifier);
  return (arctic.decodeIdToken(tokens.accessToken()) as { email: string }).email; // ✗ no-access-token-as-identity
}

export async function callback(request: Request): Promise<string> {
  const code = new URL(request.url).searchParams.get('code') ?? ''; // ✗ require-state-check
  return (await keycloak.validateAuthorizationCode(code, codeVerifier)).refreshToken();
}
