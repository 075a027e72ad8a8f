import { UserManager, type UserManagerSettings } from 'oidc-client';

const settings: UserManagerSettings = {
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  response_type: 'code',
  scope: 'openid profile orders:read',
  post_logout_redirect_uri: 'https://app.example.com/',
};

const manager = new UserManager(settings);

export async function start(): Promise<string | undefined> {
  const user = await manager.getUser();
  if (!user) await manager.signinRedirect({ state: { back: window.location.pathname } });
  return user?.profile.name;
}

export async function orders(): Promise<Response> {
  const user = await manager.getUser();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${user?.access_token ?? ''}` } });
}
