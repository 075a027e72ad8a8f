import { noCustomScopeOnOktaOrgServer } from '../../src/rules/no-custom-scope-on-okta-org-server.ts';
import { testRule } from '../support/rule-tester.ts';

const authorize = (base: string, scope: string) =>
  `location.href = \`${base}/authorize?response_type=code&client_id=\${id}&redirect_uri=\${uri}&state=\${state}&scope=${scope}\`;`;
const token = (base: string, scope: string) =>
  `fetch('${base}/token', { method: 'POST', headers: { Authorization: basic }, body: new URLSearchParams({ grant_type: 'client_credentials', scope: '${scope}' }) });`;
const ORG = 'https://dev-1.okta.com/oauth2/v1';
const CUSTOM = 'https://dev-1.okta.com/oauth2/default/v1';
const okta = (issuer: string, scopes: string) => `import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer: ${issuer}, clientId, redirectUri, scopes: [${scopes}] });`;
const oidc = (authority: string, scope: string) =>
  `import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority: '${authority}', client_id: 'a', redirect_uri: uri, scope: '${scope}' });`;

const unknownScope = (scope: string, server = '/oauth2/default/v1') => ({ messageId: 'unknownScope', data: { scope, server } });

testRule(noCustomScopeOnOktaOrgServer, {
  valid: [
    // Only the names of its keys say that this may be the SDK's.
    "export const config = { issuer: 'https://login.example.com', clientId: 'a', redirectUri, scopes: ['openid', 'orders.read'] };",
    "import Okta from 'next-auth/providers/okta';\nOkta({ clientId: 'a', issuer: 'https://dev-1.okta.com/oauth2/default', authorization: { params: { scope: 'openid orders.read' } } });",
    "import Okta from 'next-auth/providers/okta';\nOkta({ clientId: 'a', issuer: 'https://dev-1.okta.com', authorization: { url: 'https://dev-1.okta.com/oauth2/aus1/v1/authorize', params: { scope: 'openid orders.read' } } });",
    // What the organization's server has
    ...['openid', 'profile', 'email', 'address', 'phone', 'offline_access', 'groups', 'device_sso', 'interclient_access'].map((scope) => authorize(ORG, `openid+${scope}`)),
    authorize(ORG, 'openid%20okta.users.read%20okta.apps.manage.self'),
    token(ORG, 'okta.users.read okta.groups.manage'),
    // Custom servers
    authorize(CUSTOM, 'openid+orders.read'),
    authorize('https://dev-1.okta.com/oauth2/aus1abc/v1', 'openid+orders.read'),
    token(CUSTOM, 'orders.read'),
    authorize('https://${domain}/oauth2/default/v1', 'openid+orders.read'),
    authorize('https://dev-1.okta.com/oauth2/${server}/v1', 'openid+orders.read'),
    // Other hosts, and hosts that are not visible
    authorize('https://id.example.com/oauth2/v1', 'openid+orders.read'),
    authorize('https://notokta.com/oauth2/v1', 'openid+orders.read'),
    authorize('https://dev-1.okta.com.example.org/oauth2/v1', 'openid+orders.read'),
    authorize('https://${domain}/oauth2/v1', 'openid+orders.read'),
    authorize('${issuer}/v1', 'openid+orders.read'),
    authorize('${base}/oauth2/v1', 'openid+orders.read'),
    authorize('https://{yourOktaDomain}/oauth2/v1', 'openid+orders.read'),
    // The scope is not visible
    authorize(ORG, '${scope}'),
    authorize(ORG, 'openid+${more}'),
    // How scopes are joined and spelled is another rule's matter
    authorize(ORG, 'openid,profile'),
    authorize(ORG, 'OpenID+Profile'),
    // Other endpoints of the organization
    "fetch('https://dev-1.okta.com/api/v1/users?scope=orders.read&client_id=a');",
    "fetch('https://dev-1.okta.com/oauth2/v1/clients', { method: 'POST', body: JSON.stringify({ client_name: 'x', redirect_uris: [uri], grant_types: ['authorization_code'], scope: 'orders.read' }) });",
    // SDKs
    okta("'https://dev-1.okta.com'", "'openid', 'profile', 'groups', 'okta.users.read.self'"),
    okta("'https://dev-1.okta.com/oauth2/default'", "'openid', 'orders.read'"),
    okta("'https://dev-1.okta.com/oauth2/aus1abc'", "'openid', 'orders.read'"),
    okta("'https://login.example.com/oauth2/default'", "'openid', 'orders.read'"),
    okta('`https://${domain}/oauth2/default`', "'openid', 'orders.read'"),
    okta('`https://${domain}`', "'openid', 'orders.read'"),
    okta('`https://dev-1.okta.com${path}`', "'openid', 'orders.read'"),
    okta('issuer', "'openid', 'orders.read'"),
    okta("'https://{yourOktaDomain}'", "'openid', 'orders.read'"),
    oidc('https://dev-1.okta.com/oauth2/default', 'openid orders.read'),
    oidc('https://login.example.com', 'openid orders.read'),
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer: 'https://dev-1.okta.com', clientId });",
    // Texts for people
    "console.log('https://dev-1.okta.com/oauth2/v1/authorize?response_type=code&scope=orders.read&client_id=a');",
  ],
  invalid: [
    {
      name: 'through a provider of Auth.js, whose authorization has parameters and no URL',
      code: "import Okta from 'next-auth/providers/okta';\nOkta({ clientId: 'a', issuer: 'https://dev-1.okta.com', authorization: { params: { scope: 'openid orders.read' } } });",
      errors: [{ messageId: 'unknownScope', data: { scope: 'orders.read', server: '/oauth2/default' }, line: 2 }],
    },
    {
      name: 'an authorization request',
      code: authorize(ORG, 'openid+orders.read'),
      errors: [{ ...unknownScope('orders.read'), line: 1, column: 144, endColumn: 155 }],
    },
    {
      name: 'each scope by itself',
      code: authorize(ORG, 'orders.read%20openid%20orders.write'),
      errors: [unknownScope('orders.read'), unknownScope('orders.write')],
    },
    { name: 'a token request', code: token(ORG, 'orders.read'), errors: [unknownScope('orders.read')] },
    { code: authorize('https://acme.oktapreview.com/oauth2/v1', 'openid+orders'), errors: [unknownScope('orders')] },
    { code: authorize('https://acme.okta-emea.com/oauth2/v1', 'openid+orders'), errors: [unknownScope('orders')] },
    {
      name: 'the organization is a hole',
      code: authorize('https://${org}.okta.com/oauth2/v1', 'openid+orders'),
      errors: [unknownScope('orders')],
    },
    {
      name: 'a base URL in a constant',
      code: `const BASE = 'https://dev-1.okta.com';\n${authorize('${BASE}/oauth2/v1', 'openid+orders')}`,
      errors: [unknownScope('orders')],
    },
    {
      name: 'built with URL',
      code: "const url = new URL('/oauth2/v1/authorize', 'https://dev-1.okta.com');\nurl.searchParams.set('response_type', 'code');\nurl.searchParams.set('client_id', id);\nurl.searchParams.set('scope', 'openid orders');\nlocation.href = url.href;",
      errors: [{ ...unknownScope('orders'), line: 4, column: 39, endColumn: 45 }],
    },
    {
      name: 'a prefix of a scope is none',
      code: authorize(ORG, 'openid+oktausers+profiles'),
      errors: [unknownScope('oktausers'), unknownScope('profiles')],
    },
    {
      name: "Okta's SDK",
      code: okta("'https://dev-1.okta.com'", "'openid', 'orders.read'"),
      errors: [{ ...unknownScope('orders.read', '/oauth2/default'), line: 2 }],
    },
    { code: okta("'https://dev-1.okta.com/'", "'openid', 'orders.read'"), errors: [unknownScope('orders.read', '/oauth2/default')] },
    { code: okta("'https://dev-1.okta.com/oauth2'", "'openid', 'orders.read'"), errors: [unknownScope('orders.read', '/oauth2/default')] },
    { code: okta('`https://${org}.okta.com`', "'openid', 'orders.read'"), errors: [unknownScope('orders.read', '/oauth2/default')] },
    {
      name: "Okta's SDK at a domain of the organization's own",
      code: okta("'https://login.example.com'", "'openid', 'orders.read'"),
      errors: [unknownScope('orders.read', '/oauth2/default')],
    },
    {
      name: 'an object far from its SDK',
      code: "export const config = { issuer: 'https://dev-1.okta.com', clientId: 'a', redirectUri, scopes: ['openid', 'orders.read'] };",
      errors: [unknownScope('orders.read', '/oauth2/default')],
    },
    {
      name: "somebody else's SDK",
      code: oidc('https://dev-1.okta.com', 'openid orders.read'),
      errors: [unknownScope('orders.read', '/oauth2/default')],
    },
  ],
});
