import { Auth0Client } from '@auth0/nextjs-auth0/server';

export const auth0 = new Auth0Client();

export const api = new Auth0Client({
  authorizationParameters: { scope: 'openid profile email offline_access orders:read', audience: 'https://api.example.com' },
});

export async function middleware(request: Parameters<typeof auth0.middleware>[0]): Promise<unknown> {
  return auth0.middleware(request);
}

export async function Home(): Promise<string> {
  const session = await auth0.getSession();
  return session ? `Welcome, ${session.user.name ?? ''}!` : '<a href="/auth/login">Log in</a>';
}

export async function orders(): Promise<Response> {
  const { token } = await api.getAccessToken();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
}
