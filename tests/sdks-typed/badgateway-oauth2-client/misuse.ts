import { OAuth2Client } from '@badgateway/oauth2-client';

declare const password: string;
declare const code: string;

const client = new OAuth2Client({
  server: 'http://id.example.com/', // ✗ no-insecure-endpoint
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  tokenEndpoint: 'http://id.example.com/token', // ✗ no-insecure-endpoint
});

export async function login(): Promise<string> {
  return client.authorizationCode.getAuthorizeUri({ redirectUri: 'https://shop.example.com/callback', scope: ['openid'] }); // ✗ require-pkce require-state require-nonce
}

export async function constant(): Promise<string> {
  return client.authorizationCode.getAuthorizeUri({
    redirectUri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
    state: 'constant', // ✗ no-predictable-state
    codeVerifier: 'constant', // ✗ no-predictable-state
    scope: ['openid', 'openid'], // ✗ valid-scope
    extraParams: { nonce: 'constant' }, // ✗ no-predictable-state
  });
}

export async function grants(): Promise<unknown> {
  await client.password({ username: 'me', password }); // ✗ no-password-grant
  return client.clientCredentials({ scope: ['openid'] }); // ✗ no-openid-with-client-credentials
}

export async function machine(): Promise<unknown> {
  const token = await client.clientCredentials({ scope: ['orders:read'] });
  console.log(token); // ✗ no-token-logging
  return token.refreshToken; // ✗ no-unavailable-token
}

export async function callback(): Promise<Response> {
  const token = await client.authorizationCode.getToken({ code, redirectUri: 'https://shop.example.com/callback' });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
