import { randomBytes } from 'node:crypto';

import { Connection, OAuth2 } from 'jsforce';

declare const session: { state: string; challenge: string };

const oauth2 = new OAuth2({
  clientId: 'shop',
  clientSecret: process.env['SALESFORCE_SECRET'] ?? '',
  redirectUri: 'https://shop.example.com/oauth2/callback',
});

export function login(): string {
  session.state = randomBytes(16).toString('hex');
  return oauth2.getAuthorizationUrl({ scope: 'api id web', state: session.state, code_challenge: session.challenge, code_challenge_method: 'S256' } as { scope: string });
}

export async function callback(code: string): Promise<unknown> {
  const connection = new Connection({ oauth2 });
  await connection.authorize(code);
  return connection.query('SELECT Id FROM Account');
}
