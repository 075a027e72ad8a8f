import { type Auth, GoogleAuthProvider, signInWithPopup } from 'firebase/auth';
import { jwtDecode } from 'jwt-decode';

export async function connect(auth: Auth): Promise<void> {
  const result = await signInWithPopup(auth, new GoogleAuthProvider());
  const credential = GoogleAuthProvider.credentialFromResult(result);
  const token = credential?.accessToken ?? '';
  console.log(token); // ✗ no-token-logging
  localStorage.setItem('google', token); // ✗ no-token-in-web-storage
  await fetch(`https://www.googleapis.com/drive/v3/files?access_token=${token}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ name: string }>(token).name; // ✗ no-access-token-as-identity
}
