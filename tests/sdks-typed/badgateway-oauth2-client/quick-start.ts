import { generateCodeVerifier, OAuth2Client, OAuth2Fetch } from '@badgateway/oauth2-client';

declare const session: { state: string; verifier: string };

const client = new OAuth2Client({
  server: 'https://id.example.com/',
  clientId: 'shop',
  clientSecret: process.env['CLIENT_SECRET'] ?? '',
  tokenEndpoint: '/token',
  authorizationEndpoint: '/authorize',
});

export async function login(): Promise<string> {
  session.verifier = await generateCodeVerifier();
  session.state = crypto.randomUUID();
  return client.authorizationCode.getAuthorizeUri({
    redirectUri: 'https://shop.example.com/callback',
    state: session.state,
    codeVerifier: session.verifier,
    scope: ['orders:read', 'orders:write'],
  });
}

export async function callback(url: string): Promise<Response> {
  const token = await client.authorizationCode.getTokenFromCodeRedirect(url, {
    redirectUri: 'https://shop.example.com/callback',
    state: session.state,
    codeVerifier: session.verifier,
  });
  const renewed = await client.refreshToken(token);
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${renewed.accessToken}` } });
}

export const wrapper = new OAuth2Fetch({ client, getNewToken: async () => client.clientCredentials({ scope: ['orders:read'] }) });
