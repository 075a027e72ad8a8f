import Keycloak from 'keycloak-js';

const keycloak = new Keycloak({ url: 'https://id.example.com', realm: 'example', clientId: 'spa' });

export async function start(): Promise<string> {
  const isAuthenticated = await keycloak.init({ onLoad: 'check-sso', silentCheckSsoRedirectUri: `${window.location.origin}/silent-check-sso.html` });
  if (!isAuthenticated) await keycloak.login();
  const profile = await keycloak.loadUserProfile();
  return profile.firstName ?? '';
}

export async function orders(): Promise<Response> {
  await keycloak.updateToken(30);
  return fetch('https://api.example.com/orders', { headers: { accept: 'application/json', authorization: `Bearer ${keycloak.token ?? ''}` } });
}
