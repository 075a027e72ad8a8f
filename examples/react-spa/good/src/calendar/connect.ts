// The calendar belongs to another provider, which has no SDK: authorization code with PKCE, written by hand.

const AUTHORIZATION_ENDPOINT = 'https://calendar.example.com/oauth/authorize';
const TOKEN_ENDPOINT = 'https://calendar.example.com/oauth/token';
const CLIENT_ID = 'order-desk-spa';
const PENDING = 'calendar.pending';

interface Pending {
  state: string;
  verifier: string;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function randomString(length = 32): string {
  return base64url(crypto.getRandomValues(new Uint8Array(length)));
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

function redirectUri(): string {
  return `${window.location.origin}/calendar/callback`;
}

export async function connectCalendar(): Promise<void> {
  const pending: Pending = { state: randomString(), verifier: randomString(48) };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));

  const url = new URL(AUTHORIZATION_ENDPOINT);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('client_id', CLIENT_ID);
  url.searchParams.set('redirect_uri', redirectUri());
  url.searchParams.set('scope', 'events.read events.write');
  url.searchParams.set('state', pending.state);
  url.searchParams.set('code_challenge', await challengeOf(pending.verifier));
  url.searchParams.set('code_challenge_method', 'S256');
  window.location.assign(url);
}

/** Called on the callback page. Gives the access token, which the caller keeps in memory. */
export async function finishConnecting(): Promise<string> {
  const answer = new URLSearchParams(window.location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null') as Pending | null;
  sessionStorage.removeItem(PENDING);

  const code = answer.get('code');
  if (pending === null || code === null || answer.get('state') !== pending.state) {
    throw new Error(answer.get('error_description') ?? 'The calendar could not be connected');
  }

  const response = await fetch(TOKEN_ENDPOINT, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      redirect_uri: redirectUri(),
      code,
      code_verifier: pending.verifier,
    }),
  });
  if (!response.ok) {
    throw new Error(`The calendar answered ${response.status}`);
  }
  const tokens = (await response.json()) as { access_token: string };
  return tokens.access_token;
}
