import { UserManager, type UserManagerSettings } from 'oidc-client-ts';

const settings: UserManagerSettings = {
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  post_logout_redirect_uri: 'https://app.example.com/',
  scope: 'openid profile email',
  automaticSilentRenew: true,
};

export const userManager = new UserManager(settings);

export async function signIn(): Promise<void> {
  await userManager.signinRedirect({ state: { back: window.location.pathname } });
}

export async function finish(): Promise<string> {
  const user = await userManager.signinCallback();
  return user?.profile.name ?? 'nobody';
}

export async function orders(): Promise<Response> {
  const user = await userManager.getUser();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${user?.access_token ?? ''}` } });
}
