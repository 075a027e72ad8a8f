import { createRemoteJWKSet, decodeJwt, importPKCS8, SignJWT, UnsecuredJWT } from 'jose';

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

const key = await importPKCS8('-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA', 'RS256'); // ✗ no-hardcoded-client-secret

export async function machine(): Promise<Response> {
  const assertion = await new SignJWT({ sub: 'shop' }).setProtectedHeader({ alg: 'RS256' }).setIssuer('shop').setExpirationTime('1m').sign(key);
  return fetch('https://id.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
}
