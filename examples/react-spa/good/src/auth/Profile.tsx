import { useOktaAuth } from '@okta/okta-react';
import { signIn, signOut } from './okta';

export function Profile() {
  const { authState } = useOktaAuth();

  if (authState === null) {
    return <p role="status">Checking your session…</p>;
  }
  if (!authState.isAuthenticated) {
    return (
      <section aria-labelledby="welcome">
        <h1 id="welcome">Welcome to the order desk</h1>
        <button type="button" onClick={() => void signIn()}>
          Sign in
        </button>
      </section>
    );
  }

  const claims = authState.idToken?.claims;
  return (
    <section aria-labelledby="hello">
      <h1 id="hello">Hello, {claims?.name ?? 'there'}</h1>
      <dl>
        <dt>Email</dt>
        <dd>{claims?.email}</dd>
        <dt>Signed in until</dt>
        <dd>{new Date((authState.accessToken?.expiresAt ?? 0) * 1000).toLocaleTimeString()}</dd>
      </dl>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </section>
  );
}
