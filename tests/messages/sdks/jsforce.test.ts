import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('jsforce', [
  [
    'quick start',
    `const jsforce = require('jsforce');
const oauth2 = new jsforce.OAuth2({ clientId: 'app', clientSecret: process.env.SECRET, redirectUri: 'https://app.example/cb' });
app.get('/oauth2/auth', (req, res) => { res.redirect(oauth2.getAuthorizationUrl({ scope: 'api id web', state: s })); });
app.get('/oauth2/callback', async (req, res) => {
  const conn = new jsforce.Connection({ oauth2: oauth2 });
  const userInfo = await conn.authorize(req.query.code);
  use(conn.accessToken, conn.refreshToken);
});`,
    'authorization - closed: client_id=‹app› client_secret=? scope=‹api›‹id›‹web› state=? response_type=code',
    '+ redirect_uri',
    'token - open: code=?',
    'client metadata - open shaped: client_id=‹app› client_secret=? redirect_uri=‹https://app.example/cb›',
    'client metadata - open shaped: ',
    'access token: conn.accessToken',
    'refresh token: conn.refreshToken',
  ],
  [
    'PKCE, and a parameter without effect',
    `import jsforce from 'jsforce';
const oauth2 = new jsforce.OAuth2({ loginUrl: 'https://login.example', clientId: 'app', useVerifier: true });
oauth2.getAuthorizationUrl({ response_type: 'token', scope: 'api' });
oauth2.getAuthorizationUrl();`,
    'authorization https://login.example closed: client_id=‹app› issuer=‹https://login.example› scope=‹api› response_type=code',
    '+ redirect_uri code_challenge',
    'authorization https://login.example closed: client_id=‹app› issuer=‹https://login.example› response_type=code',
    '+ redirect_uri code_challenge',
    'client metadata https://login.example open shaped: client_id=‹app› issuer=‹https://login.example›',
  ],
  [
    'grants',
    `import { Connection, OAuth2 } from 'jsforce';
const oauth2 = new OAuth2({ clientId: 'app', clientSecret: s, tokenServiceUrl: 'https://login.example/token' });
const a = await oauth2.authenticate('u', p);
const b = await oauth2.refreshToken(t);
const c = await oauth2.requestToken({ grant_type: 'client_credentials', scope: 'api' });
const conn = new Connection({ oauth2: { clientId: 'two', clientSecret: s, redirectUri: r }, instanceUrl, accessToken: a.access_token });
await conn.loginByOAuth2('u', p);
await conn.loginBySoap('u', p);
await conn.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });`,
    'token https://login.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://login.example/token› username=‹u› password=? grant_type=password',
    'token https://login.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://login.example/token› refresh_token=? grant_type=refresh_token',
    'token https://login.example/token open: client_id=‹app› client_secret=? token_endpoint=‹https://login.example/token› grant_type=‹client_credentials› scope=‹api› code=?',
    'token - closed: client_id=‹two› client_secret=? username=‹u› password=? grant_type=password',
    'token - open: client_id=‹two› client_secret=? grant_type=‹urn:ietf:params:oauth:grant-type:jwt-bearer› assertion=? code=?',
    'client metadata - open shaped: client_id=‹app› client_secret=? token_endpoint=‹https://login.example/token›',
    'client metadata - open shaped: client_id=‹two› client_secret=? redirect_uri=?',
    'bearer -: a.access_token',
    "token response: oauth2.authenticate('u', p)",
    'token response: oauth2.refreshToken(t)',
    "token response: oauth2.requestToken({ grant_type: 'client_credentials', scope: 'api' })",
    'access token: a.access_token',
  ],
  [
    'a sign-in that is OAuth where the client has a secret',
    `import jsforce from 'jsforce';
const conn = new jsforce.Connection({ oauth2: { loginUrl: 'https://login.example', clientId: 'app', clientSecret: process.env.SECRET, redirectUri: r } });
await conn.login(process.env.NAME, process.env.PASSWORD);
const other = new jsforce.Connection({ loginUrl: 'https://login.example' });
await other.login(name, password);
await new jsforce.Connection({ oauth2: { clientId: 'app' } }).login(name, password);`,
    'token https://login.example closed: client_id=‹app› client_secret=? issuer=‹https://login.example› username=? password=? grant_type=password',
    'client metadata https://login.example open shaped: client_id=‹app› client_secret=? redirect_uri=? issuer=‹https://login.example›',
    'client metadata https://login.example open shaped: issuer=‹https://login.example›',
    'client metadata - open shaped: client_id=‹app›',
  ],
  [
    'in a browser',
    `import jsforce from 'jsforce';
jsforce.browser.init({ oauth2: { clientId: 'app', redirectUri: r } });
jsforce.browser.login({ scope: 'api' });`,
    'authorization - open: client_id=‹app› scope=‹api› response_type=code',
    'client metadata - open shaped: client_id=‹app› redirect_uri=?',
  ],
]);

testMisuse('jsforce', [
  [
    'no-password-grant',
    `import jsforce from 'jsforce';
const conn = new jsforce.Connection({ oauth2: { clientId: 'app', clientSecret: s } });
await conn.login(name, password);`,
    'conn.login(name, password)',
  ],
  [
    'no-password-grant',
    `import jsforce from 'jsforce';
const conn = new jsforce.Connection({ loginUrl: 'https://login.example' });
await conn.login(name, password);`,
  ],
  [
    'no-password-grant',
    `import jsforce from 'jsforce'; const conn = new jsforce.Connection({ oauth2: { clientId: 'app' } }); await conn.loginByOAuth2(user, password);`,
    'conn.loginByOAuth2(user, password)',
  ],
  ['no-password-grant', `import jsforce from 'jsforce'; const conn = new jsforce.Connection({}); await conn.loginBySoap(user, password);`],
  ['no-implicit-flow', `import jsforce from 'jsforce'; new jsforce.OAuth2({ clientId: 'app' }).getAuthorizationUrl({ response_type: 'token' });`],
]);
