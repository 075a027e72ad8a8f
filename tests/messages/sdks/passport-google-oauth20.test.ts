import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('passport-google-oauth20', [
  [
    'quick start',
    `var GoogleStrategy = require('passport-google-oauth20').Strategy;
var passport = require('passport');
passport.use(new GoogleStrategy({ clientID: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET, callbackURL: 'http://www.example.com/auth/google/callback' },
  function(accessToken, refreshToken, profile, cb) { use(accessToken); }
));
app.get('/auth/google', passport.authenticate('google', { scope: ['profile'] }));`,
    'authorization - open shaped: client_id=? client_secret=? redirect_uri=‹http://www.example.com/auth/google/callback› response_type=code',
    'authorization - closed: client_id=? client_secret=? redirect_uri=‹http://www.example.com/auth/google/callback› scope=‹profile› response_type=code',
    'access token: accessToken',
  ],
  [
    'state and PKCE of its own',
    `import { Strategy as GoogleStrategy } from 'passport-google-oauth20';
import passport from 'passport';
passport.use(new GoogleStrategy({ clientID: 'app', scope: ['profile', 'email'], state: true, pkce: true }, verify));
app.get('/auth/google', passport.authenticate('google', { accessType: 'offline', prompt: 'consent', loginHint: me, hd: 'example.com', includeGrantedScopes: true }));`,
    'authorization - open shaped: client_id=‹app› scope=‹profile›‹email› code_challenge_method=S256 response_type=code',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› scope=‹profile›‹email› code_challenge_method=S256 prompt=‹consent› login_hint=? access_type=‹offline› hd=‹example.com› response_type=code',
    '+ state code_challenge',
  ],
  [
    'the route that the user comes back to',
    `import { Strategy as GoogleStrategy } from 'passport-google-oauth20';
import passport from 'passport';
passport.use(new GoogleStrategy({ clientID: 'app', scope: ['profile'] }, verify));
app.get('/auth/google/callback', passport.authenticate('google', { failureRedirect: '/login' }));
app.get('/auth/google', passport.authenticate('google', { prompt: 'consent', failureRedirect: '/login' }));`,
    'authorization - open shaped: client_id=‹app› scope=‹profile› response_type=code',
    'authorization - closed: client_id=‹app› scope=‹profile› prompt=‹consent› response_type=code',
  ],
  [
    'plain challenge',
    `import { Strategy } from 'passport-google-oauth20';
new Strategy({ clientID: 'app', pkce: 'plain', store: true }, (accessToken, refreshToken, params, profile, done) => use(params.id_token));`,
    'authorization - open shaped: client_id=‹app› code_challenge_method=‹plain› response_type=code',
    '+ state code_challenge',
    "off PKCE: pkce: 'plain'",
    'id token: params.id_token',
  ],
]);

testMisuse('passport-google-oauth20', [
  [
    'require-state',
    `import passport from 'passport';
import { Strategy } from 'passport-google-oauth20';
passport.use('google-login', new Strategy({ clientID, clientSecret, callbackURL: 'https://app.example/login', state: true }, verify));
const link = new Strategy({ clientID, clientSecret, callbackURL: 'https://app.example/link' }, verify);
passport.use('google-link', link);
app.get('/login', passport.authenticate('google-login', { scope: ['profile'] }));
app.get('/link', passport.authenticate('google-link', { scope: ['email'] }));
app.get('/cb', passport.authenticate('google-link', { failureRedirect: '/' }));`,
    "{ scope: ['email'] }",
  ],
  [
    'no-predictable-state',
    `const passport = require('passport');
const GoogleStrategy = require('passport-google-oauth20').Strategy;
passport.use('google-login', new GoogleStrategy({ clientID, clientSecret, callbackURL }, verify));
app.get('/login', passport.authenticate('google-login', { scope: ['profile'], state: 'abc' }));`,
    'abc',
  ],
  [
    'no-predictable-state',
    `import passport from 'passport';
import { Strategy } from 'passport-google-oauth20';
import { Strategy as LocalStrategy } from 'passport-local';
passport.use(new Strategy({ clientID, clientSecret, callbackURL, state: true }, verify));
passport.use('mine', new LocalStrategy(verify));
app.get('/login', passport.authenticate('mine', { scope: ['profile'], state: 'abc' }));
app.get('/other', passport.authenticate('unknown', { state: 'abc' }));`,
  ],
  ['require-openid-scope', `import { Strategy } from 'passport-google-oauth20'; import passport from 'passport'; new Strategy({ clientID: 'app' }, verify); passport.authenticate('google', { scope: ['profile', 'email'] });`],
  [
    'valid-scope',
    `import { Strategy } from 'passport-google-oauth20'; import passport from 'passport'; new Strategy({ clientID: 'app' }, verify); passport.authenticate('google', { scope: ['profile', 'profile'] });`,
    'profile',
  ],
]);
