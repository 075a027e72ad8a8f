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

export async function machine(): Promise<Response> {
  const assertion = jwt.sign({ iss: 'shop', sub: 'shop' }, '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA', { algorithm: 'RS256' }); // ✗ no-hardcoded-client-secret
  return fetch('https://id.example.com/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
}
