import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('remix-auth-oauth2', [
  [
    'quick start',
    `import { CodeChallengeMethod, OAuth2Strategy } from 'remix-auth-oauth2';
authenticator.use(new OAuth2Strategy({
  cookie: 'oauth2',
  clientId: 'app',
  clientSecret: process.env.SECRET,
  authorizationEndpoint: 'https://id.example/oauth2/authorize',
  tokenEndpoint: 'https://id.example/oauth2/token',
  redirectURI: 'https://app.example/auth/callback',
  tokenRevocationEndpoint: 'https://id.example/oauth2/revoke',
  scopes: ['openid', 'email', 'profile'],
  codeChallengeMethod: CodeChallengeMethod.S256,
}, async ({ tokens, request }) => { return getUser(tokens.accessToken(), tokens.idToken()); }), 'provider-name');`,
    'authorization https://id.example/oauth2/authorize closed shaped: client_id=‹app› client_secret=? authorization_endpoint=‹https://id.example/oauth2/authorize› token_endpoint=‹https://id.example/oauth2/token› redirect_uri=‹https://app.example/auth/callback› scope=‹openid›‹email›‹profile› code_challenge_method=S256 response_type=code',
    '+ state code_challenge',
    'access token: tokens.accessToken()',
    'id token: tokens.idToken()',
  ],
  [
    'discovery and defaults',
    `import { OAuth2Strategy } from 'remix-auth-oauth2';
const strategy = await OAuth2Strategy.discover('https://id.example', { clientId: 'app', clientSecret: null, redirectURI: r }, async ({ tokens }) => tokens.refreshToken());
const tokens = await strategy.refreshToken(old);
use(tokens.idToken());`,
    'authorization https://id.example closed shaped: client_id=‹app› redirect_uri=? issuer=‹https://id.example› response_type=code code_challenge_method:=S256',
    '+ state code_challenge',
    'refresh token: tokens.refreshToken()',
    'token response: strategy.refreshToken(old)',
    'id token: tokens.idToken()',
  ],
  [
    'switches',
    `import { CodeChallengeMethod, OAuth2Strategy } from 'remix-auth-oauth2';
new OAuth2Strategy({ clientId: 'app', codeChallengeMethod: CodeChallengeMethod.Plain }, verify);`,
    'authorization - closed shaped: client_id=‹app› code_challenge_method=plain response_type=code',
    '+ state code_challenge',
    'off PKCE: codeChallengeMethod: CodeChallengeMethod.Plain',
  ],
]);

testMisuse('remix-auth-oauth2', [
  ['valid-scope', `import { OAuth2Strategy } from 'remix-auth-oauth2'; new OAuth2Strategy({ clientId: 'app', scopes: 'openid email' }, verify);`, 'openid email'],
  [
    'no-id-token-as-bearer',
    `import { OAuth2Strategy } from 'remix-auth-oauth2'; new OAuth2Strategy(options, async ({ tokens }) => fetch(api, { headers: { Authorization: \`Bearer \${tokens.idToken()}\` } }));`,
    'tokens.idToken()',
  ],
]);
