import * as arctic from 'arctic';

declare const cookies: { get(name: string): string | null; set(name: string, value: string): void };

const github = new arctic.GitHub('shop', process.env['GITHUB_CLIENT_SECRET'] ?? '', null);
const google = new arctic.Google('shop', process.env['GOOGLE_CLIENT_SECRET'] ?? '', 'https://shop.example.com/login/google/callback');

export function loginWithGitHub(): URL {
  const state = arctic.generateState();
  cookies.set('state', state);
  return github.createAuthorizationURL(state, ['user:email']);
}

export function loginWithGoogle(): URL {
  const state = arctic.generateState();
  const codeVerifier = arctic.generateCodeVerifier();
  cookies.set('state', state);
  cookies.set('code_verifier', codeVerifier);
  return google.createAuthorizationURL(state, codeVerifier, ['openid', 'profile']);
}

export async function callback(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const code = url.searchParams.get('code');
  const state = url.searchParams.get('state');
  const storedState = cookies.get('state');
  const codeVerifier = cookies.get('code_verifier');
  if (code === null || storedState === null || state !== storedState || codeVerifier === null) return new Response(null, { status: 400 });
  const tokens = await google.validateAuthorizationCode(code, codeVerifier);
  return fetch('https://openidconnect.googleapis.com/v1/userinfo', { headers: { Authorization: `Bearer ${tokens.accessToken()}` } });
}
