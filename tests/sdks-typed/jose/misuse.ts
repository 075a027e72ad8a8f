import { createRemoteJWKSet, decodeJwt, UnsecuredJWT } from 'jose';

export const keys = createRemoteJWKSet(new URL('http://id.example.com/jwks')); // ✗ no-insecure-endpoint

export async function who(code: string): Promise<unknown> {
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, client_id: 'spa', redirect_uri: 'https://shop.example.com/callback' });
  const response = await fetch('https://id.example.com/token', { method: 'POST', body });
  const { access_token: accessToken } = (await response.json()) as { access_token: string };
  const claims = decodeJwt(accessToken);
  return {
    name: claims.sub, // ✗ no-access-token-as-identity
    email: UnsecuredJWT.decode(accessToken).payload['email'], // ✗ no-access-token-as-identity
  };
}
