import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('google-auth-library', [
  [
    'quick start',
    `const { OAuth2Client, CodeChallengeMethod } = require('google-auth-library');
const client = new OAuth2Client({ clientId: 'app', clientSecret: process.env.SECRET, redirectUri: 'https://app.example/cb' });
const url = client.generateAuthUrl({ access_type: 'offline', scope: 'https://www.googleapis.com/auth/userinfo.profile', code_challenge_method: CodeChallengeMethod.S256, code_challenge: codes.codeChallenge });
const r = await client.getToken({ code, codeVerifier: codes.codeVerifier });
client.setCredentials(r.tokens);
use(r.tokens.access_token, r.tokens.id_token, client.credentials.refresh_token);
const { token } = await client.getAccessToken();
const info = await client.getTokenInfo(client.credentials.access_token);`,
    'authorization - closed: client_id=‹app› client_secret=? access_type=‹offline› scope=‹https://www.googleapis.com/auth/userinfo.profile› code_challenge_method=S256 code_challenge=? response_type:=code',
    '+ redirect_uri',
    'token - open: client_id=‹app› client_secret=? code=? code_verifier=? grant_type=authorization_code',
    'client metadata - open shaped: client_id=‹app› client_secret=? redirect_uri=‹https://app.example/cb›',
    'bearer -: client.credentials.access_token',
    'token response: r.tokens',
    'access token: r.tokens.access_token',
    'id token: r.tokens.id_token',
    'refresh token: client.credentials.refresh_token',
    'access token: client.credentials.access_token',
  ],
  [
    'googleapis, with arguments instead of options',
    `import { google } from 'googleapis';
const auth = new google.auth.OAuth2('app', 'secret', 'https://app.example/cb');
auth.generateAuthUrl({ scope: ['openid', 'email'], response_type: 'code', state: s, nonce: n });
const { tokens } = await auth.getToken('code');
use(tokens.id_token);`,
    'authorization - closed: client_id=‹app› client_secret=‹secret› scope=‹openid›‹email› response_type=‹code› state=? nonce=?',
    '+ redirect_uri',
    'token - open: client_id=‹app› client_secret=‹secret› code=‹code› grant_type=authorization_code',
    'client metadata - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=‹https://app.example/cb›',
    'id token: tokens.id_token',
  ],
  [
    'sends only what is given',
    `import { OAuth2Client } from 'google-auth-library';
class Google {
  private client = new OAuth2Client({ client_id: 'app', client_secret: s, redirect_uris: [r] });
  url() { return this.client.generateAuthUrl({ scope: ['profile'] }); }
}`,
    'authorization - closed: client_id=‹app› client_secret=? scope=‹profile› response_type:=code',
    '+ redirect_uri',
    'client metadata - open shaped: client_id=‹app› client_secret=? redirect_uris=?',
  ],
  [
    'verifies an ID token',
    `import { OAuth2Client } from 'google-auth-library';
const client = new OAuth2Client(CLIENT_ID);
const ticket = await client.verifyIdToken({ idToken: token, audience: CLIENT_ID });
const payload = ticket.getPayload();`,
    'client metadata - open shaped: client_id=?',
    'id token claims: payload',
    'id token claims: ticket.getPayload()',
  ],
  [
    'keys of service accounts',
    `import { JWT } from 'google-auth-library';
import { google } from 'googleapis';
new JWT({ email, key: one, scopes });
new google.auth.JWT(email, undefined, two, scopes);`,
    'key key: one',
    'key JWT: two',
  ],
]);

testMisuse('google-auth-library', [
  [
    'no-implicit-flow',
    `import { OAuth2Client } from 'google-auth-library'; const client = new OAuth2Client(config); client.generateAuthUrl({ response_type: 'token', scope: 'a' });`,
    'token',
  ],
  [
    'valid-scope',
    `import { google } from 'googleapis'; const client = new google.auth.OAuth2(id, secret, uri); client.generateAuthUrl({ scope: 'openid,email' });`,
    'openid,email',
  ],
]);
