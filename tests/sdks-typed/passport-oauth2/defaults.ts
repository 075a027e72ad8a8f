import passport from 'passport';
import OAuth2Strategy, { type VerifyCallback } from 'passport-oauth2';

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: 'https://id.example.com/oauth2/authorize',
      tokenURL: 'https://id.example.com/oauth2/token',
      clientID: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/auth/callback',
    },
    (accessToken: string, refreshToken: string, profile: object, done: VerifyCallback) => {
      done(null, profile);
    },
  ),
);

// Nothing is sent of itself: neither a state nor a challenge.
export const login = passport.authenticate('oauth2', { scope: ['orders:read'] }); // ✗ require-state require-pkce
