import { validResponseType } from '../../src/rules/valid-response-type.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

/** A complete request, so that no change of the response type brings another report. */
const REST = "client_id: id, redirect_uri: uri, scope: 'openid', state, nonce, code_challenge: challenge, code_challenge_method: 'S256'";
const request = (type: string) => `const query = new URLSearchParams({ response_type: '${type}', ${REST} });`;
const url = (type: string, host = 'https://id.example.com/authorize') =>
  `location.href = \`${host}?response_type=${type}&client_id=\${id}&redirect_uri=\${uri}&scope=openid&state=\${state}&nonce=\${nonce}&code_challenge=\${challenge}&code_challenge_method=S256\`;`;
const posted = (type: string) => `const query = new URLSearchParams({ response_type: '${type}', response_mode: 'form_post', ${REST} });`;

type ErrorOf = InvalidCase['errors'][number];

function fixed(written: string, output: string, error: ErrorOf, shape = request): InvalidCase {
  return { code: shape(written), output: shape(output), errors: [error] };
}

function suggested(written: string, output: string, error: ErrorOf, suggestion: 'useType' | 'remove'): InvalidCase {
  return { code: request(written), errors: [{ ...error, suggestions: [{ messageId: suggestion, output: request(output) }] }] };
}

const facebook = (type: string, host = 'www.facebook.com') =>
  `location.href = 'https://${host}/v19.0/dialog/oauth?response_type=${type}&client_id=' + id + '&redirect_uri=' + uri;`;

