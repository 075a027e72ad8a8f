import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

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

testMisuse('express-openid-connect', [
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
