import { testSdk } from './harness.ts';
import { type Misuse, testMisuse } from './misuse.ts';

testSdk('@okta/oidc-middleware', [
  [
    'quick start',
    `const { ExpressOIDC } = require('@okta/oidc-middleware');
const oidc = new ExpressOIDC({ issuer: 'https://id.example/oauth2/default', client_id: 'app', client_secret: secret, appBaseUrl: 'https://app.example', scope: 'openid profile' });
app.use(oidc.router);
app.get('/', (req, res) => {
  const { userContext } = req;
  use(req.userContext.tokens.access_token, req.userContext.tokens.id_token, req.userContext.tokens.claims());
  res.json(req.userContext.userinfo);
});`,
    'authorization https://id.example/oauth2/default closed shaped: issuer=‹https://id.example/oauth2/default› client_id=‹app› client_secret=? scope=‹openid›‹profile› response_type=code',
    '+ state redirect_uri',
    'access token: req.userContext.tokens.access_token',
    'id token: req.userContext.tokens.id_token',
    'id token claims: req.userContext.tokens.claims()',
    'userinfo: req.userContext.userinfo',
  ],
  [
    'defaults, and an option without effect',
    `import { ExpressOIDC } from '@okta/oidc-middleware';
new ExpressOIDC({ issuer: 'https://id.example/oauth2/default', client_id: 'app', client_secret: secret, appBaseUrl, response_type: 'id_token', testing: { disableHttpsCheck: true } });`,
    'authorization https://id.example/oauth2/default closed shaped: issuer=‹https://id.example/oauth2/default› client_id=‹app› client_secret=? response_type=code scope:=openid',
    '+ state redirect_uri',
    'off HTTPS: disableHttpsCheck: true',
  ],
]);

testMisuse('@okta/oidc-middleware', [
  [
    'require-openid-scope',
    `import { ExpressOIDC } from '@okta/oidc-middleware'; new ExpressOIDC({ issuer, client_id: 'app', scope: 'profile email' });`,
    'profile email',
  ],
  ['no-implicit-flow', `import { ExpressOIDC } from '@okta/oidc-middleware'; new ExpressOIDC({ issuer, client_id: 'app', response_type: 'id_token' });`],
  ...['const { tokens } = req.userContext; console.log(tokens);', 'const { userContext: { tokens } } = req; console.log(tokens);'].map((code): Misuse => [
    'no-token-logging',
    `import { ExpressOIDC } from '@okta/oidc-middleware'; app.get('/', (req, res) => { ${code} });`,
    'tokens',
  ]),
]);
