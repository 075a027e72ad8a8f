import { AuthClient } from '@auth0/auth0-auth-js';

declare const password: string;
declare const codeVerifier: string;
declare const url: URL;

const client = new AuthClient({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
});

export async function login(): Promise<unknown> {
  return client.buildAuthorizationUrl({
    authorizationParams: {
      scope: 'openid openid', // ✗ valid-scope
      redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
      state: 'constant', // ✗ no-predictable-state
      nonce: 'constant', // ✗ no-predictable-state
      response_mode: 'post', // ✗ valid-response-mode
    },
  });
}

export async function signIn(): Promise<unknown> {
  return client.getTokenByPassword({ username: 'me', password }); // ✗ no-password-grant
}

export async function machine(): Promise<unknown> {
  const tokens = await client.getTokenByClientCredentials({ audience: 'https://api.example.com' });
  console.log(tokens.accessToken); // ✗ no-token-logging
  return tokens.idToken; // ✗ no-unavailable-token
}

export async function orders(): Promise<Response> {
  const tokens = await client.getTokenByCode(url, { codeVerifier });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
