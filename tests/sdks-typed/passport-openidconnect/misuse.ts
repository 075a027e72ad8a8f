import passport from 'passport';
import { type Profile, Strategy as OpenIDConnectStrategy, type VerifyCallback } from 'passport-openidconnect';

passport.use(
  new OpenIDConnectStrategy(
    {
      issuer: 'http://id.example.com', // ✗ no-insecure-endpoint
      authorizationURL: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
      tokenURL: 'http://id.example.com/oauth/token', // ✗ no-insecure-endpoint
      userInfoURL: 'http://id.example.com/userinfo', // ✗ no-insecure-endpoint
      clientID: 'shop',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      callbackURL: 'http://shop.example.com/oauth2/redirect', // ✗ no-unsafe-redirect-uri
      scope: 'profile email profile', // ✗ valid-scope
      responseMode: 'post', // ✗ valid-response-mode
    },
    async (issuer: string, profile: Profile, context: object, idToken: string | object, done: VerifyCallback) => {
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${String(idToken)}` } }); // ✗ no-id-token-as-bearer
      done(null, { issuer, profile });
    },
  ),
);

passport.use(
  new OpenIDConnectStrategy(
    {
      issuer: 'https://id.example.com',
      authorizationURL: 'https://id.example.com/authorize',
      tokenURL: 'https://id.example.com/oauth/token',
      userInfoURL: 'https://id.example.com/userinfo',
      clientID: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/oauth2/redirect',
    },
    (
      issuer: string,
      profile: Profile,
      context: object,
      idToken: string | object,
      accessToken: string | object,
      refreshToken: string,
      done: VerifyCallback,
    ) => {
      console.log(accessToken); // ✗ no-token-logging
      done(null, { issuer, profile });
    },
  ),
);
