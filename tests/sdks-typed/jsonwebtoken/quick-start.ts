import jwt from 'jsonwebtoken';

declare const publicKey: string;
declare const privateKey: string;

export const signed = jwt.sign({ scope: 'orders:read' }, privateKey, { algorithm: 'RS256', expiresIn: '1h' });

export function verify(token: string): unknown {
  const payload = jwt.verify(token, publicKey, { algorithms: ['RS256'], audience: 'https://api.example.com', issuer: 'https://id.example.com' });
  return typeof payload === 'string' ? payload : payload.sub;
}

export function keyOf(token: string): string | undefined {
  return jwt.decode(token, { complete: true })?.header.kid;
}
