import { testSdk } from './harness.ts';

testSdk('jose', [
  [
    'decodes and verifies',
    `import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, UnsecuredJWT } from 'jose';
const jwks = createRemoteJWKSet(new URL('https://id.example/jwks'));
const claims = decodeJwt(idToken);
const header = decodeProtectedHeader(idToken);
const { payload } = await jwtVerify(idToken, jwks, { issuer: 'https://id.example', audience: 'app' });
const unsigned = UnsecuredJWT.decode(idToken);`,
    'client metadata - open shaped: jwks_uri=?',
    'decodes: decodeJwt(idToken)',
    "verifies: jwtVerify(idToken, jwks, { issuer: 'https://id.example', audience: 'app' })",
    'decodes: UnsecuredJWT.decode(idToken)',
  ],
  [
    'as a namespace',
    `import * as jose from 'jose';
const claims = jose.decodeJwt(idToken);`,
    'decodes: jose.decodeJwt(idToken)',
  ],
]);
