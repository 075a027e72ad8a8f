import passport from 'passport';
import { type GoogleCallbackParameters, type Profile, Strategy as GoogleStrategy, type VerifyCallback } from 'passport-google-oauth20';

passport.use(
  new GoogleStrategy(
    {
      clientID: 'shop.apps.googleusercontent.com',
      clientSecret: 'GOCSPX-8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      callbackURL: 'http://shop.example.com/auth/google/callback', // ✗ no-unsafe-redirect-uri
      // @ts-expect-error the typings have only the boolean
      pkce: 'plain', // ✗ require-pkce
      scope: 'profile email profile', // ✗ valid-scope
    },
    async (accessToken: string, refreshToken: string, params: GoogleCallbackParameters, profile: Profile, done: VerifyCallback) => {
      console.log(refreshToken); // ✗ no-token-logging
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${params.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
      done(null, profile);
    },
  ),
);

export const predictable = passport.authenticate('google', {
  scope: ['profile'],
  state: 'constant', // ✗ no-predictable-state
});

passport.use(
  'google-link',
  new GoogleStrategy(
    { clientID: 'shop', clientSecret: process.env['GOOGLE_SECRET'] ?? '', callbackURL: 'https://shop.example.com/link' },
    (accessToken, refreshToken, profile, done) => done(null, profile),
  ),
);

export const link = passport.authenticate('google-link', { scope: ['email'] }); // ✗ require-pkce require-state
