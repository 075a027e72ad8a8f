import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('passport-oauth2', [
  [
    'quick start',
    `const OAuth2Strategy = require('passport-oauth2');
const passport = require('passport');
passport.use(new OAuth2Strategy({
    authorizationURL: 'https://www.example.com/oauth2/authorize',
    tokenURL: 'https://www.example.com/oauth2/token',
    clientID: 'app',
    clientSecret: process.env.SECRET,
    callbackURL: 'http://localhost:3000/auth/example/callback'
  },
  function(accessToken, refreshToken, profile, cb) { use(accessToken, refreshToken); }
));
app.get('/auth/example', passport.authenticate('oauth2'));`,
    'authorization https://www.example.com/oauth2/authorize open shaped: authorization_endpoint=‹https://www.example.com/oauth2/authorize› token_endpoint=‹https://www.example.com/oauth2/token› client_id=‹app› client_secret=? redirect_uri=‹http://localhost:3000/auth/example/callback› response_type=code',
    'authorization https://www.example.com/oauth2/authorize closed: authorization_endpoint=‹https://www.example.com/oauth2/authorize› token_endpoint=‹https://www.example.com/oauth2/token› client_id=‹app› client_secret=? redirect_uri=‹http://localhost:3000/auth/example/callback› response_type=code',
    'access token: accessToken',
    'refresh token: refreshToken',
  ],
  [
    'state and PKCE of its own',
    `import OAuth2Strategy, { Strategy } from 'passport-oauth2';
import passport from 'passport';
passport.use(new OAuth2Strategy({ clientID: 'app', scope: ['a', 'b'], state: true, pkce: true }, verify));
const other = new Strategy({ clientID: 'app', store: new Store(), pkce: 'S256' }, verify);
const plain = new OAuth2Strategy.Strategy({ clientID: 'app', state: true, pkce: 'plain' }, verify);`,
    'authorization - open shaped: client_id=‹app› scope=‹a›‹b› code_challenge_method=S256 response_type=code',
    '+ state code_challenge',
    'authorization - open shaped: client_id=‹app› code_challenge_method=‹S256› response_type=code',
    '+ state code_challenge',
    'authorization - open shaped: client_id=‹app› code_challenge_method=‹plain› response_type=code',
    '+ state code_challenge',
    "off PKCE: pkce: 'plain'",
  ],
  [
    'what authenticate() adds',
    `import OAuth2Strategy from 'passport-oauth2';
import passport from 'passport';
passport.use(new OAuth2Strategy({ clientID: 'app' }, verify));
router.get('/login', passport.authenticate('oauth2', { scope: ['a'], state: 'constant', session: false }));
router.get('/other', passport.authenticate('oauth2', { state: { back: '/' } }));
router.get('/third', passport.authenticate('oauth2', { state: true }));`,
    'authorization - open shaped: client_id=‹app› response_type=code',
    'authorization - closed: client_id=‹app› scope=‹a› state=‹constant› response_type=code',
    '+ state',
    'authorization - closed: client_id=‹app› state=? response_type=code',
    '+ state',
    'authorization - closed: client_id=‹app› response_type=code',
    '+ state',
  ],
  [
    'a file of routes',
    `import OAuth2Strategy from 'passport-oauth2';
import passport from 'passport';
export const login = passport.authenticate('oauth2', { scope: 'a b' });`,
    'authorization - open: scope=‹a›‹b› response_type=code',
    '+ state code_challenge',
  ],
  [
    'parameters of the verify function',
    `import { Strategy } from 'passport-oauth2';
new Strategy(options, (accessToken, refreshToken, params, profile, done) => use(params.id_token));
new Strategy(options, (req, accessToken, refreshToken, params, profile, done) => use(accessToken, refreshToken, params.id_token, params));`,
    'authorization - open shaped: response_type=code',
    'authorization - open shaped: response_type=code',
    'id token: params.id_token',
    'access token: accessToken',
    'refresh token: refreshToken',
    'id token: params.id_token',
    'token response: params',
  ],
  [
    'subclass and Nest',
    `import { Strategy, type StrategyOptions } from 'passport-oauth2';
import { PassportStrategy } from '@nestjs/passport';
export class Own extends Strategy { constructor(verify) { super({ authorizationURL: 'https://id.example/authorize', clientID: 'own', state: true }, verify); } }
export class Nest extends PassportStrategy(Strategy, 'nest') { constructor() { super({ clientID: 'nest', scope: 'a' }); } }
const options: StrategyOptions = { authorizationURL: a, tokenURL: 'https://id.example/token', clientID: 'typed', clientSecret: s };`,
    'authorization https://id.example/authorize open shaped: authorization_endpoint=‹https://id.example/authorize› client_id=‹own› response_type=code',
    '+ state',
    'authorization - open shaped: client_id=‹nest› scope=‹a› response_type=code',
    'authorization - open shaped: authorization_endpoint=? token_endpoint=‹https://id.example/token› client_id=‹typed› client_secret=? response_type=code',
  ],
]);

testMisuse('passport-oauth2', [
  [
    'valid-scope',
    `import OAuth2Strategy from 'passport-oauth2'; new OAuth2Strategy({ clientID: 'app', scope: 'openid,email' }, verify);`,
    'openid,email',
  ],
  [
    'no-user-flow-in-service',
    { code: `import OAuth2Strategy from 'passport-oauth2'; new OAuth2Strategy({ clientID: 'app' }, verify);`, settings: { applicationType: 'service' } },
    "new OAuth2Strategy({ clientID: 'app' }, verify)",
  ],
]);
