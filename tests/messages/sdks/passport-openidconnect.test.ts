import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('passport-openidconnect', [
  [
    'quick start',
    `var OpenIDConnectStrategy = require('passport-openidconnect');
var passport = require('passport');
passport.use(new OpenIDConnectStrategy({
    issuer: 'https://server.example.com',
    authorizationURL: 'https://server.example.com/authorize',
    tokenURL: 'https://server.example.com/token',
    userInfoURL: 'https://server.example.com/userinfo',
    clientID: 'app',
    clientSecret: process.env.SECRET,
    callbackURL: 'https://client.example.org/callback'
  },
  function verify(issuer, profile, cb) { return cb(null, profile); }
));
app.get('/login', passport.authenticate('openidconnect'));`,
    'authorization https://server.example.com/authorize open shaped: redirect_uri=‹https://client.example.org/callback› issuer=‹https://server.example.com› authorization_endpoint=‹https://server.example.com/authorize› token_endpoint=‹https://server.example.com/token› userinfo_endpoint=‹https://server.example.com/userinfo› client_id=‹app› client_secret=? response_type=code',
    '+ state ~openid',
    'authorization https://server.example.com/authorize closed: redirect_uri=‹https://client.example.org/callback› issuer=‹https://server.example.com› authorization_endpoint=‹https://server.example.com/authorize› token_endpoint=‹https://server.example.com/token› userinfo_endpoint=‹https://server.example.com/userinfo› client_id=‹app› client_secret=? response_type=code',
    '+ state ~openid',
  ],
  [
    'nonce and scope',
    `import OpenIDConnectStrategy from 'passport-openidconnect';
import passport from 'passport';
passport.use(new OpenIDConnectStrategy.Strategy({ issuer: 'https://server.example.com', clientID: 'app', nonce: true, scope: ['profile'], responseMode: 'form_post', maxAge: 10, acrValues: 'a' }, verify));
app.get('/login', passport.authenticate('openidconnect', { scope: 'email', prompt: 'login', state: { back: '/' } }));`,
    'authorization https://server.example.com open shaped: scope=‹profile› issuer=‹https://server.example.com› client_id=‹app› response_mode=‹form_post› max_age=? acr_values=‹a› response_type=code',
    '+ state nonce ~openid',
    'authorization https://server.example.com closed: scope=‹email› issuer=‹https://server.example.com› client_id=‹app› response_mode=‹form_post› max_age=? acr_values=‹a› prompt=‹login› response_type=code',
    '+ state nonce ~openid',
  ],
  [
    'a file of routes',
    `import passport from 'passport';
import OpenIDConnectStrategy from 'passport-openidconnect';
export const login = passport.authenticate('openidconnect', { scope: ['profile'] });`,
    'authorization - open: scope=‹profile› response_type=code',
    '+ state nonce ~openid',
  ],
  [
    'parameters of the verify function',
    `import { Strategy } from 'passport-openidconnect';
new Strategy(o, (issuer, profile, context, idToken, cb) => use(idToken));
new Strategy(o, (req, issuer, profile, context, idToken, cb) => use(idToken));
new Strategy(o, (issuer, profile, context, idToken, accessToken, refreshToken, cb) => use(idToken, accessToken, refreshToken));
new Strategy(o, (issuer, uiProfile, idProfile, context, idToken, accessToken, refreshToken, params, cb) => use(idToken, accessToken, refreshToken));
new Strategy(o, (req, issuer, uiProfile, idProfile, context, idToken, accessToken, refreshToken, params, cb) => use(idToken, accessToken, refreshToken));`,
    'authorization - open shaped: response_type=code',
    '+ state ~openid',
    'authorization - open shaped: response_type=code',
    '+ state ~openid',
    'authorization - open shaped: response_type=code',
    '+ state ~openid',
    'authorization - open shaped: response_type=code',
    '+ state ~openid',
    'authorization - open shaped: response_type=code',
    '+ state ~openid',
    'id token: idToken',
    'id token: idToken',
    'id token: idToken',
    'access token: accessToken',
    'refresh token: refreshToken',
    'id token: idToken',
    'access token: accessToken',
    'refresh token: refreshToken',
    'id token: idToken',
    'access token: accessToken',
    'refresh token: refreshToken',
  ],
]);

testMisuse('passport-openidconnect', [
  [
    'no-id-token-as-bearer',
    `import { Strategy } from 'passport-openidconnect'; new Strategy(o, (issuer, profile, context, idToken, cb) => fetch(api, { headers: { Authorization: 'Bearer ' + idToken } }));`,
    'idToken',
  ],
  ['require-openid-scope', `import { Strategy } from 'passport-openidconnect'; new Strategy({ issuer, clientID: 'app', scope: ['profile'] }, verify);`],
]);
