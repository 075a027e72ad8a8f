import { randomBytes } from 'node:crypto';

import { AuthorizationCode, ClientCredentials, type ModuleOptions } from 'simple-oauth2';

declare const session: { state: string; challenge: string; verifier: string };

const config: ModuleOptions = {
  client: { id: 'shop', secret: process.env['CLIENT_SECRET'] ?? '' },
  auth: { tokenHost: 'https://id.example.com' },
};

const client = new AuthorizationCode(config);

export function login(): string {
  session.state = randomBytes(16).toString('hex');
  const parameters = {
    redirect_uri: 'https://shop.example.com/callback',
    scope: ['orders:read', 'orders:write'],
    state: session.state,
    code_challenge: session.challenge,
    code_challenge_method: 'S256',
  };
  return client.authorizeURL(parameters);
}

export async function callback(code: string): Promise<Response> {
  let accessToken = await client.getToken({ code, redirect_uri: 'https://shop.example.com/callback', code_verifier: session.verifier } as Parameters<typeof client.getToken>[0]);
  if (accessToken.expired()) accessToken = await accessToken.refresh({ scope: 'orders:read' });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${String(accessToken.token['access_token'])}` } });
}

export async function machine(): Promise<unknown> {
  const accessToken = await new ClientCredentials(config).getToken({ scope: 'orders:read' });
  return accessToken.token['access_token'];
}
