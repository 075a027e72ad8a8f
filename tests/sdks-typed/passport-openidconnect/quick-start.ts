import express from 'express';
import passport from 'passport';
import { type Profile, Strategy as OpenIDConnectStrategy, type VerifyCallback } from 'passport-openidconnect';

declare function findOrCreate(issuer: string, id: string, done: VerifyCallback): void;

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
      scope: ['profile'],
      nonce: 'true',
    },
    (issuer: string, profile: Profile, done: VerifyCallback) => {
      findOrCreate(issuer, profile.id, done);
    },
  ),
);

const app = express();

app.get('/login', passport.authenticate('openidconnect'));

app.get('/oauth2/redirect', passport.authenticate('openidconnect', { failureRedirect: '/login', failureMessage: true }), (request, response) => {
  response.redirect('/');
});
