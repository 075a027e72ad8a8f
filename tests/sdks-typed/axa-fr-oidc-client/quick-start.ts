import { OidcClient } from '@axa-fr/oidc-client';

const client = OidcClient.getOrCreate(() => fetch)({
  client_id: 'spa',
  redirect_uri: `${window.location.origin}/authentication/callback`,
  silent_redirect_uri: `${window.location.origin}/authentication/silent-callback`,
  scope: 'openid profile email orders:read offline_access',
  authority: 'https://id.example.com',
  service_worker_relative_url: '/OidcServiceWorker.js',
  service_worker_only: false,
});

export async function start(): Promise<string> {
  await client.tryKeepExistingSessionAsync();
  if (!client.tokens) await client.loginAsync('/');
  return String(client.tokens?.idTokenPayload['name']);
}

export async function orders(): Promise<Response> {
  const withToken = client.fetchWithTokens(fetch);
  return withToken('https://api.example.com/orders');
}
