import { type Auth, getIdToken, GoogleAuthProvider, onAuthStateChanged, signInWithEmailAndPassword, signInWithPopup } from 'firebase/auth';

export async function signIn(auth: Auth): Promise<string | null> {
  const provider = new GoogleAuthProvider();
  provider.addScope('https://www.googleapis.com/auth/contacts.readonly');
  provider.setCustomParameters({ login_hint: 'user@example.com' });
  const result = await signInWithPopup(auth, provider);
  return result.user.displayName;
}

export async function withPassword(auth: Auth, email: string, password: string): Promise<string | null> {
  const { user } = await signInWithEmailAndPassword(auth, email, password);
  return user.email;
}

export function watch(auth: Auth): void {
  onAuthStateChanged(auth, (user) => {
    document.title = user?.uid ?? '';
  });
}

/** Firebase's services, and back ends that verify with its Admin SDK, take its ID token. */
export async function orders(auth: Auth): Promise<Response> {
  const token = await auth.currentUser?.getIdToken();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token ?? ''}` } });
}

export async function again(auth: Auth): Promise<Response | undefined> {
  if (!auth.currentUser) return undefined;
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${await getIdToken(auth.currentUser)}` } });
}
