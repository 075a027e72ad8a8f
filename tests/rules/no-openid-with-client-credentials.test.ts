import { noOpenidWithClientCredentials } from '../../src/rules/no-openid-with-client-credentials.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

const form = (scope: string) =>
  `fetch('https://id.example.com/token', { method: 'POST', headers: { Authorization: basic }, body: new URLSearchParams({ grant_type: 'client_credentials', scope: ${scope} }) });`;
const body = (scope: string) =>
  `got.post('https://id.example.com/token', { headers: { Authorization: basic }, body: \`grant_type=client_credentials&scope=${scope}\` });`;
const WITHOUT = "fetch('https://id.example.com/token', { method: 'POST', headers: { Authorization: basic }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });";

function suggested(code: string, output: string, scopes: string): InvalidCase {
  return {
    code,
    errors: [{ messageId: 'noUser', data: { scopes }, suggestions: [{ messageId: 'remove', data: { scopes }, output }] }],
  };
}

testRule(noOpenidWithClientCredentials, {
  valid: [
    // Scopes of APIs
    form("'orders.read orders.write'"),
    form("'https://graph.microsoft.com/.default'"),
    form("'api://orders/.default'"),
    form("'okta.users.read'"),
    form("'openid:read emails profile.read'"),
    WITHOUT,
    body('orders.read%20orders.write'),
    // Another grant, or one of several
    "axios.post('/oauth/token', { grant_type: 'authorization_code', code, client_id: id, scope: 'openid' });",
    "axios.post('/oauth/token', { grant_type: 'refresh_token', refresh_token, client_id: id, scope: 'openid offline_access' });",
    "axios.post('/oauth/token', { grant_type: isUser ? 'refresh_token' : 'client_credentials', refresh_token, client_id: id, scope: 'openid' });",
    "axios.post('/oauth/token', { grant_type: grant, client_id: id, client_secret: secret, scope: 'openid' });",
    "axios.post('/oauth/token', { grant_type: grant ?? 'client_credentials', client_id: id, client_secret: secret, scope: 'openid' });",
    "location.href = `https://id.example.com/authorize?response_type=code&client_id=${id}&scope=openid&state=${state}`;",
    // Only a fallback
    form("scope ?? 'openid'"),
    form("options.scope || 'openid profile'"),
    `export function getToken(scope = 'openid') {\n  return ${form('scope')}\n}`,
    `export class Client {\n  getToken(scope: string = 'openid profile') {\n    return ${form('scope')}\n  }\n}`,
    // Not visible
    form('scope'),
    form('`${prefix}openid`'),
    // Keycloak's userinfo endpoint wants it
    { code: form("'openid'"), settings: { oauth: { allowOpenidClientCredentials: true } } },
    { code: body('openid%20profile'), settings: { oauth: { allowOpenidClientCredentials: true } } },
    // Not a request
    "if (grant_type === 'client_credentials' && scope.includes('openid')) throw new Error('invalid_scope');",
    "await Client.create({ client_id: id, grant_type: 'client_credentials', scope: 'openid' });",
    "expect(body).toEqual({ grant_type: 'client_credentials', scope: 'openid', client_id: 'a' });",
    "console.log('grant_type=client_credentials&scope=openid');",
    "const metadata = { issuer, scopes_supported: ['openid'], grant_types_supported: ['client_credentials'] };",
  ],
  invalid: [
    {
      name: 'the only scope',
      code: form("'openid'"),
      errors: [
        {
          messageId: 'noUser',
          data: { scopes: "'openid'" },
          line: 1,
          column: 162,
          endColumn: 168,
          suggestions: [{ messageId: 'remove', data: { scopes: "'openid'" }, output: WITHOUT }],
        },
      ],
    },
    ...['profile', 'email', 'address', 'phone', 'offline_access'].map((scope) => suggested(form(`'${scope}'`), WITHOUT, `'${scope}'`)),
    suggested(form("'openid orders.read'"), form("'orders.read'"), "'openid'"),
    suggested(form("'orders.read openid'"), form("'orders.read'"), "'openid'"),
    suggested(form("'openid orders.read profile email'"), form("'orders.read'"), "'openid', 'profile' and 'email'"),
    suggested(form("'openid profile'"), WITHOUT, "'openid' and 'profile'"),
    suggested(body('orders.read%20openid'), body('orders.read'), "'openid'"),
    suggested(body('openid+orders.read+email'), body('orders.read'), "'openid' and 'email'"),
    {
      name: 'several words, all of them',
      code: form("'openid profile email'"),
      errors: [
        {
          messageId: 'noUser',
          data: { scopes: "'openid', 'profile' and 'email'" },
          column: 162,
          endColumn: 182,
          suggestions: [{ messageId: 'remove', output: WITHOUT }],
        },
      ],
    },
    {
      name: 'inside a form body',
      code: body('orders.read+offline_access'),
      errors: [
        {
          messageId: 'noUser',
          data: { scopes: "'offline_access'" },
          line: 1,
          column: 134,
          endColumn: 148,
          suggestions: [{ messageId: 'remove', output: body('orders.read') }],
        },
      ],
    },
    suggested(
      "const body = new URLSearchParams();\nbody.set('grant_type', 'client_credentials');\nbody.set('client_id', id);\nbody.set('client_secret', secret);\nbody.set('scope', 'openid');\nfetch(tokenUrl, { method: 'POST', body });",
      "const body = new URLSearchParams();\nbody.set('grant_type', 'client_credentials');\nbody.set('client_id', id);\nbody.set('client_secret', secret);\nfetch(tokenUrl, { method: 'POST', body });",
      "'openid'",
    ),
    suggested(form("['openid', 'orders.read'].join(' ')"), form("['orders.read'].join(' ')"), "'openid'"),
    {
      name: 'joined with commas',
      code: form("'openid,orders.read'"),
      errors: [{ messageId: 'noUser', data: { scopes: "'openid,orders.read'" }, suggestions: [{ messageId: 'remove', output: WITHOUT }] }],
    },
    {
      name: 'one branch of two: the other one keeps the parameter',
      code: form("debug ? 'openid' : 'orders.read'"),
      errors: [{ messageId: 'noUser', data: { scopes: "'openid'" }, column: 170, endColumn: 176 }],
    },
    {
      name: 'a constant that others read too is not changed',
      code: `export const SCOPE = 'openid orders.read';\n${form('SCOPE')}`,
      errors: [{ messageId: 'noUser', data: { scopes: "'openid'" }, line: 1, column: 23, endColumn: 29 }],
    },
    {
      name: 'a default that nobody replaces',
      code: `function getToken(scope = 'openid') {\n  return ${form('scope')}\n}\ngetToken();`,
      errors: [{ messageId: 'noUser', line: 1, suggestions: [{ messageId: 'remove', output: `function getToken(scope = 'openid') {\n  return ${WITHOUT}\n}\ngetToken();` }] }],
    },
    {
      name: 'an object whose sending is out of sight',
      code: "const tokenParams = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: 'openid' };\nsend(tokenParams);",
      errors: [
        {
          messageId: 'noUser',
          suggestions: [
            { messageId: 'remove', output: "const tokenParams = { grant_type: 'client_credentials', client_id: id, client_secret: secret };\nsend(tokenParams);" },
          ],
        },
      ],
    },
    {
      name: 'the setting says no',
      code: form("'openid'"),
      settings: { oauth: { allowOpenidClientCredentials: false } },
      errors: [{ messageId: 'noUser', suggestions: [{ messageId: 'remove', output: WITHOUT }] }],
    },
  ],
});
