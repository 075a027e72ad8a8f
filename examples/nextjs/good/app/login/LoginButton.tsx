'use client';

import { useEffect, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { signIn } from './actions';

function Submit() {
  const { pending } = useFormStatus();
  return (
    <button type="submit" disabled={pending}>
      {pending ? 'Taking you to the sign-in page…' : 'Sign in'}
    </button>
  );
}

interface Me {
  name: string;
}

/** The browser never sees a token: it only knows the name that the server tells it. */
export function LoginButton() {
  const [me, setMe] = useState<Me | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    fetch('/api/reports?only=owner', { signal: abort.signal, credentials: 'same-origin' })
      .then((response) => (response.ok ? (response.json() as Promise<Me>) : null))
      .then(setMe)
      .catch(() => setMe(null));
    return () => abort.abort();
  }, []);

  if (me !== null) {
    return <p>Signed in as {me.name}</p>;
  }
  return (
    <form action={signIn}>
      <Submit />
    </form>
  );
}
