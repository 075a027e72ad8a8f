import { AuthClient } from '@auth0/auth0-auth-js';

declare const session: { state: string; nonce: string; codeVerifier: string };

const client = new AuthClient({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: process.env['AUTH0_CLIENT_SECRET'] ?? '',
  authorizationParams: { redirect_uri: 'https://shop.example.com/callback' },
});

export async function login(): Promise<URL> {
  session.state = crypto.randomUUID();
  session.nonce = crypto.randomUUID();
  const { authorizationUrl, codeVerifier } = await client.buildAuthorizationUrl({ authorizationParams: { state: session.state, nonce: session.nonce } });
  session.codeVerifier = codeVerifier;
  return authorizationUrl;
}

export async function callback(url: URL): Promise<Response> {
  if (url.searchParams.get('state') !== session.state) throw new Error('not our login');
  const tokens = await client.getTokenByCode(url, { codeVerifier: session.codeVerifier });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.accessToken}` } });
}

export async function machine(): Promise<string> {
  return (await client.getTokenByClientCredentials({ audience: 'https://api.example.com' })).accessToken;
}
