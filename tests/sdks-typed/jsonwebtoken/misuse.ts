import jwt, { type JwtPayload } from 'jsonwebtoken';

declare const publicKey: string;

export function verify(idToken: string): unknown {
  return jwt.verify(idToken, publicKey, {
    algorithms: ['none'], // ✗ no-disabled-validation
    ignoreExpiration: true, // ✗ no-disabled-validation
    ignoreNotBefore: true, // ✗ no-disabled-validation
    allowInvalidAsymmetricKeyTypes: true, // ✗ no-disabled-validation
  });
}

export function who(accessToken: string): unknown {
  const claims = jwt.decode(accessToken) as JwtPayload;
  return claims['email']; // ✗ no-access-token-as-identity
}

export function complete(accessToken: string): unknown {
  return (jwt.decode(accessToken, { complete: true })?.payload as JwtPayload | undefined)?.sub; // ✗ no-access-token-as-identity
}
