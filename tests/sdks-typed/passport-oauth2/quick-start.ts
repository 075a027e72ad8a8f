import express from 'express';
import passport from 'passport';
import OAuth2Strategy, { type VerifyCallback } from 'passport-oauth2';

declare function findOrCreate(profile: { id: string }, done: VerifyCallback): void;

passport.use(
  new OAuth2Strategy(
    {
      authorizationURL: 'https://id.example.com/oauth2/authorize',
      tokenURL: 'https://id.example.com/oauth2/token',
      clientID: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/auth/callback',
      state: true,
      pkce: true,
    },
    (accessToken: string, refreshToken: string, profile: { id: string }, done: VerifyCallback) => {
      findOrCreate({ id: profile.id }, done);
    },
  ),
);

const app = express();

app.get('/auth/login', passport.authenticate('oauth2', { scope: ['orders:read'] }));

app.get('/auth/callback', passport.authenticate('oauth2', { failureRedirect: '/login' }), (request, response) => {
  response.redirect('/');
});
