import { createRemoteJWKSet, jwtVerify } from 'jose';
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { saveSession, takePending } from '../../../../lib/session';

const issuer = process.env.OIDC_ISSUER ?? '';
const clientId = process.env.OIDC_CLIENT_ID ?? '';
const keys = createRemoteJWKSet(new URL(`${issuer}/v1/keys`));

interface TokenResponse {
  access_token: string;
  id_token: string;
  expires_in: number;
}

async function exchange(code: string, verifier: string): Promise<TokenResponse> {
  const body = new URLSearchParams();
  body.set('grant_type', 'authorization_code');
  body.set('code', code);
  body.set('redirect_uri', process.env.OIDC_REDIRECT_URI ?? '');
  body.set('code_verifier', verifier);

  const credentials = Buffer.from(`${clientId}:${process.env.OIDC_CLIENT_SECRET}`).toString('base64');
  const response = await fetch(`${issuer}/v1/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${credentials}`, Accept: 'application/json' },
    body,
    cache: 'no-store',
  });
  if (!response.ok) {
    throw new Error(`The token endpoint answered ${response.status}`);
  }
  return (await response.json()) as TokenResponse;
}

export async function GET(request: NextRequest): Promise<NextResponse> {
  const { searchParams } = request.nextUrl;
  const pending = await takePending();
  const code = searchParams.get('code');
  const state = searchParams.get('state');

  if (pending === null || state === null || state !== pending.state) {
    return NextResponse.json({ error: 'This sign-in was not started here.' }, { status: 400 });
  }
  if (code === null) {
    return NextResponse.redirect(new URL('/login?failed=1', request.url));
  }

  const tokens = await exchange(code, pending.verifier);
  const { payload } = await jwtVerify(tokens.id_token, keys, { issuer, audience: clientId });
  if (payload.nonce !== pending.nonce || payload.sub === undefined) {
    return NextResponse.json({ error: 'The ID token belongs to another sign-in.' }, { status: 400 });
  }

  await saveSession({
    subject: payload.sub,
    name: String(payload['name'] ?? payload.sub),
    accessToken: tokens.access_token,
    expiresAt: Date.now() + tokens.expires_in * 1000,
  });
  return NextResponse.redirect(new URL('/', request.url));
}
