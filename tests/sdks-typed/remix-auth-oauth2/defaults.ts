import { OAuth2Strategy } from 'remix-auth-oauth2';

// A code, with a state and a challenge by `S256`.
export const strategy = await OAuth2Strategy.discover(
  'https://id.example.com',
  { clientId: 'shop', clientSecret: null, redirectURI: 'https://shop.example.com/auth/callback', scopes: ['openid', 'offline_access'] },
  async ({ tokens }: OAuth2Strategy.VerifyOptions) => tokens.hasRefreshToken(),
);
