import passport from 'passport';
import OAuth2Strategy, { type VerifyCallback } from 'passport-oauth2';

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: 'http://id.example.com/oauth2/authorize', // ✗ no-insecure-endpoint
      tokenURL: 'http://id.example.com/oauth2/token', // ✗ no-insecure-endpoint
      clientID: 'shop',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      callbackURL: 'http://shop.example.com/auth/callback', // ✗ no-unsafe-redirect-uri
      // @ts-expect-error the typings have only the boolean
      pkce: 'plain', // ✗ require-pkce
      scope: ['openid', 'openid'], // ✗ valid-scope
    },
    async (accessToken: string, refreshToken: string, results: { id_token: string }, profile: unknown, done: VerifyCallback) => {
      console.log(accessToken); // ✗ no-token-logging
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${results.id_token}` } }); // ✗ no-id-token-as-bearer
      done(null, { profile });
    },
  ),
);

export const predictable = passport.authenticate('oauth2', {
  scope: ['orders:read'],
  state: 'constant', // ✗ no-predictable-state
});
