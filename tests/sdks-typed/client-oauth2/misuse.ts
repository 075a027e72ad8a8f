import ClientOAuth2 from 'client-oauth2';

declare const password: string;
declare const originalUrl: string;

const client = new ClientOAuth2({
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  accessTokenUri: 'http://id.example.com/token', // ✗ no-insecure-endpoint
  authorizationUri: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
  redirectUri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
  scopes: ['openid', 'openid'], // ✗ valid-scope
});

export const bare = client.code.getUri(); // ✗ require-pkce require-state require-nonce

export const implicit = client.token.getUri({ state: 'constant', query: { nonce: 'constant' } }); // ✗ no-implicit-flow no-predictable-state

export const hybrid = client.code.getUri({ // ✗ require-pkce
  scopes: ['profile'], // ✗ require-openid-scope
  query: { response_type: 'code id_token', nonce: crypto.randomUUID() },
  state: crypto.randomUUID(),
});

export async function grants(): Promise<unknown> {
  await client.owner.getToken('me', password); // ✗ no-password-grant
  return client.credentials.getToken({ scopes: ['openid', 'profile'] }); // ✗ no-openid-with-client-credentials
}

export async function machine(): Promise<unknown> {
  const token = await client.credentials.getToken({ scopes: ['orders:read'] });
  console.log(token.accessToken); // ✗ no-token-logging
  return token.refreshToken; // ✗ no-unavailable-token
}

export async function callback(): Promise<Response> {
  const token = await client.code.getToken(originalUrl);
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token.data['id_token'] ?? ''}` } }); // ✗ no-id-token-as-bearer
}
