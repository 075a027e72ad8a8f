import { UserManager } from 'oidc-client';

const manager = new UserManager({ authority: 'https://id.example.com', client_id: 'spa', redirect_uri: 'https://app.example.com/callback' }); // ✗ no-implicit-flow

export async function show(): Promise<void> {
  const user = await manager.signinRedirectCallback();
  document.title = user.profile.email ?? ''; // ✗ no-unrequested-claims
  await fetch('/orders', { headers: { Authorization: `Bearer ${user.access_token}` } }); // ✗ no-unavailable-token
}
