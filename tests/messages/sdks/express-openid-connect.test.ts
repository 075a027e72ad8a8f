import { testSdk } from './harness.ts';
import { type Misuse, testMisuse } from './misuse.ts';

testSdk('express-openid-connect', [
  [
    'quick start',
    `const { auth } = require('express-openid-connect');
app.use(auth({ issuerBaseURL: 'https://id.example', baseURL: 'https://app.example', clientID: 'app', secret: 'LONG_RANDOM_STRING', idpLogout: true }));
app.get('/', (req, res) => {
  use(req.oidc.idToken, req.oidc.idTokenClaims, req.oidc.accessToken.access_token, req.oidc.refreshToken);
  res.send(JSON.stringify(req.oidc.user));
});`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› response_type:=id_token response_mode:=form_post scope:=openid profile email',
    '+ state nonce redirect_uri',
    'id token: req.oidc.idToken',
    'id token claims: req.oidc.idTokenClaims',
    'access token: req.oidc.accessToken.access_token',
    'refresh token: req.oidc.refreshToken',
    'id token claims: req.oidc.user',
  ],
  [
    'the code flow',
    `import { auth } from 'express-openid-connect';
app.use(auth({ issuerBaseURL: 'https://id.example', clientID: 'app', clientSecret: s, authorizationParams: { response_type: 'code', scope: 'openid read:a', audience: 'https://api.example' } }));
app.get('/login', (req, res) => res.oidc.login({ returnTo: '/', authorizationParams: { prompt: 'login' } }));
app.get('/other', (req, res) => res.oidc.login());
app.get('/info', async (req, res) => { const info = await req.oidc.fetchUserInfo(); });
app.get('/exchange', async (req, res) => req.oidc.customTokenExchange({ subject_token: t, subject_token_type: 'x' }));`,
    'authorization https://id.example closed shaped: issuer=‹https://id.example› client_id=‹app› client_secret=? response_type=‹code› scope=‹openid›‹read:a› audience=‹https://api.example›',
    '+ state nonce redirect_uri code_challenge',
    'authorization https://id.example closed: issuer=‹https://id.example› client_id=‹app› client_secret=? response_type=‹code› scope=‹openid›‹read:a› audience=‹https://api.example› prompt=‹login›',
    '+ state nonce redirect_uri code_challenge',
    'token https://id.example closed: issuer=‹https://id.example› client_id=‹app› client_secret=? subject_token=? subject_token_type=‹x› grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
    'userinfo: req.oidc.fetchUserInfo()',
  ],
  [
    'hybrid flow, typed',
    `import { type ConfigParams } from 'express-openid-connect';
export const config: ConfigParams = { clientID: 'app', authorizationParams: { response_type: 'code id_token' } };`,
    'authorization - closed shaped: client_id=‹app› response_type=‹code›‹id_token› response_mode:=form_post scope:=openid profile email',
    '+ state nonce redirect_uri code_challenge',
  ],
]);

// However the members are taken out of the request.
const read = (code: string, parameter = 'req'): string =>
  `import { auth } from 'express-openid-connect'; app.use(auth({ clientID: 'app', authorizationParams: { scope: 'openid' } })); app.get('/', (${parameter}, res) => { ${code} });`;

testMisuse('express-openid-connect', [
  ...[
    read('use(req.oidc.accessToken.access_token);'),
    read('const { access_token } = req.oidc.accessToken; use(access_token);'),
    read('const { accessToken } = req.oidc; use(accessToken.access_token);'),
    read('const { oidc: { accessToken: { access_token } } } = req; use(access_token);'),
    read('use(oidc.accessToken.access_token);', '{ oidc }'),
  ].map((code): Misuse => ['no-unavailable-token', code, 'access_token']),
  ...[
    read('use(req.oidc.user.email);'),
    read('const { user } = req.oidc; use(user.email);'),
    read('const { email } = req.oidc.user; use(email);'),
    read('const session = req.oidc; use(session.idTokenClaims.email);'),
  ].map((code): Misuse => ['no-unrequested-claims', code, 'email']),
  ['no-unavailable-token', read('const { accessToken } = req.session; use(accessToken.access_token); const { idToken } = req.oidc; use(idToken);')],
  ['no-unrequested-claims', read('const { user } = req; use(user.email); const { sub } = req.oidc.user; use(sub);')],
  [
    'require-openid-scope',
    `import { auth } from 'express-openid-connect'; auth({ clientID: 'app', authorizationParams: { scope: 'profile email' } });`,
    'profile email',
  ],
  ['no-implicit-flow', `import { auth } from 'express-openid-connect'; auth({ clientID: 'app' });`],
  [
    'no-id-token-as-bearer',
    `import { auth } from 'express-openid-connect'; auth({ clientID: 'app' }); app.get('/', (req) => fetch(api, { headers: { Authorization: \`Bearer \${req.oidc.idToken}\` } }));`,
    'req.oidc.idToken',
  ],
]);
