import { decodeJwt } from 'jose';
import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';

const issuer = process.env.OIDC_ISSUER;

/** The login page posts the user name and password of customers who still use the old app. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const { username, password, refreshToken } = await request.json();
  const grantType = refreshToken ? 'refresh_token' : 'password'; // expect: oauth/no-password-grant

  const form = new FormData();
  form.append('grant_type', grantType);
  form.append('client_id', process.env.OIDC_CLIENT_ID ?? '');
  form.append('client_secret', process.env.OIDC_CLIENT_SECRET ?? '');
  if (refreshToken) {
    form.append('refresh_token', refreshToken);
  } else {
    form.append('username', username);
    form.append('password', password);
  }

  const response = await fetch(`${issuer}/v1/token`, { method: 'POST', body: form });
  if (!response.ok) {
    return NextResponse.json({ error: 'Wrong user name or password' }, { status: 401 });
  }
  const tokens = await response.json();
  (await cookies()).set('access', tokens.access_token, { httpOnly: true, secure: true, sameSite: 'lax' });
  return NextResponse.json({ signedIn: true });
}

/** The page of the partner company posts the ID token that came back in the fragment. */
export async function PUT(request: NextRequest): Promise<NextResponse> {
  const { idToken } = await request.json();
  const { email } = decodeJwt(idToken); // expect: oauth/no-unverified-id-token
  (await cookies()).set('partner', String(email), { httpOnly: true, secure: true, sameSite: 'lax' });
  return NextResponse.json({ signedIn: true });
}

/** Sends customers of the partner company to its sign-in page. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const state = Math.random().toString(36).slice(2); // expect: oauth/no-predictable-state
  (await cookies()).set('partner-state', state, { httpOnly: true, secure: true });

  const url = new URL('/oauth2/authorize', 'https://partner.example.com');
  url.search = `?response_type=id_token&client_id=desk&scope=openid&state=${state}`; // expect: oauth/no-implicit-flow
  url.searchParams.append('redirect_uri', new URL('/partner', request.url).href);
  return NextResponse.redirect(url);
}
