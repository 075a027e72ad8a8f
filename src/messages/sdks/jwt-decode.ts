import type { SdkModel } from './model.ts';

/** Decodes JWTs, and never verifies them. */
export const jwtDecode: SdkModel = {
  package: 'jwt-decode',
  version: '4.0.0',
  otherVersions: { 'jwt-decode@3.1.2': 'the function is the default export' },
  since: '0.1.0',
  documentation: 'https://github.com/auth0/jwt-decode',
  untyped: ['default()'],
  modules: ['jwt-decode'],
  calls: [],
  decoders: [{ path: ['jwtDecode()', 'default()'], verifies: false }],
};
