import createAuth0Client from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({ domain: 'login.example.com', client_id: 'spa', redirect_uri: 'https://app.example.com/' });

export async function signIn(): Promise<void> {
  await auth0.loginWithRedirect({ redirect_uri: 'https://app.example.com/', scope: 'openid profile email' });
}

export async function finish(): Promise<string | undefined> {
  await auth0.handleRedirectCallback();
  const user = await auth0.getUser();
  return user?.name;
}

export async function orders(): Promise<Response> {
  const token = await auth0.getTokenSilently();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
}
