import { noOfflineAccessWithoutCode } from '../../src/rules/no-offline-access-without-code.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

const request = (type: string, scope: string) => `const query = new URLSearchParams({ response_type: ${type}, client_id: id, redirect_uri: uri, scope: ${scope}, nonce, state });`;
const url = (type: string, scope: string) =>
  `location.href = \`https://id.example.com/authorize?response_type=${type}&client_id=\${id}&scope=${scope}&nonce=\${nonce}&state=\${state}\`;`;
const OKTA = "import { OktaAuth } from '@okta/okta-auth-js';\n";
const okta = (options: string) => `${OKTA}new OktaAuth({ issuer, clientId, redirectUri, ${options} });`;

function suggested(code: string, output: string, type: string): InvalidCase {
  return {
    code,
    errors: [{ messageId: 'noRefreshToken', data: { type }, suggestions: [{ messageId: 'remove', output }] }],
  };
}

testRule(noOfflineAccessWithoutCode, {
  valid: [
    // A code to exchange
    ...['code', 'code id_token', 'code token', 'id_token token code'].map((type) => request(`'${type}'`, "'openid offline_access'")),
    url('code', 'openid%20offline_access'),
    url('code+id_token', 'openid+offline_access'),
    // No such wish
    request("'token'", "'openid profile'"),
    request("'id_token'", "'openid offline'"),
    request("'token'", "'orders.offline_access'"),
    "const query = new URLSearchParams({ response_type: 'token', client_id: id });",
    // Some of the types bring a code
    request("hybrid ? 'code id_token' : 'id_token'", "'openid offline_access'"),
    // Not visible
    request('type', "'openid offline_access'"),
    request("type ?? 'token'", "'openid offline_access'"),
    request("'token'", 'scope'),
    request("'token'", "scope || 'offline_access'"),
    request("'token'", '`openid ${offline}`'),
    "const query = new URLSearchParams({ client_id: id, redirect_uri: uri, scope: 'openid offline_access' });",
    // A response type that nobody knows is another rule's matter
    request("'authorization_code'", "'openid offline_access'"),
    request("'code,id_token'", "'openid offline_access'"),
    // Other messages
    "axios.post('/oauth/token', { grant_type: 'refresh_token', refresh_token, client_id: id, scope: 'openid offline_access' });",
    "const metadata = { issuer, scopes_supported: ['offline_access'], response_types_supported: ['token'] };",
    "console.log('https://id.example.com/authorize?response_type=token&scope=offline_access&client_id=a');",
    "if (query.response_type === 'token' && query.scope.includes('offline_access')) throw new Error('invalid_scope');",
    // SDKs that ask for a code
    okta("scopes: ['openid', 'offline_access']"),
    okta("responseType: 'token', scopes: ['openid', 'offline_access']"),
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: uri, scope: 'openid offline_access' });",
  ],
  invalid: [
    {
      name: 'the implicit flow',
      code: url('id_token%20token', 'openid%20offline_access%20email'),
      errors: [
        {
          messageId: 'noRefreshToken',
          data: { type: 'id_token token' },
          line: 1,
          column: 113,
          endColumn: 127,
          suggestions: [{ messageId: 'remove', output: url('id_token%20token', 'openid%20email') }],
        },
      ],
    },
    suggested(request("'token'", "'openid offline_access'"), request("'token'", "'openid'"), 'token'),
    suggested(request("'id_token'", "'offline_access openid'"), request("'id_token'", "'openid'"), 'id_token'),
    suggested(request("'none'", "'openid offline_access'"), request("'none'", "'openid'"), 'none'),
    suggested(url('token', 'openid+offline_access'), url('token', 'openid'), 'token'),
    suggested(
      "location.href = `https://id.example.com/authorize?response_type=token&client_id=${id}&scope=offline_access&state=${state}`;",
      "location.href = `https://id.example.com/authorize?response_type=token&client_id=${id}&state=${state}`;",
      'token',
    ),
    suggested(
      "res.redirect(`${issuer}/authorize?response_type=id_token&response_mode=form_post&client_id=${id}&scope=openid%20offline_access&nonce=${nonce}`);",
      "res.redirect(`${issuer}/authorize?response_type=id_token&response_mode=form_post&client_id=${id}&scope=openid&nonce=${nonce}`);",
      'id_token',
    ),
    suggested(request("'token'", "['openid', 'offline_access'].join(' ')"), request("'token'", "['openid'].join(' ')"), 'token'),
    suggested(request("some ? 'token' : 'id_token'", "'openid offline_access'"), request("some ? 'token' : 'id_token'", "'openid'"), 'token'),
    {
      name: 'one branch of the scope',
      code: request("'token'", "stay ? 'openid offline_access' : 'openid'"),
      errors: [
        {
          messageId: 'noRefreshToken',
          suggestions: [{ messageId: 'remove', output: request("'token'", "stay ? 'openid' : 'openid'") }],
        },
      ],
    },
    {
      name: 'a constant that others read too is not changed',
      code: `export const SCOPE = 'openid offline_access';\n${request("'token'", 'SCOPE')}`,
      errors: [{ messageId: 'noRefreshToken', line: 1, column: 30, endColumn: 44 }],
    },
    {
      name: 'joined with commas',
      code: request("'token'", "'openid,offline_access'"),
      errors: [{ messageId: 'noRefreshToken', suggestions: [{ messageId: 'remove', output: "const query = new URLSearchParams({ response_type: 'token', client_id: id, redirect_uri: uri, nonce, state });" }] }],
    },
    suggested(
      okta("pkce: false, responseType: ['token', 'id_token'], scopes: ['openid', 'offline_access']"),
      okta("pkce: false, responseType: ['token', 'id_token'], scopes: ['openid']"),
      'token id_token',
    ),
    suggested(okta("pkce: false, scopes: ['openid', 'offline_access']"), okta("pkce: false, scopes: ['openid']"), 'token id_token'),
    suggested(
      "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_type: 'id_token', scope: 'openid offline_access' });",
      "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_type: 'id_token', scope: 'openid' });",
      'id_token',
    ),
  ],
});
