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
  [
    'signs',
    `import { importJWK, importPKCS8, SignJWT } from 'jose';
const key = await importPKCS8(pem, 'RS256');
const assertion = await new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setIssuer('app').setSubject('app').setAudience(a).setJti(id).setIssuedAt().setNotBefore(0).setExpirationTime('1m').sign(key);
const other = await importJWK(jwk);`,
    "signed with pem: importPKCS8(pem, 'RS256')",
    "signed with key: new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setIssuer('app').setSubject('app').setAudience(a).setJti(id).setIssuedAt().setNotBefore(0).setExpirationTime('1m').sign(key)",
    'signed with jwk: importJWK(jwk)',
  ],
]);
