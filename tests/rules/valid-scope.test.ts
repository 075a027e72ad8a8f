import { validScope } from '../../src/rules/valid-scope.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

const PROTECTED = "state, nonce, code_challenge: challenge, code_challenge_method: 'S256'";
/** A complete code request, encoded by `URLSearchParams`. */
const request = (scope: string) => `const query = new URLSearchParams({ response_type: 'code', client_id: id, redirect_uri: uri, scope: ${scope}, ${PROTECTED} });`;
/** The same as the text of a URL. */
const url = (scope: string, host = 'https://id.example.com/authorize') =>
  `location.href = \`${host}?response_type=code&client_id=\${id}&redirect_uri=\${uri}&state=\${state}&nonce=\${nonce}&code_challenge=\${challenge}&code_challenge_method=S256&scope=${scope}\`;`;
const token = (scope: string) =>
  `axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id, scope: ${scope} });`;
const OKTA = "import { OktaAuth } from '@okta/okta-auth-js';\n";
const OIDC = "import { UserManager } from 'oidc-client-ts';\n";
const okta = (scopes: string) => `${OKTA}new OktaAuth({ issuer, clientId, redirectUri, scopes: ${scopes} });`;
const oidc = (scope: string) => `${OIDC}new UserManager({ authority, client_id: 'a', redirect_uri: uri, scope: ${scope} });`;

type ErrorOf = InvalidCase['errors'][number];

function fixed(shape: (scope: string) => string, written: string, output: string, error: ErrorOf): InvalidCase {
  return { code: shape(written), output: shape(output), errors: [error] };
}

