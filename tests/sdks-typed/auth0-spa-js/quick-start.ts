import { createAuth0Client } from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({
  domain: 'login.example.com',
  clientId: 'spa',
  authorizationParams: { redirect_uri: window.location.origin, audience: 'https://api.example.com' },
});

export async function signIn(): Promise<void> {
  await auth0.loginWithRedirect({ appState: { target: window.location.pathname } });
}

export async function finish(): Promise<string | undefined> {
  if (window.location.search.includes('code=') && window.location.search.includes('state=')) await auth0.handleRedirectCallback();
  const user = await auth0.getUser();
  return user?.email;
}

export async function orders(): Promise<Response> {
  const token = await auth0.getTokenSilently({ authorizationParams: { scope: 'orders:read' } });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
}

export async function signOut(): Promise<void> {
  await auth0.logout({ logoutParams: { returnTo: window.location.origin } });
}
