import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('better-auth', [
  [
    'quick start',
    `import { betterAuth } from 'better-auth';
export const auth = betterAuth({
  database,
  emailAndPassword: { enabled: true },
  socialProviders: {
    github: { clientId: process.env.GITHUB_CLIENT_ID, clientSecret: process.env.GITHUB_CLIENT_SECRET },
    google: { clientId: 'app', clientSecret: s, scope: ['https://www.googleapis.com/auth/drive'], accessType: 'offline', prompt: 'consent', redirectURI: 'https://app.example/cb' },
  },
});
const { accessToken, idToken } = await auth.api.getAccessToken({ body: { accountId } });
use(accessToken, idToken);`,
    'authorization - closed shaped: client_id=? client_secret=? response_type:=code',
    '+ state nonce code_challenge redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? scope=‹https://www.googleapis.com/auth/drive› prompt=‹consent› access_type=‹offline› redirect_uri=‹https://app.example/cb› response_type:=code',
    '+ state nonce code_challenge redirect_uri',
    'token response: auth.api.getAccessToken({ body: { accountId } })',
    'access token: accessToken',
    'id token: idToken',
  ],
  [
    'any provider',
    `import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
betterAuth({ plugins: [genericOAuth({ config: [
  { providerId: 'a', clientId: 'app', clientSecret: s, discoveryUrl: 'https://id.example/.well-known/openid-configuration', scopes: ['email'] },
  { providerId: 'b', clientId: 'app', authorizationUrl: 'http://id.example/authorize', tokenUrl: 'https://id.example/token', pkce: false, responseType: 'token', authorizationUrlParams: { audience: 'x', scope: 'none', state: 'y' }, getUserInfo: async (tokens) => { use(tokens.accessToken, tokens.idToken); } },
  { providerId: 'c', clientId: 'app', disableIdTokenNonceBinding: true },
] })] });`,
    'authorization https://id.example/.well-known/openid-configuration closed shaped: client_id=‹app› client_secret=? issuer=‹https://id.example/.well-known/openid-configuration› scope=‹email› response_type:=code',
    '+ state redirect_uri nonce code_challenge ~openid',
    'authorization http://id.example/authorize closed shaped: client_id=‹app› authorization_endpoint=‹http://id.example/authorize› token_endpoint=‹https://id.example/token› response_type=‹token› audience=‹x›',
    '+ state redirect_uri nonce',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ state redirect_uri code_challenge',
    'off PKCE: pkce: false',
    'off nonce: disableIdTokenNonceBinding: true',
    'access token: tokens.accessToken',
    'id token: tokens.idToken',
  ],
  [
    'switches',
    `import { betterAuth, type BetterAuthOptions } from 'better-auth';
betterAuth({ account: { skipStateCookieCheck: true }, advanced: { disableCSRFCheck: true, disableOriginCheck: false }, socialProviders: { apple: { clientId: 'app', verifyIdToken: async () => true } } });
export const options: BetterAuthOptions = { advanced: { disableOriginCheck: true } };`,
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ state nonce code_challenge redirect_uri',
    'off ID token validation: verifyIdToken: async () => true',
    'off state: skipStateCookieCheck: true',
    'off request origin: disableCSRFCheck: true',
    'off request origin: disableOriginCheck: true',
  ],
  [
    'sign-in by the user interface',
    `import { createAuthClient } from 'better-auth/react';
const client = createAuthClient();
client.signIn.social({ provider: 'google', scopes: ['openid'] });
client.signIn.social({ provider: 'google', callbackURL: '/' });
client.signIn.email({ email, password });`,
    'authorization - open: scope=‹openid›',
    '+ state nonce code_challenge redirect_uri',
  ],
]);

testMisuse('better-auth', [
  [
    'no-implicit-flow',
    `import { genericOAuth } from 'better-auth/plugins'; genericOAuth({ config: [{ providerId: 'a', clientId: 'app', responseType: 'token' }] });`,
    'token',
  ],
  [
    'valid-scope',
    `import { betterAuth } from 'better-auth'; betterAuth({ socialProviders: { google: { clientId: 'app', scope: 'openid email' } } });`,
    'openid email',
  ],
]);
