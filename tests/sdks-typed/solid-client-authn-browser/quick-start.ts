import { fetch, getDefaultSession, handleIncomingRedirect, login } from '@inrupt/solid-client-authn-browser';

export async function start(): Promise<string | undefined> {
  await handleIncomingRedirect({ restorePreviousSession: true });
  if (!getDefaultSession().info.isLoggedIn) {
    await login({ oidcIssuer: 'https://id.example.com', redirectUrl: new URL('/callback', window.location.href).toString(), clientName: 'Orders' });
  }
  return getDefaultSession().info.webId;
}

export async function orders(): Promise<Response> {
  return fetch('https://pod.example.com/orders');
}
