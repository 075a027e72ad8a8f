import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@badgateway/oauth2-client', [
  [
    'quick start',
    `import { OAuth2Client, generateCodeVerifier } from '@badgateway/oauth2-client';
const client = new OAuth2Client({ server: 'https://id.example/', clientId: 'app', tokenEndpoint: '/token', authorizationEndpoint: '/authorize' });
const codeVerifier = await generateCodeVerifier();
document.location = await client.authorizationCode.getAuthorizeUri({ redirectUri: 'https://app.example/', state: s, codeVerifier, scope: ['scope1', 'scope2'] });
const oauth2Token = await client.authorizationCode.getTokenFromCodeRedirect(document.location, { redirectUri: 'https://app.example/', state: s, codeVerifier });
use(oauth2Token.accessToken, oauth2Token.refreshToken, oauth2Token.idToken);`,
    'authorization /authorize closed: issuer=‹https://id.example/› client_id=‹app› authorization_endpoint=‹/authorize› token_endpoint=‹/token› redirect_uri=‹https://app.example/› state=? code_challenge=? scope=‹scope1›‹scope2› response_type:=code code_challenge_method:=S256',
    'token /token open: issuer=‹https://id.example/› client_id=‹app› authorization_endpoint=‹/authorize› token_endpoint=‹/token› redirect_uri=‹https://app.example/› code_verifier=? grant_type=authorization_code',
    'client metadata https://id.example/ open shaped: issuer=‹https://id.example/› client_id=‹app› authorization_endpoint=‹/authorize› token_endpoint=‹/token›',
    "token response: client.authorizationCode.getTokenFromCodeRedirect(document.location, { redirectUri: 'https://app.example/', state: s, codeVerifier })",
    'access token: oauth2Token.accessToken',
    'refresh token: oauth2Token.refreshToken',
    'id token: oauth2Token.idToken',
  ],
  [
    'sends only what is given',
    `import { OAuth2Client } from '@badgateway/oauth2-client';
const client = new OAuth2Client({ clientId: 'app', clientSecret: s });
client.authorizationCode.getAuthorizeUri({ redirectUri: r, responseMode: 'fragment', extraParams: { nonce: n, response_type: 'token' } });`,
    'authorization - closed: client_id=‹app› client_secret=? redirect_uri=? response_mode=‹fragment› nonce=? response_type:=code code_challenge_method:=S256',
    'client metadata - open shaped: client_id=‹app› client_secret=?',
  ],
  [
    'other grants',
    `import { OAuth2Client } from '@badgateway/oauth2-client';
const client = new OAuth2Client({ server: 'https://id.example/', clientId: 'app', clientSecret: s });
const a = await client.password({ username: 'u', password: p, scope: ['openid'] });
const b = await client.clientCredentials({ scope: ['api'], extraParams: { audience: 'x' } });
const c = await client.refreshToken(a);
const d = await client.authorizationCode.getToken({ code: x, redirectUri: r, codeVerifier: v });`,
    'token https://id.example/ closed: issuer=‹https://id.example/› client_id=‹app› client_secret=? username=‹u› password=? scope=‹openid› grant_type=password',
    'token https://id.example/ closed: issuer=‹https://id.example/› client_id=‹app› client_secret=? scope=‹api› audience=‹x› grant_type=client_credentials',
    'token https://id.example/ open: issuer=‹https://id.example/› client_id=‹app› client_secret=? grant_type=refresh_token',
    'token https://id.example/ closed: issuer=‹https://id.example/› client_id=‹app› client_secret=? code=? redirect_uri=? code_verifier=? grant_type=authorization_code',
    'client metadata https://id.example/ open shaped: issuer=‹https://id.example/› client_id=‹app› client_secret=?',
    "token response: client.password({ username: 'u', password: p, scope: ['openid'] })",
    "token response: client.clientCredentials({ scope: ['api'], extraParams: { audience: 'x' } })",
    'token response: client.refreshToken(a)',
    'token response: a',
    'token response: client.authorizationCode.getToken({ code: x, redirectUri: r, codeVerifier: v })',
  ],
]);

const START = `import { OAuth2Client } from '@badgateway/oauth2-client'; const client = new OAuth2Client({ clientId: 'app', clientSecret: s }); `;

testMisuse('@badgateway/oauth2-client', [
  ['no-password-grant', `${START}await client.password({ username: u, password: p });`, 'client.password({ username: u, password: p })'],
  ['no-openid-with-client-credentials', `${START}await client.clientCredentials({ scope: ['openid'] });`, 'openid'],
  ['valid-scope', `${START}client.authorizationCode.getAuthorizeUri({ redirectUri: r, scope: 'a b' });`, 'a b'],
]);
