import passport from 'passport';
import { Strategy as GoogleStrategy } from 'passport-google-oauth20';

passport.use(
  new GoogleStrategy(
    {
      clientID: process.env['GOOGLE_CLIENT_ID'] ?? '',
      clientSecret: process.env['GOOGLE_CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/auth/google/callback',
    },
    (accessToken, refreshToken, profile, done) => {
      done(null, profile);
    },
  ),
);

// Nothing is sent of itself. The profile comes from the userinfo endpoint, so that `openid` is not needed.
export const login = passport.authenticate('google', { scope: ['profile', 'email'] }); // ✗ require-state require-pkce
