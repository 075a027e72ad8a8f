import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';

// A code, with a state, a nonce and a challenge; with discovery `openid` is added to the scopes.
export const auth = betterAuth({
  socialProviders: { google: { clientId: 'shop', clientSecret: process.env['GOOGLE_CLIENT_SECRET'] ?? '', scope: ['offline_access'] } },
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: 'shop',
          clientId: 'shop',
          clientSecret: process.env['CLIENT_SECRET'] ?? '',
          discoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          scopes: ['email', 'offline_access'],
        },
      ],
    }),
  ],
});
