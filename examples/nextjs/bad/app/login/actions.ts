'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

const tokenUrl = `${process.env.OIDC_ISSUER}/v1/token`;

async function post(body: URLSearchParams): Promise<{ access_token: string; id_token: string } | null> {
  const response = await fetch(tokenUrl, { method: 'POST', body, cache: 'no-store' });
  return response.ok ? response.json() : null;
}

/** Takes the user name and password of the form on the login page. */
export async function signInWithPassword(form: FormData): Promise<boolean> {
  const params: Record<string, string> = {
    grant_type: 'password', // expect: oauth/no-password-grant
    username: String(form.get('username')),
    password: String(form.get('password')),
    scope: 'openid profile email',
  };
  params.client_id = process.env.OIDC_CLIENT_ID ?? '';
  params.client_secret = process.env.OIDC_CLIENT_SECRET ?? '';

  const tokens = await post(new URLSearchParams(params));
  if (tokens === null) {
    return false;
  }
  console.log(`signed in with ${tokens.access_token}`); // expect: oauth/no-token-logging
  (await cookies()).set('id', tokens.id_token, { httpOnly: true, secure: true, sameSite: 'lax' });
  redirect('/');
}

/** Suppliers sign in on a page of their own and come back with the code and an ID token. */
export async function signInSupplier(): Promise<never> {
  const state = crypto.randomUUID();
  const nonce = crypto.randomUUID();
  (await cookies()).set('supplier', `${state}.${nonce}`, { httpOnly: true, secure: true });

  const query = [
    `client_id=${process.env.SUPPLIER_CLIENT_ID}`,
    'response_type=code%20id_token',
    'response_mode=form_post',
    'scope=email%20reports.read', // expect: oauth/require-openid-scope
    `redirect_uri=${encodeURIComponent('http://desk.example.com/api/auth/callback')}`, // expect: oauth/no-unsafe-redirect-uri
    `state=${state}`,
    `nonce=${nonce}`,
  ].join('&');
  redirect(`https://suppliers.example.com/oauth2/v1/authorize?${query}`); // expect: oauth/require-pkce
}
