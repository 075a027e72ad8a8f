import passport from 'passport';
import { type Profile, Strategy as OpenIDConnectStrategy, type VerifyCallback } from 'passport-openidconnect';

passport.use(
  new OpenIDConnectStrategy(
    {
      issuer: 'https://id.example.com',
      authorizationURL: 'https://id.example.com/authorize',
      tokenURL: 'https://id.example.com/oauth/token',
      userInfoURL: 'https://id.example.com/userinfo',
      clientID: process.env['CLIENT_ID'] ?? '',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/oauth2/redirect',
    },
    (issuer: string, profile: Profile, done: VerifyCallback) => {
      done(null, { issuer, profile });
    },
  ),
);

// `openid` is put before the scope, and a state is sent; there is no option for PKCE. A nonce is only sent on request.
export const login = passport.authenticate('openidconnect', { scope: ['email'] });
