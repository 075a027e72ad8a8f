import type { SdkModel } from './model.ts';

const SETTERS = ['setProtectedHeader', 'setIssuer', 'setSubject', 'setAudience', 'setJti', 'setIssuedAt', 'setNotBefore', 'setExpirationTime'] as const;

/** Signs, verifies and decodes JWTs. */
export const jose: SdkModel = {
  package: 'jose',
  version: '6.2.17',
  since: '0.1.0',
  documentation: 'https://github.com/panva/jose',
  modules: ['jose'],
  // What sets a header or a claim gives the builder back.
  instances: { 'SignJWT.new()': SETTERS.map((name) => `SignJWT.new().${name}()`) },
  calls: [
    {
      path: 'createRemoteJWKSet()@1',
      makes: 'client metadata',
      role: 'configuration',
      positional: { 0: 'jwks_uri' },
      partial: true,
    },
  ],
  decoders: [
    { path: 'decodeJwt()', verifies: false },
    { path: 'UnsecuredJWT.decode()', verifies: false, claims: 'payload' },
    { path: 'jwtVerify()', verifies: true, claims: 'payload' },
  ],
  signs: ['SignJWT.new().sign()', 'importPKCS8()', 'importJWK()'],
};
