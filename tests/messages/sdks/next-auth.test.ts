import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('next-auth', [
  [
    'quick start',
    `import NextAuth, { type NextAuthOptions } from 'next-auth';
import GithubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import CredentialsProvider from 'next-auth/providers/credentials';
import EmailProvider from 'next-auth/providers/email';
export const authOptions: NextAuthOptions = {
  providers: [
    GithubProvider({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET }),
    GoogleProvider({ clientId: 'app', clientSecret: s, authorization: { params: { scope: 'openid email', prompt: 'consent', response_type: 'code' } } }),
    CredentialsProvider({ credentials: { username: {}, password: {} }, authorize }),
    EmailProvider({ server, from }),
  ],
  callbacks: {
    async jwt({ token, account }) { if (account) { token.accessToken = account.access_token; use(account.id_token, account.refresh_token); } return token; },
  },
};
export default NextAuth(authOptions);`,
    'authorization - closed shaped: client_id=? client_secret=? response_type:=code',
    '+ redirect_uri state code_challenge nonce',
    'authorization - closed shaped: client_id=‹app› client_secret=? authorization_endpoint=? scope=‹openid›‹email› prompt=‹consent› response_type=‹code›',
    '+ redirect_uri state code_challenge nonce',
    'access token: account.access_token',
    'id token: account.id_token',
    'refresh token: account.refresh_token',
  ],
  [
    'parameters in the URL',
    `import Azure from 'next-auth/providers/azure-ad';
Azure({ clientId: 'app', clientSecret: s, authorization: 'https://id.example/authorize?scope=openid&response_mode=query', token: 'https://id.example/token' });
Azure({ clientId: 'app', authorization: { url: 'http://id.example/authorize', params: { scope: 'openid' } }, token: { url: 'https://id.example/token' } });`,
    'authorization https://id.example/authorize?scope=openid&response_mode=query closed shaped: client_id=‹app› client_secret=? authorization_endpoint=‹https://id.example/authorize?scope=openid&response_mode=query› token_endpoint=‹https://id.example/token› scope=‹openid› response_mode=‹query› response_type:=code',
    '+ redirect_uri state code_challenge nonce',
    'authorization http://id.example/authorize closed shaped: client_id=‹app› authorization_endpoint=‹http://id.example/authorize› token_endpoint=‹https://id.example/token› scope=‹openid› response_type:=code',
    '+ redirect_uri state code_challenge nonce',
  ],
  [
    'checks',
    `import Okta from 'next-auth/providers/okta';
Okta({ clientId: 'app', checks: 'state' });
Okta({ clientId: 'app', checks: ['pkce', 'nonce'] });
Okta({ clientId: 'app', checks: ['none'] });
Okta({ clientId: 'app', checks: 'none' });
Okta({ clientId: 'app', checks: [], allowDangerousEmailAccountLinking: true });`,
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri state',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri code_challenge nonce',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri',
    "off state: checks: ['none']",
    "off state: checks: 'none'",
    'off state: checks: []',
    'off account linking: allowDangerousEmailAccountLinking: true',
  ],
  [
    'a provider that is written out, and callbacks in place',
    `const NextAuth = require('next-auth').default;
module.exports = NextAuth({
  providers: [{ id: 'own', type: 'oauth', wellKnown: 'https://id.example/.well-known/openid-configuration', clientId: 'app', clientSecret: s, authorization: { params: { scope: 'openid' } } }],
  callbacks: { jwt: ({ account }) => ({ it: account.id_token }) },
});
export const handler = (req, res) => NextAuth(req, res, { providers: [{ id: 'two', type: 'oauth', clientId: 'two', checks: ['none'] }] });`,
    'authorization - closed shaped: client_id=‹app› client_secret=? authorization_endpoint=? scope=‹openid› response_type:=code',
    '+ redirect_uri state code_challenge',
    'authorization - closed shaped: client_id=‹two› response_type:=code',
    '+ redirect_uri',
    "off state: checks: ['none']",
    'id token: account.id_token',
  ],
  [
    'sign-in by the user interface',
    `import { signIn } from 'next-auth/react';
signIn('google', { callbackUrl: '/' }, { prompt: 'login', scope: 'openid' });
signIn('credentials', { username, password });`,
    'authorization - open: prompt=‹login› scope=‹openid›',
    '+ redirect_uri state code_challenge nonce',
  ],
  [
    'version 5',
    `import NextAuth from 'next-auth';
import Resend from 'next-auth/providers/resend';
export const { handlers, signIn, signOut, auth } = NextAuth({ providers: [{ id: 'own', type: 'oidc', issuer: 'https://id.example', clientId: 'app' }, Resend({ apiKey })] });
await signIn('own', {}, { prompt: 'login' });`,
    'authorization https://id.example closed shaped: client_id=‹app› issuer=‹https://id.example› response_type:=code',
    '+ redirect_uri state code_challenge',
    'authorization https://id.example open: client_id=‹app› issuer=‹https://id.example› prompt=‹login›',
    '+ redirect_uri state code_challenge',
  ],
]);

testMisuse('next-auth', [
  [
    'require-openid-scope',
    `import NextAuth from 'next-auth';
export const { handlers } = NextAuth({ providers: [{ id: 'x', name: 'X', type: 'oidc', issuer, clientId, clientSecret, authorization: 'https://id.example/authorize?scope=profile' }] });`,
    'profile',
  ],
  [
    'no-implicit-flow',
    `import Google from 'next-auth/providers/google'; Google({ clientId: 'app', authorization: { params: { response_type: 'token' } } });`,
    'token',
  ],
  [
    'valid-scope',
    `import Google from 'next-auth/providers/google'; Google({ clientId: 'app', authorization: 'https://accounts.google.com/o/oauth2/v2/auth?scope=openid,email' });`,
    'openid,email',
  ],
  [
    'no-id-token-as-bearer',
    `import NextAuth from 'next-auth'; export default NextAuth({ providers, callbacks: { async jwt({ account }) { await fetch(api, { headers: { Authorization: \`Bearer \${account.id_token}\` } }); } } });`,
    'account.id_token',
  ],
]);
