import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('client-oauth2', [
  [
    'quick start',
    `const ClientOAuth2 = require('client-oauth2');
const auth = new ClientOAuth2({ clientId: 'app', clientSecret: s, accessTokenUri: 'https://id.example/token', authorizationUri: 'https://id.example/authorize', redirectUri: 'https://app.example/cb', scopes: ['notifications', 'gist'] });
const uri = auth.code.getUri();
auth.code.getToken(req.originalUrl).then(function (user) { user.refresh().then((updated) => use(updated.accessToken, user.data.id_token)); });`,
    'authorization https://id.example/authorize open shaped: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› authorization_endpoint=‹https://id.example/authorize› redirect_uri=‹https://app.example/cb› scope=‹notifications›‹gist›',
    'authorization https://id.example/authorize closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› authorization_endpoint=‹https://id.example/authorize› redirect_uri=‹https://app.example/cb› scope=‹notifications›‹gist› response_type:=code',
    'token https://id.example/token open: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› authorization_endpoint=‹https://id.example/authorize› grant_type=authorization_code',
    'token https://id.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› authorization_endpoint=‹https://id.example/authorize› grant_type=refresh_token',
    'access token: updated.accessToken',
    'id token: user.data.id_token',
  ],
  [
    'implicit flow',
    `import ClientOAuth2 from 'client-oauth2';
const auth = new ClientOAuth2({ clientId: 'app', authorizationUri: 'https://id.example/authorize', state: 'x', query: { prompt: 'login' } });
window.open(auth.token.getUri());
const user = await auth.token.getToken(location.href);
use(user.accessToken, user.refreshToken);`,
    'authorization https://id.example/authorize open shaped: client_id=‹app› authorization_endpoint=‹https://id.example/authorize› state=‹x› prompt=‹login›',
    'authorization https://id.example/authorize closed: client_id=‹app› authorization_endpoint=‹https://id.example/authorize› state=‹x› prompt=‹login› response_type=token',
    'token response: auth.token.getToken(location.href)',
    'access token: user.accessToken',
    'refresh token: user.refreshToken',
  ],
  [
    'options of one request',
    `import ClientOAuth2 from 'client-oauth2';
const auth = new ClientOAuth2({ clientId: 'app', authorizationUri: 'https://id.example/authorize' });
auth.code.getUri({ state: s, scopes: ['openid'], query: { code_challenge: c, nonce: n } });`,
    'authorization https://id.example/authorize open shaped: client_id=‹app› authorization_endpoint=‹https://id.example/authorize›',
    'authorization https://id.example/authorize closed: client_id=‹app› authorization_endpoint=‹https://id.example/authorize› scope=‹openid› state=? code_challenge=? nonce=? response_type:=code',
  ],
  [
    'other grants',
    `import ClientOAuth2 from 'client-oauth2';
const auth = new ClientOAuth2({ clientId: 'app', clientSecret: s, accessTokenUri: 'https://id.example/token' });
const a = await auth.owner.getToken('u', p, { scopes: ['a'] });
const b = await auth.credentials.getToken({ scopes: ['api'] });
const c = await auth.jwt.getToken(assertion);
const d = await auth.createToken('access').refresh();`,
    'authorization - open shaped: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token›',
    'token https://id.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› scope=‹a› username=‹u› password=? grant_type=password',
    'token https://id.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› scope=‹api› grant_type=client_credentials',
    'token https://id.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› assertion=? grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer',
    'token https://id.example/token closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example/token› grant_type=refresh_token',
    "token response: auth.owner.getToken('u', p, { scopes: ['a'] })",
    "token response: auth.credentials.getToken({ scopes: ['api'] })",
    'token response: auth.jwt.getToken(assertion)',
    "token response: auth.createToken('access').refresh()",
  ],
]);

const START = `const ClientOAuth2 = require('client-oauth2'); const auth = new ClientOAuth2(config); `;

testMisuse('client-oauth2', [
  ['no-implicit-flow', `${START}auth.token.getUri();`, 'auth.token.getUri()'],
  ['no-password-grant', `${START}auth.owner.getToken(u, p);`, 'auth.owner.getToken(u, p)'],
  ['valid-scope', `${START}auth.code.getUri({ scopes: 'openid email' });`, 'openid email'],
]);