testRule(validScope, {
  valid: [
    // Blanks, in each encoding
    request("'openid profile email'"),
    url('openid%20profile%20email'),
    url('openid+profile+email'),
    url('openid profile'),
    url("${encodeURIComponent('openid profile')}"),
    url("${['openid', 'profile'].join(' ')}"),
    url("${['openid', 'profile'].join('%20')}"),
    url("${['openid', 'profile'].join('+')}"),
    url("${SCOPES.join(',')}"),
    request("['openid', 'profile'].join(' ')"),
    token("'openid offline_access'"),
    // A plus that stays one until the URL is read
    url("${encodeURI('openid+profile')}"),
    "location.href = encodeURI(`https://id.example.com/authorize?response_type=code&client_id=a&scope=openid+profile`);",
    "const p = { client_id: id, response_type: 'code', scope: 'openid%20profile' };\nlocation.href = `${base}/authorize?${Object.keys(p).map((key) => `${key}=${p[key]}`).join('&')}`;",
    "const p = { client_id: id, response_type: 'code', scope: 'openid+profile' };\nlocation.href = base + '/authorize?' + Object.entries(p).map((pair) => pair.join('=')).join('&');",
    "const p = { client_id: id, response_type: 'code', scope: 'openid%20profile' };\nlet u = `${base}/authorize?`;\nfor (const key in p) u += key + '=' + p[key] + '&';\nlocation.href = u;",
    "import qs from 'qs';\nlocation.href = `${base}/authorize?${qs.stringify({ client_id: id, response_type: 'code', scope: 'openid%20profile' }, { encode: false })}`;",
    // What becomes of it is out of sight
    "const authParams = { client_id: id, response_type: 'code', scope: 'openid%20profile', redirect_uri: uri };\nredirectTo(build(authParams));",
    "const authParams = { client_id: id, response_type: 'code', scope: 'openid+profile', redirect_uri: uri };\nredirectTo(build(authParams));",
    "const authParams = { client_id: id, response_type: 'code', scope: ['openid', 'profile'], redirect_uri: uri };\nredirectTo(build(authParams));",
    // Arrays that the code or an option joins
    "const p = { client_id: id, response_type: 'code', scope: ['openid', 'profile'] };\nlocation.href = `${base}/authorize?${Object.entries(p).map(([key, value]) => `${key}=${Array.isArray(value) ? value.join('%20') : value}`).join('&')}`;",
    "const p = { client_id: id, response_type: 'code', scope: ['openid', 'profile'] };\nconst query = new URLSearchParams();\nfor (const [key, value] of Object.entries(p)) query.append(key, Array.isArray(value) ? value.join(' ') : value);\nlocation.href = `${base}/authorize?${query}`;",
    "axios.get('https://id.example.com/authorize', { params: { client_id: id, response_type: 'code', scope: ['openid', 'profile'] }, paramsSerializer: joinArrays });",
    "import queryString from 'query-string';\nlocation.href = base + '/authorize?' + queryString.stringify({ client_id: id, response_type: 'code', scope: ['openid', 'email'] }, { arrayFormat: 'separator', arrayFormatSeparator: ' ' });",
    // Providers that join scopes with commas
    url('email,public_profile', 'https://www.facebook.com/v19.0/dialog/oauth'),
    url('read,activity:read_all', 'https://www.strava.com/oauth/authorize'),
    url('read_products,write_orders', 'https://${shop}.myshopify.com/admin/oauth/authorize'),
    url('openid,email,profile', 'https://slack.com/openid/connect/authorize'),
    url('openid,email', 'https://www.facebook.com/v19.0/dialog/oauth'),
    url('profile,email'),
    request("'read,write'"),
    request("'user:email,repo'"),
    // A scope may have a comma or a plus in its name
    request("'openid urn:example:a,b'"),
    request("'openid c++'"),
    request("'calendar+write'"),
    // Scopes of another case than any of OpenID Connect
    request("'openid User.Read Email'"),
    request("'openid openid2'"),
    // Empty, where something may follow, or on one branch only
    "const query = new URLSearchParams({ response_type: 'code', client_id: id, scope: '', ...others });",
    request("withEmail ? 'email' : ''"),
    request("scope || ''"),
    `const query = new URLSearchParams({ response_type: 'code', client_id: id, scope: '' });\nfill(query);`,
    // Not visible
    request('scope'),
    request('`openid ${more}`'),
    url('${scope}'),
    url('openid,${scope}'),
    request("options.scope ?? 'openid,profile'"),
    request("'{{scopes}}'"),
    // Not a request
    "const metadata = { issuer, scopes_supported: ['openid', 'openid', 'OpenID'] };",
    "console.log('scope=openid,profile&client_id=a&response_type=code');",
    "type Request = { response_type: 'code'; client_id: string; scope: 'openid,profile' };",
    "if (body.scope === 'openid,profile') throw new Error('invalid_scope');",
    "expect(query).toEqual({ response_type: 'code', client_id: 'a', scope: 'openid,profile', redirect_uri: 'b' });",
    "const label = { scope: 'openid,profile', title: 'Sign in' };",
    "axios.get('/search', { params: { scope: 'openid,profile' } });",
    // SDKs in the form that they want, or that take both
    okta("['openid', 'profile']"),
    okta("'openid profile'.split(' ')"),
    okta('scopes'),
    okta('[]'),
    oidc("'openid profile'"),
    oidc("['openid', 'profile'].join(' ')"),
    `${OIDC}new UserManager({ authority, client_id: 'a', redirect_uri: uri });`,
  ],
  invalid: [
    // Joined by something else than a blank
    {
      name: 'commas in a URL',
      code: url('openid,profile,email'),
      output: url('openid%20profile%20email'),
      errors: [{ messageId: 'joined', data: { scope: 'openid,profile,email', joint: 'comma' }, line: 1, column: 197, endColumn: 217 }],
    },
    fixed(request, "'openid,profile'", "'openid profile'", { messageId: 'joined', data: { scope: 'openid,profile', joint: 'comma' } }),
    fixed(request, "'openid, profile, email'", "'openid profile email'", { messageId: 'joined' }),
    fixed(request, "'openid+profile'", "'openid profile'", { messageId: 'joined', data: { scope: 'openid+profile', joint: 'plus' } }),
    fixed(request, "'openid%20profile'", "'openid profile'", { messageId: 'joined', data: { scope: 'openid%20profile', joint: "'%20'" } }),
    fixed(request, "'openid;profile'", "'openid profile'", { messageId: 'joined', data: { scope: 'openid;profile', joint: 'semicolon' } }),
    fixed(request, "'profile+email'", "'profile email'", { messageId: 'joined' }),
    fixed(request, "'orders,openid'", "'orders openid'", { messageId: 'joined' }),
    fixed(request, "'openid,profile,openid'", "'openid profile'", { messageId: 'joined' }),
    fixed(request, "'OpenID,profile'", "'openid profile'", { messageId: 'joined' }),
    fixed(url, 'openid%2Bprofile', 'openid%20profile', { messageId: 'joined', data: { scope: 'openid+profile', joint: 'plus' } }),
    fixed(url, 'openid%2Cprofile', 'openid%20profile', { messageId: 'joined' }),
    fixed(url, 'openid%2520profile', 'openid%20profile', { messageId: 'joined' }),
    fixed(url, "${encodeURIComponent('openid+profile')}", "${encodeURIComponent('openid profile')}", { messageId: 'joined' }),
    fixed(token, "'openid,offline_access'", "'openid offline_access'", { messageId: 'joined' }),
    fixed(oidc, "'openid,profile'", "'openid profile'", { messageId: 'joined' }),
    fixed(okta, "['openid,profile']", "['openid', 'profile']", { messageId: 'joined' }),
    {
      name: 'one word of several',
      code: request("'openid profile,email orders'"),
      output: request("'openid profile email orders'"),
      errors: [{ messageId: 'joined', data: { scope: 'profile,email', joint: 'comma' }, line: 1, column: 109, endColumn: 122 }],
    },
    {
      name: 'an array joined with commas',
      code: `const SCOPES = ['openid', 'profile'];\n${url("${SCOPES.join(',')}")}`,
      output: `const SCOPES = ['openid', 'profile'];\n${url("${SCOPES.join('%20')}")}`,
      errors: [{ messageId: 'joined', line: 2, column: 199, endColumn: 215 }],
    },
    fixed(request, "['openid', 'profile'].join('+')", "['openid', 'profile'].join(' ')", { messageId: 'joined' }),
    fixed(request, "['openid', 'profile'].join('%20')", "['openid', 'profile'].join(' ')", { messageId: 'joined' }),
    fixed(request, "['openid', 'profile'].join()", "['openid', 'profile'].join(' ')", { messageId: 'joined' }),
    { code: request("['openid', 'profile'].toString()"), output: null, errors: [{ messageId: 'joined' }] },
    {
      name: 'an object that is joined with encoding',
      code: "const p = { client_id: id, response_type: 'code', scope: 'openid%20profile', code_challenge: c, code_challenge_method: 'S256', state, nonce };\nlocation.href = `${base}/authorize?${Object.keys(p).map((key) => `${key}=${encodeURIComponent(p[key])}`).join('&')}`;",
      output: "const p = { client_id: id, response_type: 'code', scope: 'openid profile', code_challenge: c, code_challenge_method: 'S256', state, nonce };\nlocation.href = `${base}/authorize?${Object.keys(p).map((key) => `${key}=${encodeURIComponent(p[key])}`).join('&')}`;",
      errors: [{ messageId: 'joined' }],
    },
    {
      name: 'a comma is wrong in an object whose sending is out of sight, too',
      code: "const authParams = { client_id: id, response_type: 'code', scope: 'openid,profile', redirect_uri: uri };\nredirectTo(build(authParams));",
      output: "const authParams = { client_id: id, response_type: 'code', scope: 'openid profile', redirect_uri: uri };\nredirectTo(build(authParams));",
      errors: [{ messageId: 'joined' }],
    },
    {
      name: 'a plus at a provider that joins with commas',
      code: url('openid%2Bemail', 'https://slack.com/openid/connect/authorize'),
      output: url('openid%20email', 'https://slack.com/openid/connect/authorize'),
      errors: [{ messageId: 'joined' }],
    },
    {
      name: 'a constant that others read too is not changed',
      code: `export const SCOPE = 'openid,profile';\n${request('SCOPE')}`,
      output: null,
      errors: [{ messageId: 'joined', line: 1, column: 23 }],
    },
    {
      name: 'one branch of two',
      code: request("all ? 'openid,profile' : 'openid'"),
      output: request("all ? 'openid profile' : 'openid'"),
      errors: [{ messageId: 'joined' }],
    },
    // Repeated
    {
      name: 'the second one stands out',
      code: url('openid+profile+openid'),
      output: url('openid+profile'),
      errors: [{ messageId: 'repeated', data: { scope: 'openid' }, line: 1, column: 212, endColumn: 218 }],
    },
    fixed(request, "'email openid email'", "'email openid'", { messageId: 'repeated', data: { scope: 'email' } }),
    fixed(request, "'orders.read orders.read'", "'orders.read'", { messageId: 'repeated', data: { scope: 'orders.read' } }),
    fixed(okta, "['openid', 'email', 'openid']", "['openid', 'email']", { messageId: 'repeated' }),
    fixed(request, "['openid', 'email', 'openid'].join(' ')", "['openid', 'email'].join(' ')", { messageId: 'repeated' }),
    {
      name: 'three times',
      code: token("'a a a'"),
      output: [token("'a a'"), token("'a'")],
      errors: [{ messageId: 'repeated' }, { messageId: 'repeated' }],
    },
    // Case
    fixed(request, "'OpenID profile'", "'openid profile'", { messageId: 'upperCase', data: { scope: 'OpenID' } }),
    fixed(request, "'profile OPENID'", "'profile openid'", { messageId: 'upperCase', data: { scope: 'OPENID' } }),
    fixed(url, 'openId%20email', 'openid%20email', { messageId: 'upperCase' }),
    fixed(okta, "['OpenId', 'email']", "['openid', 'email']", { messageId: 'upperCase' }),
    fixed(request, "'openid OpenID'", "'openid'", { messageId: 'upperCase' }),
    // Empty
    {
      name: 'empty in an object',
      code: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id, scope: '' });",
      output: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id });",
      errors: [{ messageId: 'empty', line: 1, column: 119, endColumn: 121 }],
    },
    {
      name: 'empty in a URL',
      code: 'location.href = `https://id.example.com/authorize?response_type=code&scope=&client_id=${id}&code_challenge=${c}&code_challenge_method=S256&state=${s}`;',
      output: 'location.href = `https://id.example.com/authorize?response_type=code&client_id=${id}&code_challenge=${c}&code_challenge_method=S256&state=${s}`;',
      errors: [{ messageId: 'empty', line: 1, column: 70, endColumn: 76 }],
    },
    {
      name: 'blanks only',
      code: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id, scope: ' ' });",
      output: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id });",
      errors: [{ messageId: 'empty' }],
    },
    {
      name: 'an empty array',
      code: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id, scope: [] });",
      output: "axios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: token, client_id: id });",
      errors: [{ messageId: 'empty' }],
    },
    // An array where a string is read
    fixed(request, "['openid', 'profile']", "'openid profile'", { messageId: 'array', data: { scope: 'openid profile' } }),
    fixed(token, "['openid', 'offline_access']", "'openid offline_access'", { messageId: 'array' }),
    fixed(token, "['orders.read']", "'orders.read'", { messageId: 'array' }),
    {
      name: 'in JSON',
      code: "fetch('https://id.example.com/token', { method: 'POST', body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: t, client_id, scope: ['a', 'b'] }) });",
      output: "fetch('https://id.example.com/token', { method: 'POST', body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: t, client_id, scope: 'a b' }) });",
      errors: [{ messageId: 'array', line: 1, column: 145, endColumn: 155 }],
    },
    {
      name: 'a constant array',
      code: `const SCOPES = ['openid', 'profile'];\n${request('SCOPES')}`,
      output: `const SCOPES = ['openid', 'profile'];\n${request("SCOPES.join(' ')")}`,
      errors: [{ messageId: 'array' }],
    },
    {
      name: 'in shorthand',
      code: "const scope = ['a', 'b'];\naxios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: t, client_id, scope });",
      output: "const scope = ['a', 'b'];\naxios.post('https://id.example.com/token', { grant_type: 'refresh_token', refresh_token: t, client_id, scope: scope.join(' ') });",
      errors: [{ messageId: 'array' }],
    },
    {
      name: 'put into a template',
      code: `const SCOPES = ['openid', 'profile'];\n${url('${SCOPES}')}`,
      output: `const SCOPES = ['openid', 'profile'];\n${url("${SCOPES.join('%20')}")}`,
      errors: [{ messageId: 'array' }],
    },
    {
      name: 'appended',
      code: "const body = new URLSearchParams();\nbody.append('grant_type', 'refresh_token');\nbody.append('refresh_token', token);\nbody.append('client_id', id);\nbody.append('scope', ['a', 'b']);\nfetch(tokenUrl, { method: 'POST', body });",
      output: "const body = new URLSearchParams();\nbody.append('grant_type', 'refresh_token');\nbody.append('refresh_token', token);\nbody.append('client_id', id);\nbody.append('scope', 'a b');\nfetch(tokenUrl, { method: 'POST', body });",
      errors: [{ messageId: 'array', line: 5 }],
    },
    {
      name: 'joined by a callback without regard to arrays',
      code: "const p = { client_id: id, response_type: 'code', scope: ['openid', 'email'], code_challenge: c, code_challenge_method: 'S256', state, nonce };\nlocation.href = `${base}/authorize?${Object.entries(p).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;",
      output: "const p = { client_id: id, response_type: 'code', scope: 'openid email', code_challenge: c, code_challenge_method: 'S256', state, nonce };\nlocation.href = `${base}/authorize?${Object.entries(p).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;",
      errors: [{ messageId: 'array' }],
    },
    {
      name: 'an SDK that takes a string',
      code: oidc("['openid', 'profile']"),
      output: oidc("'openid profile'"),
      errors: [{ messageId: 'arrayForSdk', data: { sdk: 'oidc-client-ts', scope: 'openid profile' }, line: 2 }],
    },
    {
      name: 'an SDK that takes a string, in its own typed settings',
      code: "import type { UserManagerSettings } from 'oidc-client-ts';\nexport const settings: UserManagerSettings = { authority, client_id: 'a', redirect_uri: uri, scope: ['openid', 'email'] };",
      output: "import type { UserManagerSettings } from 'oidc-client-ts';\nexport const settings: UserManagerSettings = { authority, client_id: 'a', redirect_uri: uri, scope: 'openid email' };",
      errors: [{ messageId: 'arrayForSdk' }],
    },
    // A string where an SDK wants an array
    fixed(okta, "'openid profile'", "['openid', 'profile']", {
      messageId: 'stringForSdk',
      data: { sdk: '@okta/okta-auth-js', scopes: "['openid', 'profile']" },
    }),
    fixed(okta, "'openid'", "['openid']", { messageId: 'stringForSdk' }),
    fixed(okta, "'openid,profile'", "['openid', 'profile']", { messageId: 'stringForSdk' }),
    {
      name: 'a constant string',
      code: `${OKTA}const SCOPES = 'openid profile';\nnew OktaAuth({ issuer, clientId, redirectUri, scopes: SCOPES });`,
      output: `${OKTA}const SCOPES = 'openid profile';\nnew OktaAuth({ issuer, clientId, redirectUri, scopes: SCOPES.split(' ') });`,
      errors: [{ messageId: 'stringForSdk' }],
    },
  ],
});
