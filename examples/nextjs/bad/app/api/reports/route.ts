import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';

const API = 'https://api.example.com/reports';

interface Report {
  id: string;
  title: string;
  createdAt: string;
}

async function readIdToken(): Promise<string | undefined> {
  return (await cookies()).get('id')?.value;
}

export async function GET(): Promise<NextResponse> {
  const idToken = await readIdToken();
  if (idToken === undefined) {
    return NextResponse.json({ error: 'Please sign in.' }, { status: 401 });
  }

  const response = await fetch(API, {
    headers: { Authorization: `Bearer ${idToken}`, Accept: 'application/json' }, // expect: oauth/no-id-token-as-bearer
    cache: 'no-store',
  });
  const reports = (await response.json()) as Report[];
  return NextResponse.json({ reports });
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const login = await fetch(`${process.env.OIDC_ISSUER}/v1/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([
      ['grant_type', 'refresh_token'],
      ['refresh_token', (await cookies()).get('refresh')?.value ?? ''],
      ['client_id', process.env.OIDC_CLIENT_ID ?? ''],
      ['client_secret', process.env.OIDC_CLIENT_SECRET ?? ''],
    ]),
  });
  const { id_token } = await login.json();

  const headers = new Headers({ 'Content-Type': 'application/json' });
  headers.set('Authorization', `Bearer ${id_token}`); // expect: oauth/no-id-token-as-bearer
  const response = await fetch(API, { method: 'POST', headers, body: await request.text() });
  return new NextResponse(response.body, { status: response.status });
}
