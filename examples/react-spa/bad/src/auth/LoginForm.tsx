import { useState } from 'react';
import type { FormEvent } from 'react';

const TOKEN_URL = 'https://example.okta.com/oauth2/default/v1/token';

interface Props {
  onSignedIn(tokens: { access_token: string; refresh_token?: string }): void;
}

export function LoginForm({ onSignedIn }: Props) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setError(null);

    const response = await fetch(TOKEN_URL, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'password', // expect: oauth/no-password-grant
        client_id: import.meta.env.VITE_OKTA_CLIENT_ID,
        username,
        password,
        scope: 'openid profile offline_access',
      }),
    });

    const answer = await response.json();
    if (response.ok) {
      localStorage.setItem('session', JSON.stringify(answer)); // expect: oauth/no-token-in-web-storage
      onSignedIn(answer);
    } else {
      setError(answer.error_description ?? 'Wrong user name or password');
    }
  }

  return (
    <form onSubmit={submit}>
      <label>
        User name
        <input value={username} autoComplete="username" onChange={(e) => setUsername(e.target.value)} />
      </label>
      <label>
        Password
        <input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(e) => setPassword(e.target.value)}
        />
      </label>
      {error !== null && <p role="alert">{error}</p>}
      <button type="submit">Sign in</button>
    </form>
  );
}
