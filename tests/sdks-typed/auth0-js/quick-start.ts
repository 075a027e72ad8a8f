import auth0 from 'auth0-js';

const webAuth = new auth0.WebAuth({
  domain: 'login.example.com',
  clientID: 'spa',
  redirectUri: 'https://app.example.com/callback',
  responseType: 'code',
  scope: 'openid profile email',
});

/** The back end, which exchanges the code, keeps the verifier. */
export async function signIn(): Promise<void> {
  const { codeChallenge, state } = (await (await fetch('/login/start')).json()) as { codeChallenge: string; state: string };
  const options = { state, codeChallenge, codeChallengeMethod: 'S256', nonce: crypto.randomUUID() };
  webAuth.authorize(options);
}

export function signOut(): void {
  webAuth.logout({ returnTo: 'https://app.example.com/', clientID: 'spa' });
}
