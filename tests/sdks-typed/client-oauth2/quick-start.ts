import { randomBytes } from 'node:crypto';

import ClientOAuth2 from 'client-oauth2';

declare const session: { state: string; challenge: string; verifier: string };

const github = new ClientOAuth2({
  clientId: 'shop',
  clientSecret: process.env['CLIENT_SECRET'] ?? '',
  accessTokenUri: 'https://id.example.com/login/oauth/access_token',
  authorizationUri: 'https://id.example.com/login/oauth/authorize',
  redirectUri: 'https://shop.example.com/auth/callback',
  scopes: ['notifications', 'gist'],
});

export function login(): string {
  session.state = randomBytes(16).toString('hex');
  return github.code.getUri({ state: session.state, query: { code_challenge: session.challenge, code_challenge_method: 'S256' } });
}

export async function callback(originalUrl: string): Promise<string> {
  let user = await github.code.getToken(originalUrl, { state: session.state, body: { code_verifier: session.verifier } });
  user = await user.refresh();
  user.sign({ method: 'get', url: 'https://api.example.com/orders' });
  return user.accessToken;
}

export async function machine(): Promise<string> {
  return (await github.credentials.getToken()).accessToken;
}
