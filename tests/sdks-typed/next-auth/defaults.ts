import NextAuth from 'next-auth';
import Auth0Provider from 'next-auth/providers/auth0';
import { signIn } from 'next-auth/react';

// A code, with the checks of the provider: state and challenge.
export default NextAuth({
  providers: [
    Auth0Provider({
      clientId: process.env['AUTH0_ID'] ?? '',
      clientSecret: process.env['AUTH0_SECRET'] ?? '',
      issuer: 'https://shop.eu.auth0.com',
      authorization: { params: { scope: 'offline_access' } },
    }),
  ],
});

export const login = (): unknown => signIn('auth0', undefined, { prompt: 'login' });
