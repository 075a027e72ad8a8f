import { request } from 'node:https';
import { tokens } from './token';

export interface Invoice {
  id: string;
  customer: string;
  cents: number;
}

const API = 'https://api.example.com/invoices';

export async function openInvoices(): Promise<Invoice[]> {
  const url = new URL(API);
  url.searchParams.set('status', 'open');
  url.searchParams.set('limit', '500');

  const { idToken } = await tokens();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${idToken}`, accept: 'application/json' }, // expect: oauth/no-id-token-as-bearer
  });
  return response.json();
}

/** The archive is reached through the sign-in page of its maker, by a browser without a window. */
export function archiveLogin(state: string): string {
  return `https://archive.example.com/oauth2/authorize?response_type=code&client_id=billing&scope=archive.write&state=${state}&redirect_uri=https%3A%2F%2Fbilling.example.com%2Fdone`; // expect: oauth/no-user-flow-in-service, oauth/require-pkce
}

export function signInToArchive(user: string, secret: string): Promise<number> {
  const body = `grant_type=password&username=${encodeURIComponent(user)}&password=${encodeURIComponent(secret)}`; // expect: oauth/no-password-grant, oauth/no-user-flow-in-service
  return new Promise((resolve, reject) => {
    const post = request(
      {
        hostname: 'archive.example.com',
        path: '/oauth2/token',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    post.once('error', reject);
    post.end(body);
  });
}
