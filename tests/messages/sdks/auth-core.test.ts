import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth/core', [
  [
    'quick start',
    `import { Auth } from '@auth/core';
import GitHub from '@auth/core/providers/github';
import Credentials from '@auth/core/providers/credentials';
const response = await Auth(request, {
  providers: [GitHub({ clientId: 'app', clientSecret: s }), Credentials({ authorize }), { id: 'own', type: 'oidc', issuer: 'https://id.example', clientId: 'app', clientSecret: s }],
  callbacks: { jwt({ account }) { use(account.access_token, account.id_token); } },
});`,
    'authorization https://id.example closed shaped: client_id=‹app› client_secret=? issuer=‹https://id.example› response_type:=code scope:=openid profile email',
    '+ redirect_uri code_challenge',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code',
    '+ redirect_uri state nonce code_challenge',
    'access token: account.access_token',
    'id token: account.id_token',
  ],
  [
    'checks',
    `import Auth0 from '@auth/core/providers/auth0';
import { Auth } from '@auth/core';
Auth0({ clientId: 'app', checks: ['pkce', 'state'] });
Auth0({ clientId: 'app', checks: ['none'], allowDangerousEmailAccountLinking: true });
Auth(request, { providers: [{ type: 'oidc', clientId: 'app', checks: ['nonce'], authorization: { params: { scope: 'openid' } } }] });`,
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri state code_challenge',
    'authorization - closed shaped: client_id=‹app› response_type:=code',
    '+ redirect_uri',
    'authorization - closed shaped: client_id=‹app› authorization_endpoint=? scope=‹openid› response_type:=code',
    '+ redirect_uri nonce',
    "off PKCE: checks: ['none']",
    'off account linking: allowDangerousEmailAccountLinking: true',
  ],
  [
    'typed configuration',
    `import type { AuthConfig } from '@auth/core';
export const config: AuthConfig = { providers, callbacks: { jwt({ account, token }) { return { ...token, it: account?.id_token }; } } };`,
    'id token: account?.id_token',
  ],
]);

testMisuse('@auth/core', [
  [
    'require-openid-scope',
    `import { Auth } from '@auth/core';
Auth(request, { providers: [{ id: 'x', type: 'oidc', issuer, clientId, clientSecret, authorization: { params: { scope: 'profile email' } } }] });`,
    'profile email',
  ],
  [
    'require-openid-scope',
    `import { Auth } from '@auth/core';
Auth(request, { providers: [
  { id: 'a', type: 'oidc', issuer, clientId, clientSecret },
  { id: 'b', type: 'oidc', issuer, clientId, clientSecret, authorization: { params: { scope: 'openid email' } } },
  { id: 'c', type: 'oauth', issuer, clientId, clientSecret, authorization: { params: { scope: 'email' } } },
  { id: 'd', type, issuer, clientId, clientSecret, authorization: { params: { scope: 'email' } } },
] });`,
  ],
  [
    'valid-response-type',
    `import Google from '@auth/core/providers/google'; Google({ clientId: 'app', authorization: { params: { response_type: 'codes' } } });`,
    'codes',
  ],
]);
