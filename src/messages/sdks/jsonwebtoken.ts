import type { SdkModel } from './model.ts';

/** Signs, verifies and decodes JWTs in Node.js. */
export const jsonwebtoken: SdkModel = {
  package: 'jsonwebtoken',
  version: '9.0.3',
  since: '0.1.0',
  documentation: 'https://github.com/auth0/node-jsonwebtoken',
  modules: ['jsonwebtoken'],
  runsIn: ['web', 'service'],
  calls: [],
  decoders: [
    // With `complete: true` the claims are the payload.
    { path: 'decode()', verifies: false, claims: ['', 'payload'] },
    { path: 'verify()', verifies: true, claims: ['', 'payload', '@2#1', '@3#1'] },
  ],
  signs: ['sign()@1'],
  switches: [
    {
      at: 'verify()@2',
      token: 0,
      options: {
        ignoreExpiration: { unsafe: true, turnsOff: 'ID token expiry' },
        ignoreNotBefore: { unsafe: true, turnsOff: 'ID token start' },
        allowInvalidAsymmetricKeyTypes: { unsafe: true, turnsOff: 'ID token key' },
        algorithms: { unsafe: { includes: 'none' }, turnsOff: 'ID token signature' },
      },
    },
  ],
};
