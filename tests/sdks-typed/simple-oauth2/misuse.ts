import { AuthorizationCode, ClientCredentials, ResourceOwnerPassword } from 'simple-oauth2';

declare const password: string;

const config = {
  client: { id: 'shop', secret: '8Xk2pQz7Rm4Ty9Wb3Nc6' }, // ✗ no-hardcoded-client-secret
  auth: {
    tokenHost: 'http://id.example.com', // ✗ no-insecure-endpoint
    authorizeHost: 'http://login.example.com', // ✗ no-insecure-endpoint
  },
  http: { rejectUnauthorized: false }, // ✗ no-disabled-validation
};

const client = new AuthorizationCode(config);

export const bare = client.authorizeURL({ redirect_uri: 'https://shop.example.com/callback', scope: 'openid email' }); // ✗ require-pkce require-state require-nonce

export const implicit = client.authorizeURL({
  redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
  // @ts-expect-error the typings leave out what the SDK lets through
  response_type: 'id_token token', // ✗ no-implicit-flow
  scope: ['profile', 'offline_access'], // ✗ require-openid-scope no-offline-access-without-code
  state: 'constant', // ✗ no-predictable-state
  nonce: 'constant', // ✗ no-predictable-state
});

export async function signIn(): Promise<unknown> {
  return new ResourceOwnerPassword(config).getToken({ username: 'me', password, scope: 'openid' }); // ✗ no-password-grant
}

export async function machine(): Promise<unknown> {
  const accessToken = await new ClientCredentials(config).getToken({ scope: 'openid profile' }); // ✗ no-openid-with-client-credentials
  console.log(accessToken.token); // ✗ no-token-logging
  return accessToken.token['refresh_token']; // ✗ no-unavailable-token
}

export async function callback(code: string): Promise<Response> {
  const accessToken = await client.getToken({ code, redirect_uri: 'https://shop.example.com/callback' });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${String(accessToken.token['id_token'])}` } }); // ✗ no-id-token-as-bearer
}

export async function redirected(request: Request): Promise<boolean> {
  const code = new URL(request.url).searchParams.get('code') ?? ''; // ✗ require-state-check
  return (await client.getToken({ code, redirect_uri: 'https://shop.example.com/callback' })).expired();
}
