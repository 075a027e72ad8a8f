import { readFile } from 'node:fs/promises';

const tokenEndpoint = 'https://login.example.com/oauth2/default/v1/token';

interface Cached {
  accessToken: string;
  idToken: string;
  expiresAt: number;
}

let cached: Cached | undefined;

/** Signs in as the user 'billing', because the API wants to see a user. */
async function requestToken(): Promise<Cached> {
  const password = await readFile(process.env['BILLING_PASSWORD_FILE'] ?? '/run/secrets/billing', 'utf8');

  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'password', // expect: oauth/no-password-grant, oauth/no-user-flow-in-service
      client_id: process.env['BILLING_CLIENT_ID'] ?? '',
      client_secret: process.env['BILLING_CLIENT_SECRET'] ?? '',
      username: 'billing',
      password: password.trim(),
      scope: 'openid invoices.read',
    }),
  });
  if (!response.ok) {
    throw new Error(`The token endpoint answered ${response.status}`);
  }
  const answer = await response.json();
  return {
    accessToken: answer.access_token,
    idToken: answer.id_token,
    expiresAt: Date.now() + answer.expires_in * 1000,
  };
}

export async function tokens(): Promise<Cached> {
  if (cached === undefined || Date.now() > cached.expiresAt - 60_000) {
    cached = await requestToken();
  }
  return cached;
}