testRule(validResponseType, {
  valid: [
    // Every registered response type, in any order
    ...['code', 'token', 'id_token', 'none', 'id_token token', 'token id_token', 'code id_token', 'code token', 'token code'].map(request),
    ...['code id_token token', 'token id_token code', 'vp_token', 'vp_token id_token'].map(request),
    // On the wire a plus is a blank
    url('code+id_token'),
    url('code%20id_token'),
    url('id_token%20token'),
    "location.href = 'https://id.example.com/authorize?client_id=a&response_type=' + encodeURIComponent('code id_token');",
    "location.href = 'https://id.example.com/authorize?client_id=a&response_type=' + ['code', 'id_token'].join('%20');",
    "location.href = 'https://id.example.com/authorize?client_id=a&response_type=' + ['code', 'id_token'].join('+');",
    "const p = { client_id: id, response_type: 'code%20id_token', redirect_uri: uri };\nlocation.href = `${base}/authorize?${Object.keys(p).map((key) => `${key}=${p[key]}`).join('&')}`;",
    // What becomes of it is out of sight
    "const authParams = { client_id: id, response_type: 'code+id_token', redirect_uri: uri };\nredirectTo(build(authParams));",
    "const authParams = { client_id: id, response_type: 'code%20id_token', redirect_uri: uri };\nredirectTo(build(authParams));",
    // Vendors
    facebook('code%2Cgranted_scopes'),
    facebook('code,granted_scopes'),
    facebook('granted_scopes'),
    facebook('token,signed_request,graph_domain'),
    facebook('code%20token'),
    facebook('token,granted_scopes', 'facebook.com'),
    facebook('code,token'),
    "const u = `${FACEBOOK}/dialog/oauth?response_type=code,granted_scopes&client_id=${id}&redirect_uri=${uri}`;",
    "const u = `https://app.vssps.visualstudio.com/oauth2/authorize?client_id=${id}&response_type=Assertion&state=x&scope=vso.work`;",
    "const u = `${authority}/oauth2/authorize?client_id=${id}&response_type=Assertion&state=x&scope=vso.work`;",
    "const u = `https://login.salesforce.com/services/oauth2/authorize?client_id=${id}&response_type=hybrid_token&redirect_uri=${uri}`;",
    "fetch('https://api.amazon.com/auth/o2/create/codepair', { method: 'POST', body: new URLSearchParams({ response_type: 'device_code', client_id, scope: 'profile' }) });",
    // The setting adds values, alone or among others
    { code: request('permission'), settings: { oauth: { responseTypes: ['permission'] } } },
    { code: request('code permission'), settings: { oauth: { responseTypes: ['permission'] } } },
    { code: request('code,permission'), settings: { oauth: { responseTypes: ['code,permission'] } } },
    // Not visible, or a stand-in
    "const query = new URLSearchParams({ response_type: type, client_id: id, redirect_uri: uri });",
    "const query = new URLSearchParams({ response_type: options.type || 'access_token', client_id: id, redirect_uri: uri });",
    "const u = `https://id.example.com/authorize?response_type=${type}&client_id=a&scope=openid`;",
    "const u = `https://id.example.com/authorize?response_type=<type>&client_id=a&scope=openid`;",
    "const u = 'https://id.example.com/authorize?response_type={{type}}&client_id=a&scope=openid';",
    "const u = 'https://id.example.com/authorize?response_type=&client_id=a&scope=openid';",
    // Not the parameter
    "axios.get('/users', { responseType: 'json', params: { client_id: id } });",
    "const error = { error: 'unsupported_response_type', client_id: id };",
    "const metadata = { issuer, response_types_supported: ['access_token'] };",
    "const u = `https://api.example.com/search?response_type=json&client_id=${id}`;",
    "const options = { response_type: 'json', client_id: id };",
    // What an authorization server does, types, texts for people
    "if (query.response_type === 'access_token') throw new UnsupportedResponseType();",
    "switch (response_type) { case 'authorization_code': break; case 'code,token': break; }",
    "type Request = { response_type: 'access_token'; client_id: string; redirect_uri: string };",
    "const schema = z.object({ response_type: z.enum(['access_token']), client_id: z.string(), redirect_uri: z.string() });",
    "expect(url.searchParams).toEqual({ response_type: 'access_token', client_id: 'a', redirect_uri: 'b' });",
    "console.log('open https://id.example.com/authorize?response_type=access_token&client_id=a');",
    // SDKs
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: uri, response_type: 'code' });",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: uri });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, pkce: false, responseType: ['code', 'id_token'] });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, pkce: false, responseType: 'id_token token' });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, responseType: 'nonsense' });",
  ],
  invalid: [
    {
      name: 'a format at the authorization endpoint',
      code: 'location.href = `https://as.example.com/authorize?response_type=json&client_id=a&redirect_uri=${u}`;',
      errors: [{ messageId: 'unknown' }],
    },
    {
      name: 'what a device asks for, at the authorization endpoint',
      code: 'location.href = `https://as.example.com/authorize?response_type=device_code&client_id=a&redirect_uri=${u}`;',
      errors: [{ messageId: 'unknown' }],
    },
    // Joined by something else than a blank
    {
      name: 'a comma',
      code: url('code,id_token'),
      output: url('code%20id_token'),
      errors: [{ messageId: 'joined', data: { text: 'code,id_token', joint: 'comma' }, line: 1, column: 65, endColumn: 78 }],
    },
    fixed('code,id_token', 'code id_token', { messageId: 'joined', data: { text: 'code,id_token', joint: 'comma' } }),
    fixed('code, id_token', 'code id_token', { messageId: 'joined' }),
    fixed('code+id_token', 'code id_token', { messageId: 'joined', data: { text: 'code+id_token', joint: 'plus' } }),
    fixed('code%20id_token', 'code id_token', { messageId: 'joined', data: { text: 'code%20id_token', joint: "'%20'" } }),
    fixed('code|id_token', 'code id_token', { messageId: 'joined', data: { text: 'code|id_token', joint: 'pipe' } }),
    fixed('code;id_token', 'code id_token', { messageId: 'joined' }),
    fixed('code,id_token,token', 'code id_token token', { messageId: 'joined' }),
    fixed('code%2Bid_token', 'code%20id_token', { messageId: 'joined', data: { text: 'code+id_token', joint: 'plus' } }, url),
    fixed('code%2520id_token', 'code%20id_token', { messageId: 'joined' }, url),
    fixed('code%2Cid_token', 'code%20id_token', { messageId: 'joined' }, url),
    fixed('id_token,token', 'id_token token', { messageId: 'joined' }, posted),
    fixed('authorization_code,id_token', 'code id_token', { messageId: 'joined' }),
    fixed('code,id_token,code', 'code id_token', { messageId: 'joined' }),
    {
      name: 'a comma between values that nobody knows',
      code: request('code,profile'),
      output: null,
      errors: [{ messageId: 'joined' }],
    },
    {
      name: 'a comma in an object whose sending is out of sight',
      code: "const authParams = { client_id: id, response_type: 'code,id_token', redirect_uri: uri, scope: 'openid', nonce, state };\nredirectTo(build(authParams));",
      output: "const authParams = { client_id: id, response_type: 'code id_token', redirect_uri: uri, scope: 'openid', nonce, state };\nredirectTo(build(authParams));",
      errors: [{ messageId: 'joined' }],
    },
    {
      name: "Facebook's comma at another host",
      code: "const u = `https://id.example.com/dialog/oauth?response_type=code,granted_scopes&client_id=${id}&redirect_uri=${uri}`;",
      output: null,
      errors: [{ messageId: 'joined' }],
    },
    // What is meant is put, and judged by other rules then
    fixed('access_token', 'token', { messageId: 'misspelled' }),
    fixed('access_token', 'token', { messageId: 'misspelled' }, url),
    fixed('id-token', 'id_token', { messageId: 'misspelled' }),
    fixed('id_token+token', 'id_token token', { messageId: 'joined' }),
    {
      name: 'of a request that lacks what the response type needs',
      code: 'location.href = `https://id.example.com/authorize?response_type=id-token&client_id=a&redirect_uri=${uri}&state=${state}`;',
      output: 'location.href = `https://id.example.com/authorize?response_type=id_token&client_id=a&redirect_uri=${uri}&state=${state}`;',
      errors: [{ messageId: 'misspelled' }],
    },
    // Names from elsewhere
    fixed('access_token', 'token', { messageId: 'misspelled', data: { value: 'access_token', meant: 'token' } }, posted),
    fixed('accessToken', 'token', { messageId: 'misspelled', data: { value: 'accessToken', meant: 'token' } }, posted),
    fixed('authorization_code', 'code', { messageId: 'misspelled', data: { value: 'authorization_code', meant: 'code' } }),
    fixed('authorization-code', 'code', { messageId: 'misspelled' }),
    fixed('auth_code', 'code', { messageId: 'misspelled' }),
    fixed('authorization_code id_token', 'code id_token', { messageId: 'misspelled', data: { value: 'authorization_code', meant: 'code' } }),
    fixed('code access_token', 'code token', { messageId: 'misspelled' }),
    fixed('code authorization_code', 'code', { messageId: 'misspelled' }),
    {
      name: 'one word in the URL',
      code: url('id_token%20access_token%20code'),
      output: url('id_token%20token%20code'),
      errors: [{ messageId: 'misspelled', line: 1, column: 76, endColumn: 88 }],
    },
    suggested('refresh_token', 'code', { messageId: 'refreshToken', data: { value: 'refresh_token' } }, 'useType'),
    suggested('code refresh_token', 'code', { messageId: 'refreshToken' }, 'remove'),
    suggested('token refresh_token', 'code', { messageId: 'refreshToken' }, 'useType'),
    // Spelling
    fixed('Code', 'code', { messageId: 'misspelled', data: { value: 'Code', meant: 'code' } }),
    fixed('code idToken', 'code id_token', { messageId: 'misspelled', data: { value: 'idToken', meant: 'id_token' } }),
    fixed('code id-token', 'code id_token', { messageId: 'misspelled' }),
    suggested('cod', 'code', { messageId: 'misspelled', data: { value: 'cod', meant: 'code' } }, 'useType'),
    suggested('codes', 'code', { messageId: 'misspelled' }, 'useType'),
    suggested('code id_tokn', 'code id_token', { messageId: 'misspelled', data: { value: 'id_tokn', meant: 'id_token' } }, 'useType'),
    suggested('code tokens', 'code token', { messageId: 'misspelled' }, 'useType'),
    {
      name: 'near a value of the setting',
      code: request('permissions'),
      settings: { oauth: { responseTypes: ['permission'] } },
      errors: [{ messageId: 'misspelled', data: { value: 'permissions', meant: 'permission' }, suggestions: [{ messageId: 'useType', output: request('permission') }] }],
    },
    {
      name: 'near no value',
      code: request('implicit'),
      errors: [{ messageId: 'unknown', data: { value: 'implicit' } }],
    },
    {
      name: 'near no value, at a known path',
      code: "const u = `https://id.example.com/authorize?response_type=saml&client_id=${id}`;",
      errors: [{ messageId: 'unknown', line: 1, column: 59, endColumn: 63 }],
    },
    {
      name: "a vendor's value at another host",
      code: "const u = `https://id.example.com/authorize?client_id=${id}&response_type=granted_scopes&scope=openid`;",
      errors: [{ messageId: 'unknown' }],
    },
    // Combinations
    fixed('code id_token code', 'code id_token', { messageId: 'repeated', data: { value: 'code' } }),
    fixed('code code', 'code', { messageId: 'repeated' }),
    {
      name: 'the second one stands out',
      code: url('code+code'),
      output: url('code'),
      errors: [{ messageId: 'repeated', line: 1, column: 70, endColumn: 74 }],
    },
    suggested('none code', 'code', { messageId: 'noneWithOthers', data: { others: 'code' } }, 'remove'),
    suggested('code none', 'code', { messageId: 'noneWithOthers', data: { others: 'code' } }, 'remove'),
    suggested('none id_token code', 'id_token code', { messageId: 'noneWithOthers', data: { others: 'id_token code' } }, 'remove'),
    // Ways of writing
    {
      name: 'one branch of two',
      code: `const response_type = spa ? 'code' : 'authorization_code';\nconst query = new URLSearchParams({ response_type, ${REST} });`,
      output: `const response_type = spa ? 'code' : 'code';\nconst query = new URLSearchParams({ response_type, ${REST} });`,
      errors: [{ messageId: 'misspelled', line: 1, column: 39, endColumn: 57 }],
    },
    {
      name: 'an array joined with commas',
      code: "const query = new URLSearchParams({ response_type: ['code', 'id_token'].join(','), client_id: id, redirect_uri: uri, scope: 'openid', nonce });",
      output: "const query = new URLSearchParams({ response_type: ['code', 'id_token'].join(' '), client_id: id, redirect_uri: uri, scope: 'openid', nonce });",
      errors: [{ messageId: 'joined', line: 1, column: 52, endColumn: 82 }],
    },
    {
      name: 'an array joined without a separator, in a URL',
      code: "const u = `https://id.example.com/authorize?client_id=${id}&scope=openid&nonce=${nonce}&response_type=${['code', 'id_token'].join()}`;",
      output: "const u = `https://id.example.com/authorize?client_id=${id}&scope=openid&nonce=${nonce}&response_type=${['code', 'id_token'].join('%20')}`;",
      errors: [{ messageId: 'joined' }],
    },
    {
      name: 'an array from elsewhere, joined with commas',
      code: "const TYPES = ['code', 'id_token'];\nconst u = `https://id.example.com/authorize?client_id=${id}&scope=openid&nonce=${nonce}&response_type=${TYPES.join(',')}`;",
      output: "const TYPES = ['code', 'id_token'];\nconst u = `https://id.example.com/authorize?client_id=${id}&scope=openid&nonce=${nonce}&response_type=${TYPES.join('%20')}`;",
      errors: [{ messageId: 'joined', line: 2, column: 105, endColumn: 120 }],
    },
    {
      name: 'a constant that others read too is not changed',
      code: `export const TYPE = 'code,id_token';\nconst query = new URLSearchParams({ response_type: TYPE, ${REST} });`,
      output: null,
      errors: [{ messageId: 'joined', line: 1, column: 22 }],
    },
    {
      name: 'a link in JSX',
      code: 'const a = <a href={`https://id.example.com/authorize?response_type=authorization_code&client_id=${id}&state=${state}&code_challenge=${c}&code_challenge_method=S256`}>Sign in</a>;',
      filename: 'login.tsx',
      output: 'const a = <a href={`https://id.example.com/authorize?response_type=code&client_id=${id}&state=${state}&code_challenge=${c}&code_challenge_method=S256`}>Sign in</a>;',
      errors: [{ messageId: 'misspelled' }],
    },
    {
      name: "an SDK's array",
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['code', 'idToken'], scopes: ['openid'] });",
      output: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['code', 'id_token'], scopes: ['openid'] });",
      errors: [{ messageId: 'misspelled', line: 2, column: 71, endColumn: 78 }],
    },
    {
      name: "an SDK's string",
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_type: 'authorization_code' });",
      output: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_type: 'code' });",
      errors: [{ messageId: 'misspelled' }],
    },
  ],
});
