import type { SdkModel } from './model.ts';

/**
 * Firebase Authentication. It makes no request of its user's; only the tokens of the provider behind it come out here.
 * Its own `getIdToken()` is no ID token of OpenID Connect: it is what Firebase's services take as a bearer token.
 */
export const firebase: SdkModel = {
  package: 'firebase',
  version: '13.2.0',
  since: '0.1.0',
  documentation: 'https://firebase.google.com/docs/auth/web/start',
  modules: ['firebase/auth', '@firebase/auth'],
  calls: [],
  results: [
    {
      of: ['GoogleAuthProvider.credentialFromResult()', 'OAuthProvider.credentialFromResult()'],
      accessToken: 'accessToken',
      idToken: 'idToken',
    },
  ],
};
