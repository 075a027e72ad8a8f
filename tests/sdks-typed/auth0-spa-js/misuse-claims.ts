import { createAuth0Client } from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({ domain: 'login.example.com', clientId: 'spa', authorizationParams: { scope: 'openid profile' } });

export async function show(): Promise<void> {
  const user = await auth0.getUser();
  document.title = user?.phone_number ?? ''; // ✗ no-unrequested-claims
}
