import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { readSession } from '../../../lib/session';

const API = 'https://api.example.com/reports';

interface Report {
  id: string;
  title: string;
  createdAt: string;
}

/** The browser asks this route, and this route asks the API with the access token of the session. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const session = await readSession();
  if (session === null || session.expiresAt < Date.now()) {
    return NextResponse.json({ error: 'Please sign in.' }, { status: 401 });
  }
  if (request.nextUrl.searchParams.get('only') === 'owner') {
    return NextResponse.json({ name: session.name });
  }

  const response = await fetch(API, {
    headers: { Authorization: `Bearer ${session.accessToken}`, Accept: 'application/json' },
    cache: 'no-store',
  });
  if (response.status === 401) {
    return NextResponse.json({ error: 'Please sign in again.' }, { status: 401 });
  }
  const reports = (await response.json()) as Report[];
  return NextResponse.json({ owner: session.name, reports });
}

export async function POST(request: NextRequest): Promise<NextResponse> {
  const session = await readSession();
  if (session === null) {
    return NextResponse.json({ error: 'Please sign in.' }, { status: 401 });
  }

  const headers = new Headers({ 'Content-Type': 'application/json' });
  headers.set('Authorization', `Bearer ${session.accessToken}`);
  const response = await fetch(API, { method: 'POST', headers, body: await request.text() });
  return new NextResponse(response.body, { status: response.status });
}
