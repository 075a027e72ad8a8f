import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';

declare const key: CryptoKey;

const keys = createRemoteJWKSet(new URL('https://id.example.com/.well-known/jwks.json'));

export async function verify(token: string): Promise<unknown> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer: 'https://id.example.com', audience: 'https://api.example.com' });
  return { subject: payload.sub, algorithm: protectedHeader.alg, header: decodeProtectedHeader(token) };
}

export async function sign(): Promise<string> {
  return new SignJWT({ scope: 'orders:read' }).setProtectedHeader({ alg: 'ES256' }).setIssuedAt().setIssuer('https://shop.example.com').setExpirationTime('2h').sign(key);
}
