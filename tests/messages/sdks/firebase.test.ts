import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('firebase', [
  [
    'the tokens of the provider, and not its own',
    `import { getAuth, signInWithPopup, GoogleAuthProvider, OAuthProvider, getIdToken } from 'firebase/auth';
const result = await signInWithPopup(getAuth(), new GoogleAuthProvider());
const credential = GoogleAuthProvider.credentialFromResult(result);
call(credential.accessToken, credential?.idToken, OAuthProvider.credentialFromResult(result).idToken);
call(await getIdToken(result.user), await result.user.getIdToken());`,
    'access token: credential.accessToken',
    'id token: credential?.idToken',
    'id token: OAuthProvider.credentialFromResult(result).idToken',
  ],
]);

testMisuse('firebase', [
  [
    'no-id-token-as-bearer',
    `import { getIdToken } from 'firebase/auth';
fetch('/api', { headers: { Authorization: \`Bearer \${await getIdToken(user)}\` } });`,
  ],
  [
    'no-id-token-as-bearer',
    `import { getAuth } from 'firebase/auth';
fetch('/api', { headers: { Authorization: \`Bearer \${await getAuth().currentUser.getIdToken()}\` } });`,
  ],
]);
