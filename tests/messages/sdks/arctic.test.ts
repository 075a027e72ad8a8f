import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('arctic', [
  [
    'quick start',
    `import { decodeIdToken, generateCodeVerifier, generateState, Google } from 'arctic';
const google = new Google('app', process.env.SECRET, 'https://app.example/cb');
const url = google.createAuthorizationURL(generateState(), generateCodeVerifier(), ['openid', 'profile']);
url.searchParams.set('access_type', 'offline');
const tokens = await google.validateAuthorizationCode(code, codeVerifier);
use(tokens.accessToken(), tokens.refreshToken(), tokens.data);
const claims = decodeIdToken(tokens.idToken());
const next = await google.refreshAccessToken(refreshToken);`,
    'authorization - open shaped: client_id=‹app› client_secret=? redirect_uri=‹https://app.example/cb› response_type=code',
    'authorization - open: client_id=‹app› client_secret=? redirect_uri=‹https://app.example/cb› state=? code_challenge=? scope=‹openid›‹profile› response_type=code code_challenge_method=S256',
    'token - open: client_id=‹app› client_secret=? code=? code_verifier=? grant_type=authorization_code',
    'token - open: client_id=‹app› client_secret=? refresh_token=? grant_type=refresh_token',
    'token response: google.validateAuthorizationCode(code, codeVerifier)',
    'access token: tokens.accessToken()',
    'refresh token: tokens.refreshToken()',
    'token response: tokens.data',
    'decodes: decodeIdToken(tokens.idToken())',
    'id token: tokens.idToken()',
    'token response: google.refreshAccessToken(refreshToken)',
  ],
  [
    'other arguments',
    `import * as arctic from 'arctic';
new arctic.GitHub('app', 'secret', null).createAuthorizationURL(state, ['user:email']);
new arctic.Auth0('tenant.example', 'app', null, r).createAuthorizationURL(state, null, ['openid']);
new arctic.KeyCloak('https://id.example/realms/r', 'app', 'secret', r).createAuthorizationURL(state, verifier, ['openid']);
new arctic.Okta('id.example', null, 'app', 'secret', r).createAuthorizationURL(state, verifier, ['openid']);
new arctic.Etsy('app', r).createAuthorizationURL(state, verifier, ['a']);
new arctic.Apple('app', team, key, privateKey, r).createAuthorizationURL(state, ['name']);
new arctic.MyAnimeList('app', 'secret', r).createAuthorizationURL(state, 'constant');
new arctic.WorkOS('app', 'secret', r).createAuthorizationURL(state, verifier);
new arctic.Notion('app', 'secret', r).createAuthorizationURL(state);
new arctic.DonationAlerts('app', 'secret', r).createAuthorizationURL(['a']);
new arctic.Naver('app', 'secret', r).createAuthorizationURL();`,
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› response_type=code',
    'authorization - open shaped: client_id=‹app› redirect_uri=? response_type=code',
    'authorization https://id.example/realms/r open shaped: issuer=‹https://id.example/realms/r› client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization - open: client_id=‹app› client_secret=‹secret› state=? scope=‹user:email› response_type=code',
    'authorization - open: client_id=‹app› redirect_uri=? state=? scope=‹openid› response_type=code code_challenge_method=S256',
    'authorization https://id.example/realms/r open: issuer=‹https://id.example/realms/r› client_id=‹app› client_secret=‹secret› redirect_uri=? state=? code_challenge=? scope=‹openid› response_type=code code_challenge_method=S256',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? state=? code_challenge=? scope=‹openid› response_type=code code_challenge_method=S256',
    'authorization - open: client_id=‹app› redirect_uri=? state=? code_challenge=? scope=‹a› response_type=code code_challenge_method=S256',
    'authorization - open: client_id=‹app› redirect_uri=? state=? scope=‹name› response_type=code',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? state=? code_challenge=‹constant› response_type=code',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? state=? code_challenge=? response_type=code code_challenge_method=S256',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? state=? response_type=code',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? scope=‹a› response_type=code',
    'authorization - open: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
  ],
  [
    'several providers, each with its own client',
    `import { Discord, GitHub, Google } from 'arctic';
const google = new Google('g', s, r);
const discord = new Discord('d', s, r);
const github = new GitHub('h', s, r);
google.createAuthorizationURL(state, verifier, ['openid']);
discord.createAuthorizationURL(state, null, ['identify']);
const tokens = await github.validateAuthorizationCode(code);
use(tokens.accessToken());`,
    'authorization - open shaped: client_id=‹g› client_secret=? redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹d› client_secret=? redirect_uri=? response_type=code',
    'authorization - open shaped: client_id=‹h› client_secret=? redirect_uri=? response_type=code',
    'authorization - open: client_id=‹g› client_secret=? redirect_uri=? state=? code_challenge=? scope=‹openid› response_type=code code_challenge_method=S256',
    'authorization - open: client_id=‹d› client_secret=? redirect_uri=? state=? scope=‹identify› response_type=code code_challenge_method=S256',
    'token - open: client_id=‹h› client_secret=? code=? grant_type=authorization_code',
    'token response: github.validateAuthorizationCode(code)',
    'access token: tokens.accessToken()',
  ],
  [
    'any provider',
    `import { CodeChallengeMethod, OAuth2Client } from 'arctic';
const client = new OAuth2Client('app', 'secret', r);
client.createAuthorizationURL('https://id.example/authorize', state, ['openid']);
client.createAuthorizationURLWithPKCE('https://id.example/authorize', state, CodeChallengeMethod.S256, verifier, ['openid']);
client.createAuthorizationURLWithPKCE('https://id.example/authorize', state, CodeChallengeMethod.Plain, verifier, ['openid']);
const tokens = await client.validateAuthorizationCode('https://id.example/token', code, verifier);
use(tokens.idToken());`,
    'authorization - open shaped: client_id=‹app› client_secret=‹secret› redirect_uri=? response_type=code',
    'authorization https://id.example/authorize open: client_id=‹app› client_secret=‹secret› redirect_uri=? authorization_endpoint=‹https://id.example/authorize› state=? scope=‹openid› response_type=code',
    'authorization https://id.example/authorize open: client_id=‹app› client_secret=‹secret› redirect_uri=? authorization_endpoint=‹https://id.example/authorize› state=? code_challenge_method=S256 code_challenge=? scope=‹openid› response_type=code',
    'authorization https://id.example/authorize open: client_id=‹app› client_secret=‹secret› redirect_uri=? authorization_endpoint=‹https://id.example/authorize› state=? code_challenge_method=plain code_challenge=? scope=‹openid› response_type=code',
    "token response: client.validateAuthorizationCode('https://id.example/token', code, verifier)",
    'id token: tokens.idToken()',
  ],
]);

testMisuse('arctic', [
  [
    'valid-scope',
    `import { Google } from 'arctic'; const google = new Google('app', s, r); google.createAuthorizationURL(state, verifier, ['openid', 'openid']);`,
    'openid',
  ],
  [
    'no-id-token-as-bearer',
    `import { Google } from 'arctic'; const google = new Google('app', s, r); const tokens = await google.validateAuthorizationCode(code, verifier); await fetch(api, { headers: { Authorization: \`Bearer \${tokens.idToken()}\` } });`,
    'tokens.idToken()',
  ],
]);
