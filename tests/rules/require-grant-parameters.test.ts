import { requireGrantParameters } from '../../src/rules/require-grant-parameters.ts';
import { testRule } from '../support/rule-tester.ts';

const send = (parameters: string, options = '') =>
  `fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams(${parameters})${options} });`;
const service = "{ grant_type: 'client_credentials', scope: 'orders' }";
const refresh = "{ grant_type: 'refresh_token', client_id: 'a' }";
const missing = (grant: string, parameters: string) => [{ messageId: 'missing' as const, data: { grant, parameters } }];
const unauthenticated = [
  { messageId: 'unauthenticated' as const, data: { grant: 'client_credentials', parameters: "'client_secret' or 'client_assertion'" } },
];
const challenge = "const url = `https://login.example.com/authorize?response_type=code&client_id=a&code_challenge=${c}&code_challenge_method=S256`;\n";

testRule(requireGrantParameters, {
  valid: [
    {
      name: 'a URL that a function from elsewhere posts with a body',
      code: "import { send } from './http'; const answer = await send('POST', `${issuer}/token?grant_type=password`, { body });",
    },
    send("{ grant_type: 'authorization_code', code, redirect_uri: callback, client_id: 'a' }"),
    send("{ grant_type: 'password', username, password, client_id: 'a' }"),
    send("{ grant_type: 'refresh_token', refresh_token: token, client_id: 'a' }"),
    send("{ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code, client_id: 'a' }"),
    send("{ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: t, subject_token_type: type }"),
    send("{ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }"),
    send("{ grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: id }"),
    // A value that may be empty is a value
    send("{ grant_type: 'authorization_code', code: '', client_id: 'a' }"),
    "fetch(tokenUrl, { method: 'POST', body: 'grant_type=authorization_code&client_id=a&code=' + code });",
    // A parameter that one branch adds
    "const p = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'a' });\nif (code) p.set('code', code);\nfetch('https://login.example.com/token', { method: 'POST', body: p });",
    send("{ grant_type: isNew ? 'authorization_code' : 'refresh_token', client_id: 'a', ...(isNew ? { code } : { refresh_token }) }"),
    // Open messages
    send("{ grant_type: 'authorization_code', ...rest }"),
    send("{ grant_type: 'password', [name]: value, password }"),
    "export function request(params) {\n  return fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', ...params }) });\n}",
    "const body = new URLSearchParams({ grant_type: 'authorization_code' });\nfill(body);\nfetch(tokenUrl, { method: 'POST', body });",
    "const body = new URLSearchParams({ grant_type: 'refresh_token' });\nexport { body };",
    'fetch(tokenUrl + `?${rest}&grant_type=refresh_token`);',
    "fetch(tokenUrl, { method: 'POST', body: `${common}&grant_type=authorization_code` });",
    // Half in the query, half in the body
    "axios.post(`${url}/auth/v1/token?grant_type=password`, { username, password });",
    "axios.post('https://login.example.com/token', { code, client_id: 'a' }, { params: { grant_type: 'authorization_code' } });",
    "axios.post('https://login.example.com/token?grant_type=refresh_token', body);",
    // Names of vendors
    "fetch(`${url}/auth/v1/token?grant_type=password`, { method: 'POST', body: JSON.stringify({ email, password }) });",
    'fetch(`https://api.weixin.qq.com/sns/jscode2session?appid=${id}&secret=${s}&js_code=${c}&grant_type=authorization_code`);',
    send("{ grant_type: 'id_token', provider: 'google' }"),
    send("{ grant_type: 'authorization-code', client_id: 'a' }"),
    send("{ grant_type: type, client_id: 'a' }"),
    send("{ grant_type: type ?? 'authorization_code', client_id: 'a' }"),
    // Client authentication that is no parameter
    send("{ grant_type: 'client_credentials', client_id: 'a', client_secret: s }"),
    send("{ grant_type: 'client_credentials', client_assertion: jwt, client_assertion_type: type }"),
    send(service, ", headers: { Authorization: 'Basic ' + credentials }"),
    send(service, ", headers: { authorization: `Bearer ${jwt}` }"),
    send(service, ", headers: { 'X-Api-Key': key }"),
    send(service, ', headers'),
    send(service, ", headers: new Headers({ Authorization: basic })"),
    send(service, ', ...init'),
    send(service, ', dispatcher: new Agent({ connect: { cert, key } })'),
    `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { auth: { username: id, password: secret } });`,
    `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { httpsAgent: agent });`,
    `import axios from 'axios';\naxios.defaults.headers.common.Authorization = basic;\naxios.post('https://login.example.com/token', ${service});`,
    `import axios from 'axios';\naxios.interceptors.request.use(sign);\naxios.post('https://login.example.com/token', ${service});`,
    `import axios from 'axios';\nconst api = axios.create({ baseURL });\napi.post('/token', ${service});`,
    `import api from './api';\napi.post('https://login.example.com/token', ${service});`,
    `import { request } from './http';\nrequest('https://login.example.com/token', { method: 'POST', body: ${service} });`,
    `this.http.post('https://login.example.com/token', ${service});`,
    "fetch('https://id:secret@login.example.com/token', { method: 'POST', body: 'grant_type=client_credentials' });",
    "fetch(`https://${id}:${secret}@login.example.com/token`, { method: 'POST', body: 'grant_type=client_credentials' });",
    "const request = require('superagent');\nrequest.post(tokenUrl).auth(id, secret).send({ grant_type: 'client_credentials' });",
    "import https from 'node:https';\nconst req = https.request({ hostname: 'login.example.com', path: '/token', method: 'POST', cert, key });\nreq.write('grant_type=client_credentials');",
    "const body = 'grant_type=client_credentials&scope=orders';\nsendSigned(body);",
    "import { HttpClient } from '@angular/common/http';\nexport class A {\n  constructor(private http: HttpClient) {}\n  get() { return this.http.post('https://login.example.com/token', { grant_type: 'client_credentials' }); }\n}",
    "const oauth = { grant_type: 'client_credentials' };",
    // The refresh token stands in a cookie
    send(refresh, ", credentials: 'include'"),
    send(refresh, ', credentials'),
    "axios.post('https://login.example.com/token', { grant_type: 'refresh_token' }, { withCredentials: true });",
    "fetch('/oauth/token', { method: 'POST', body: 'grant_type=refresh_token&client_id=a' });",
    send(refresh, ', headers: { Cookie: cookie }'),
    send(refresh, ', headers: { Authorization: `Bearer ${refreshToken}` }'),
    "const xhr = new XMLHttpRequest();\nxhr.open('POST', 'https://login.example.com/token');\nxhr.withCredentials = true;\nxhr.send('grant_type=refresh_token&client_id=a');",
    // An SDK that has to be given its own verifier
    "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri, extraParams: { code_verifier: request.codeVerifier } }, discovery); }, [response]);\n}",
    "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri, extraParams: request?.codeVerifier ? { code_verifier: request.codeVerifier } : undefined }, discovery); }, [response]);\n}",
    "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri, extraParams }, discovery); }, [response]);\n}",
    "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri, usePKCE: false }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri }, discovery); }, [response]);\n}",
    "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri, responseType: 'id_token' }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri }, discovery); }, [response]);\n}",
    "import { AuthorizationRequest, GRANT_TYPE_AUTHORIZATION_CODE, TokenRequest } from '@openid/appauth';\nconst request = new AuthorizationRequest({ client_id, redirect_uri, scope });\nlet extras = undefined;\nif (request.internal) {\n  extras = {};\n  extras['code_verifier'] = request.internal['code_verifier'];\n}\nexport const token = new TokenRequest({ client_id, redirect_uri, grant_type: GRANT_TYPE_AUTHORIZATION_CODE, code, extras });",
    "import { exchangeCodeAsync } from 'expo-auth-session';\nexport const finish = (code) => exchangeCodeAsync({ clientId, code, redirectUri }, discovery);",
    // The verifier
    `${challenge}${send("{ grant_type: 'authorization_code', code, code_verifier: verifier }")}`,
    `${challenge}fetch('https://other.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code }) });`,
    `${challenge}const old = \`https://login.example.com/authorize?response_type=code&client_id=b&state=\${s}\`;\n${send("{ grant_type: 'authorization_code', code }")}`,
    "const url = new URL('https://login.example.com/authorize?response_type=code&client_id=a');\nif (pkce) url.searchParams.set('code_challenge', c);\n" + send("{ grant_type: 'authorization_code', code }"),
    send("{ grant_type: 'authorization_code', code }"),
    // An authorization server's own code, tests, and what is no request
    "if (body.grant_type === 'authorization_code' && !body.code) throw new Error('invalid_request');",
    "expect(fetch).toHaveBeenCalledWith(url, { body: 'grant_type=authorization_code&client_id=a' });",
    "const client = { grant_types: ['authorization_code'], client_id: 'a' };",
    "import { OAuth2Client } from './client'; new OAuth2Client().token({ grant_type: 'authorization_code' });",
    "console.log('POST grant_type=authorization_code&client_id=a');",
  ],
  invalid: [
    {
      name: 'a code exchange without a code',
      code: send("{ grant_type: 'authorization_code', redirect_uri: callback, client_id: 'a' }"),
      errors: [{ ...missing('authorization_code', "'code'")[0], line: 1, column: 108, endColumn: 126 } as never],
    },
    { name: 'a password request without either', code: send("{ grant_type: 'password', client_id: 'a' }"), errors: missing('password', "'username' and 'password'") },
    { name: 'a password request without the name', code: send("{ grant_type: 'password', password, user: name }"), errors: missing('password', "'username'") },
    { name: 'a refresh without a refresh token', code: send(refresh), errors: missing('refresh_token', "'refresh_token'") },
    {
      name: 'a refresh that leaves the cookies out',
      code: send(refresh, ", credentials: 'omit'"),
      errors: missing('refresh_token', "'refresh_token'"),
    },
    {
      name: 'under another name',
      code: send("{ grant_type: 'refresh_token', token: refreshToken }"),
      errors: missing('refresh_token', "'refresh_token'"),
    },
    {
      name: 'a form body in a string',
      code: "fetch(tokenUrl, { method: 'POST', body: 'grant_type=authorization_code&client_id=a' });",
      errors: [{ messageId: 'missing', line: 1, column: 53, endColumn: 71 }],
    },
    {
      name: 'token exchange without the type of the token',
      code: send("{ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: t }"),
      errors: missing('urn:ietf:params:oauth:grant-type:token-exchange', "'subject_token_type'"),
    },
    {
      name: 'an assertion grant without the assertion',
      code: send("{ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_id: 'a' }"),
      errors: missing('urn:ietf:params:oauth:grant-type:jwt-bearer', "'assertion'"),
    },
    {
      name: 'a device without its code',
      code: send("{ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', user_code: c, client_id: 'a' }"),
      errors: missing('urn:ietf:params:oauth:grant-type:device_code', "'device_code'"),
    },
    { name: 'one of two grants', code: send("{ grant_type: again ? 'refresh_token' : 'authorization_code', code }"), errors: missing('refresh_token', "'refresh_token'") },
    { name: 'nothing that says who the client is', code: send("{ grant_type: 'client_credentials', client_id: 'a', scope: 'orders' }"), errors: unauthenticated },
    {
      name: 'headers that say nothing of the client',
      code: send(service, ", headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }"),
      errors: unauthenticated,
    },
    {
      name: 'through axios',
      code: `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { timeout: 1000 });`,
      errors: [{ messageId: 'unauthenticated', line: 2 }],
    },
    {
      name: 'an SDK that has to be given its own verifier',
      code: "import { exchangeCodeAsync, useAuthRequest } from 'expo-auth-session';\nexport function useLogin() {\n  const [request, response] = useAuthRequest({ clientId, scopes, redirectUri }, discovery);\n  useEffect(() => { if (response?.type === 'success') exchangeCodeAsync({ clientId, code: response.params.code, redirectUri }, discovery); }, [response]);\n}",
      errors: [{ messageId: 'verifier', line: 4 }],
    },
    { code: "import { AuthorizationRequest, GRANT_TYPE_AUTHORIZATION_CODE, TokenRequest } from '@openid/appauth';\nconst request = new AuthorizationRequest({ client_id, redirect_uri, scope });\nexport const token = new TokenRequest({ client_id, redirect_uri, grant_type: GRANT_TYPE_AUTHORIZATION_CODE, code });", errors: [{ messageId: 'verifier', line: 3 }] },
    {
      name: 'a challenge without its verifier',
      code: `${challenge}${send("{ grant_type: 'authorization_code', code, client_id: 'a' }")}`,
      errors: [{ messageId: 'verifier', line: 2 }],
    },
    {
      name: 'both of unknown host',
      code: 'const url = `${issuer}/authorize?response_type=code&client_id=a&code_challenge=${c}&code_challenge_method=S256`;\nfetch(`${issuer}/token`, { method: \'POST\', body: `grant_type=authorization_code&code=${code}` });',
      errors: [{ messageId: 'verifier', line: 2 }],
    },
  ],
});
