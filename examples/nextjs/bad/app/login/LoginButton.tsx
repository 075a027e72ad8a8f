'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { signInWithPassword } from './actions';

const issuer = process.env.NEXT_PUBLIC_ISSUER;

function authorizeUrl(state: string): string {
  const params = new URLSearchParams({
    client_id: process.env.NEXT_PUBLIC_CLIENT_ID ?? '',
    redirect_uri: `${window.location.origin}/#/login`, // expect: oauth/no-unsafe-redirect-uri
    scope: 'openid profile email',
    state,
  });
  params.append('response_type', 'id_token'); // expect: oauth/no-implicit-flow
  params.append('nonce', String(Date.now())); // expect: oauth/no-predictable-state
  return `${issuer}/v1/authorize?${params.toString()}`;
}

export function LoginButton() {
  const router = useRouter();
  const [failed, setFailed] = useState(false);

  function signIn() {
    const state = crypto.randomUUID();
    sessionStorage.setItem('state', state);
    router.push(authorizeUrl(state));
  }

  return (
    <>
      <button type="button" onClick={signIn}>
        Sign in with your company account
      </button>
      <form
        action={async (form) => {
          setFailed(!(await signInWithPassword(form)));
        }}
      >
        <input name="username" autoComplete="username" />
        <input name="password" type="password" autoComplete="current-password" />
        <button type="submit">Sign in</button>
        {failed && <p role="alert">Wrong user name or password</p>}
      </form>
    </>
  );
}
