import express from 'express';
import passport from 'passport';
import { Strategy as GoogleStrategy } from 'passport-google-oauth20';

declare function findOrCreate(user: { googleId: string }, done: (error: unknown, user?: Express.User) => void): void;

passport.use(
  new GoogleStrategy(
    {
      clientID: process.env['GOOGLE_CLIENT_ID'] ?? '',
      clientSecret: process.env['GOOGLE_CLIENT_SECRET'] ?? '',
      callbackURL: 'https://shop.example.com/auth/google/callback',
      state: true,
      pkce: true,
    },
    (accessToken, refreshToken, profile, done) => {
      findOrCreate({ googleId: profile.id }, done);
    },
  ),
);

const app = express();

app.get('/auth/google', passport.authenticate('google', { scope: ['profile', 'email'] }));

app.get('/auth/google/callback', passport.authenticate('google', { failureRedirect: '/login' }), (request, response) => {
  response.redirect('/');
});
