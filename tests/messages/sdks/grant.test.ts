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
    'authorization - closed shaped: client_id=‹app› client_secret=? scope=‹openid› code_challenge_method=S256 access_type=‹offline› response_type:=code',
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
    'authorization http://id.example/authorize closed shaped: client_id=‹app› client_secret=‹secret› scope=‹a› state=‹x› nonce=‹y› authorization_endpoint=‹http://id.example/authorize› token_endpoint=‹https://id.example/token› redirect_uri=? response_type:=code',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code',
    'authorization - closed shaped: client_id=‹app› response_type=‹token›',
  ],
  [
    'what is not visible, or not there',
    `import grant from 'grant';
grant.express({ defaults, google: { key: 'app', secret: s } });
grant.express({ ...providers, google: { key: 'app', secret: s } });
grant.express({ google: { scope: ['openid'] } });`,
    'authorization - open shaped: client_id=‹app› client_secret=?',
    '+ state nonce code_challenge',
    'authorization - open shaped: client_id=‹app› client_secret=?',
    '+ state nonce code_challenge',
    'authorization - open shaped: scope=‹openid›',
  ],
  [
    'OAuth 1',
    `import grant from 'grant';
grant.express({ defaults: { origin }, twitter: { key: 'app', secret: s }, own: { key: 'app', secret: s, request_url: 'https://id.example/request' } });`,
    'authorization - closed shaped: client_id=‹app› client_secret=?',
    '+ state nonce code_challenge',
  ],
]);

testMisuse('grant', [
  [
    'require-state',
    `import grant from 'grant';
grant.express()({
  defaults: { origin: 'https://app.example', transport: 'session' },
  google: { key: 'app', secret: s, scope: ['openid'] },
  github: { key: 'app', secret: s, state: true },
  twitter: { key: 'app', secret: s },
});`,
    "{ key: 'app', secret: s, scope: ['openid'] }",
  ],
  [
    'require-state',
    `import grant from 'grant';
grant.express()({ defaults: { origin, state: true }, google: { key: 'app', secret: s } });`,
  ],
  [
    'require-pkce',
    {
      code: `import grant from 'grant';
grant.express()({ defaults: { origin, state: true }, google: { key: 'app', secret: s }, okta: { key: 'app', secret: s, pkce: true } });`,
      options: { checkAllClients: true },
    },
    "{ key: 'app', secret: s }",
  ],
  [
    'no-implicit-flow',
    `import grant from 'grant'; grant.express()({ google: { key: 'app', secret: s, custom_params: { response_type: 'token', scope: 'email' } } });`,
    'token',
  ],
]);
