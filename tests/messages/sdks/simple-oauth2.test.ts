import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('simple-oauth2', [
  [
    'quick start',
    `const { AuthorizationCode } = require('simple-oauth2');
const config = { client: { id: 'app', secret: process.env.SECRET }, auth: { tokenHost: 'https://api.oauth.com', authorizeHost: 'http://login.oauth.com' } };
async function run() {
  const client = new AuthorizationCode(config);
  const authorizationUri = client.authorizeURL({ redirect_uri: 'https://app.example/cb', scope: 'openid', state: s });
  let accessToken = await client.getToken({ code: c, redirect_uri: 'https://app.example/cb', scope: 'openid' });
  if (accessToken.expired()) accessToken = await accessToken.refresh({ scope: 'openid' });
  use(accessToken.token.access_token, accessToken.token.id_token, accessToken.token.refresh_token);
}`,
    'authorization http://login.oauth.com closed: client_id=‹app› client_secret=? token_endpoint=‹https://api.oauth.com› authorization_endpoint=‹http://login.oauth.com› redirect_uri=‹https://app.example/cb› scope=‹openid› state=? response_type:=code',
    'token https://api.oauth.com closed: client_id=‹app› client_secret=? token_endpoint=‹https://api.oauth.com› authorization_endpoint=‹http://login.oauth.com› code=? redirect_uri=‹https://app.example/cb› scope=‹openid› grant_type=authorization_code',
    'token https://api.oauth.com closed: client_id=‹app› client_secret=? token_endpoint=‹https://api.oauth.com› authorization_endpoint=‹http://login.oauth.com› scope=‹openid› grant_type=refresh_token',
    'client metadata - open shaped: client_id=‹app› client_secret=? token_endpoint=‹https://api.oauth.com› authorization_endpoint=‹http://login.oauth.com›',
    "token response: client.getToken({ code: c, redirect_uri: 'https://app.example/cb', scope: 'openid' })",
    'token response: accessToken',
    "token response: accessToken.refresh({ scope: 'openid' })",
    'access token: accessToken.token.access_token',
    'id token: accessToken.token.id_token',
    'refresh token: accessToken.token.refresh_token',
  ],
  [
    'adds nothing but the response type',
    `import { AuthorizationCode } from 'simple-oauth2';
const client = new AuthorizationCode({ client: { id: 'app', secret: s }, auth: { tokenHost: 'https://id.example' } });
client.authorizeURL({ scope: ['a', 'b'] });
client.authorizeURL({ redirect_uri: r, response_type: 'token' });
const token = client.createToken(JSON.parse(stored));
use(token.token.access_token);`,
    'authorization - closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example› scope=‹a›‹b› response_type:=code',
    'authorization - closed: client_id=‹app› client_secret=? token_endpoint=‹https://id.example› redirect_uri=? response_type=‹token›',
    'client metadata - open shaped: client_id=‹app› client_secret=? token_endpoint=‹https://id.example›',
    'token response: client.createToken(JSON.parse(stored))',
    'access token: token.token.access_token',
  ],
  [
    'one class for each grant',
    `import { ClientCredentials, ResourceOwnerPassword } from 'simple-oauth2';
const a = await new ClientCredentials(config).getToken({ scope: 'api' });
const b = await new ResourceOwnerPassword(config).getToken({ username: 'u', password: p, scope: 'openid' });
use(a.token, b.token.id_token);`,
    'token - closed: scope=‹api› grant_type=client_credentials',
    'token - closed: username=‹u› password=? scope=‹openid› grant_type=password',
    'client metadata - open shaped: ',
    'client metadata - open shaped: ',
    "token response: new ClientCredentials(config).getToken({ scope: 'api' })",
    "token response: new ResourceOwnerPassword(config).getToken({ username: 'u', password: p, scope: 'openid' })",
    'token response: a.token',
    'id token: b.token.id_token',
  ],
]);

testMisuse('simple-oauth2', [
  [
    'no-password-grant',
    `import { ResourceOwnerPassword } from 'simple-oauth2'; const client = new ResourceOwnerPassword(config); await client.getToken(params);`,
    'client.getToken(params)',
  ],
  [
    'no-openid-with-client-credentials',
    `const { ClientCredentials } = require('simple-oauth2'); const client = new ClientCredentials(config); client.getToken({ scope: ['openid', 'api'] });`,
    'openid',
  ],
]);
