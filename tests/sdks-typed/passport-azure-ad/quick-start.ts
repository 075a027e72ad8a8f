import express from 'express';
import passport from 'passport';
import { BearerStrategy, type IProfile, OIDCStrategy, type VerifyCallback } from 'passport-azure-ad';

declare function findOrCreate(id: string | undefined, done: VerifyCallback): void;

const identityMetadata = 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration';

passport.use(
  new OIDCStrategy(
    {
      identityMetadata,
      clientID: process.env['CLIENT_ID'] ?? '',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      responseType: 'code id_token',
      responseMode: 'form_post',
      redirectUrl: 'https://shop.example.com/auth/openid/return',
      // The address for every tenant has no issuer of its own.
      validateIssuer: false,
      scope: ['profile', 'offline_access'],
      passReqToCallback: false,
      loggingLevel: 'info',
    },
    (issuer: string, subject: string, profile: IProfile, accessToken: string, refreshToken: string, done: VerifyCallback) => {
      findOrCreate(profile.oid, done);
    },
  ),
);

passport.use(new BearerStrategy({ identityMetadata, clientID: process.env['CLIENT_ID'] ?? '', validateIssuer: false }, (token, done) => findOrCreate(token.oid, done)));

const app = express();

app.get('/login', passport.authenticate('azuread-openidconnect', { failureRedirect: '/' }));
app.post('/auth/openid/return', passport.authenticate('azuread-openidconnect', { failureRedirect: '/' }));
app.get('/api/tasks', passport.authenticate('oauth-bearer', { session: false }));
