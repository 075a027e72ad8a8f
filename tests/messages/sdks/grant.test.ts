import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('grant', [
  [
    'quick start',
    `var express = require('express');
var grant = require('grant').express();
express()
  .use(grant({
    defaults: { origin: 'http://localhost:3000', transport: 'session', state: true },
    google: { key: 'app', secret: process.env.SECRET, scope: ['openid'], nonce: true, pkce: true, custom_params: { access_type: 'offline' }, callback: '/hello' },
  }))
  .get('/hello', (req, res) => {
    use(req.session.grant.response.access_token, req.session.grant.response.id_token, req.session.grant.response.jwt.id_token.payload);
    res.end(JSON.stringify(req.session.grant.response, null, 2));
  });`,
    'authorization - open shaped: client_id=‹app› client_secret=? scope=‹openid› code_challenge_method=S256 access_type=‹offline›',
    '+ state nonce code_challenge',
    'access token: req.session.grant.response.access_token',
    'id token: req.session.grant.response.id_token',
    'id token claims: req.session.grant.response.jwt.id_token.payload',
    'token response: req.session.grant.response',
  ],
  [
    'sends only what is given',
    `import grant from 'grant';
grant.express({ own: { client_id: 'app', client_secret: 'secret', authorize_url: 'http://id.example/authorize', access_url: 'https://id.example/token', redirect_uri: r, scope: 'a', state: 'x', nonce: 'y' } });
grant.aws({ google: { key: 'app', secret: s, pkce: false } });
grant({ handler: 'koa', config: { google: { consumer_key: 'app', custom_params: { response_type: 'token' } } } });`,
    'authorization http://id.example/authorize open shaped: client_id=‹app› client_secret=‹secret› scope=‹a› state=‹x› nonce=‹y› authorization_endpoint=‹http://id.example/authorize› token_endpoint=‹https://id.example/token› redirect_uri=?',
    'authorization - open shaped: client_id=‹app› client_secret=?',
    'authorization - open shaped: client_id=‹app› response_type=‹token›',
  ],
]);

testMisuse('grant', [
  [
    'no-implicit-flow',
    `import grant from 'grant'; grant.express()({ google: { key: 'app', secret: s, custom_params: { response_type: 'token', scope: 'email' } } });`,
    'token',
  ],
]);
