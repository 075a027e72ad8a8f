import { betterAuth } from 'better-auth';
import { createAuthClient } from 'better-auth/client';
import { genericOAuth } from 'better-auth/plugins';

export const auth = betterAuth({
  socialProviders: {
    github: {
      clientId: process.env['GITHUB_CLIENT_ID'] ?? '',
      clientSecret: process.env['GITHUB_CLIENT_SECRET'] ?? '',
    },
  },
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: 'shop',
          clientId: process.env['SHOP_CLIENT_ID'] ?? '',
          clientSecret: process.env['SHOP_CLIENT_SECRET'] ?? '',
          discoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
        },
      ],
    }),
  ],
});

const client = createAuthClient();

export async function signIn(): Promise<void> {
  await client.signIn.social({ provider: 'github', callbackURL: '/dashboard' });
}

export async function orders(accountId: string): Promise<Response> {
  const { accessToken } = await auth.api.getAccessToken({ body: { accountId } });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${accessToken ?? ''}` } });
}
