import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/nextjs-auth0', [
  [
    'quick start',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server';
export const auth0 = new Auth0Client({ clientId: process.env.CLIENT_ID });
export async function page() {
  const session = await auth0.getSession();
  use(session.tokenSet.accessToken, session.tokenSet.idToken, session.tokenSet.refreshToken, session.user);
  const { token } = await auth0.getAccessToken();
  use(token);
}`,
    'authorization - closed shaped: client_id=? response_type=code scope:=openid profile email offline_access',
    '+ state nonce code_challenge redirect_uri',
    'token response: auth0.getSession()',
    'access token: session.tokenSet.accessToken',
    'id token: session.tokenSet.idToken',
    'refresh token: session.tokenSet.refreshToken',
    'id token claims: session.user',
    'token response: auth0.getAccessToken()',
    'access token: token',
  ],
  [
    'defaults',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server';
const auth0 = new Auth0Client({ domain: 'tenant.example', clientId: 'app', clientSecret: process.env.SECRET, secret: 'cookie key' });`,
    'authorization tenant.example closed shaped: issuer=‹tenant.example› client_id=‹app› client_secret=? response_type=code scope:=openid profile email offline_access',
    '+ state nonce code_challenge redirect_uri',
  ],
  [
    'parameters, of which some have no effect',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server';
const auth0 = new Auth0Client({ clientId: 'app', authorizationParameters: { scope: 'openid read:a', audience: 'https://api.example', response_type: 'token', state: 'x' } });
await auth0.startInteractiveLogin({ authorizationParameters: { prompt: 'login', redirect_uri: 'http://x' }, returnTo: '/' });`,
    'authorization - closed shaped: client_id=‹app› scope=‹openid›‹read:a› audience=‹https://api.example› response_type=code',
    '+ state nonce code_challenge redirect_uri',
    'authorization - closed: client_id=‹app› scope=‹openid›‹read:a› audience=‹https://api.example› prompt=‹login› response_type=code',
    '+ state nonce code_challenge redirect_uri',
  ],
  [
    'switches',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server';
new Auth0Client({ clientId: 'app', allowInsecureRequests: true });`,
    'authorization - closed shaped: client_id=‹app› response_type=code scope:=openid profile email offline_access',
    '+ state nonce code_challenge redirect_uri',
    'off HTTPS: allowInsecureRequests: true',
  ],
]);

testMisuse('@auth0/nextjs-auth0', [
  [
    'require-openid-scope',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server'; new Auth0Client({ authorizationParameters: { scope: 'profile' } });`,
    'profile',
  ],
  [
    'no-id-token-as-bearer',
    `import { Auth0Client } from '@auth0/nextjs-auth0/server'; const auth0 = new Auth0Client(); export async function GET() { const session = await auth0.getSession(); return fetch(api, { headers: { authorization: \`Bearer \${session.tokenSet.idToken}\` } }); }`,
    'session.tokenSet.idToken',
  ],
]);
