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

const expo = (request: string, exchange: string) =>
  `import { exchangeCodeAsync, ResponseType, useAuthRequest } from 'expo-auth-session';\nfunction App() {\n  const [request, response] = useAuthRequest({ clientId: 'a', redirectUri, scopes: ['x']${request} }, discovery);\n  return () => exchangeCodeAsync({ clientId: 'a', code: response.params.code, redirectUri${exchange} }, discovery);\n}`;
const msal = (request: string, exchange: string) =>
  `import { ConfidentialClientApplication } from '@azure/msal-node';\nconst client = new ConfidentialClientApplication(config);\nclient.getAuthCodeUrl({ scopes, redirectUri${request} });\nclient.acquireTokenByCode({ code, scopes, redirectUri${exchange} });`;

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
    // Headers that the request gets before it is sent
    "import https from 'node:https';\nconst req = https.request('https://login.example.com/token', { method: 'POST' }, done);\nreq.setHeader('Authorization', 'Basic ' + credentials);\nreq.end('grant_type=client_credentials');",
    "import https from 'node:https';\nconst req = https.request('https://login.example.com/token', { method: 'POST' }, done);\nsign(req);\nreq.end('grant_type=client_credentials');",
    "const request = new Request('https://login.example.com/token', { method: 'POST', body: 'grant_type=client_credentials' });\nrequest.headers.set('Authorization', basic);\nfetch(request);",
    "const request = new Request('https://login.example.com/token', { method: 'POST', body: 'grant_type=client_credentials' });\nfetch(request, { headers: { Authorization: basic } });",
    "export const requestOf = () => new Request('https://login.example.com/token', { method: 'POST', body: 'grant_type=client_credentials' });",
    "const xhr = new XMLHttpRequest();\nxhr.open('POST', 'https://login.example.com/token', true, id, secret);\nxhr.send('grant_type=client_credentials');",
    "const xhr = new XMLHttpRequest();\nxhr.open('POST', 'https://login.example.com/token');\nfor (const name in headers) xhr.setRequestHeader(name, headers[name]);\nxhr.send('grant_type=client_credentials');",
    "import request from 'superagent';\nconst sent = request.post(tokenUrl).send({ grant_type: 'client_credentials' });\nif (basic) sent.set('Authorization', basic);\nawait sent;",
    // Code that changes the request
    "import request from 'superagent';\nrequest.post(tokenUrl).use(sign).send({ grant_type: 'client_credentials', client_id: 'a' });",
    "$.ajax({ url: tokenUrl, type: 'POST', data: { grant_type: 'client_credentials' }, beforeSend(xhr) { xhr.setRequestHeader('Authorization', basic); } });",
    "$.ajax({ url: tokenUrl, type: 'POST', data: { grant_type: 'client_credentials' }, beforeSend: sign });",
    "import got from 'got';\ngot.post(tokenUrl, { hooks: { beforeRequest: [sign] }, form: { grant_type: 'client_credentials', client_id: 'a' } });",
    "ofetch(tokenUrl, { method: 'POST', body: { grant_type: 'client_credentials' }, onRequest({ options }) { options.headers.set('Authorization', basic); } });",
    `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { transformRequest: [(data, headers) => { headers.Authorization = basic; return data; }] });`,
    `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { adapter: signed });`,
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
    "import request from 'superagent';\nrequest.post(tokenUrl).withCredentials().send({ grant_type: 'refresh_token', client_id: 'a' });",
    // The tests of an authorization server
    "it('fails without code', async () => {\n  const res = await fetch(base + '/oauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'a' }) });\n  expect(res.status).toBe(400);\n});",
    "const post = () => fetch(base + '/oauth/token', { method: 'POST', body: 'grant_type=client_credentials' });\ndescribe('the token endpoint', () => { it('wants to know the client', () => post()); });",
    // The verifier of a challenge that an SDK makes, or takes
    expo('', ', extraParams: { code_verifier: request.codeVerifier }'),
    expo('', ', extraParams: request?.codeVerifier ? { code_verifier: request.codeVerifier } : undefined'),
    expo('', ', extraParams: verifierOf(request)'),
    expo('', ', ...verifierOf(request)'),
    expo(', usePKCE: false', ''),
    expo(', usePKCE: flag', ''),
    expo(', ...options', ''),
    expo(', responseType: ResponseType.Token', ''),
    expo('', '').replace('exchangeCodeAsync({', 'exchangeElsewhere({'),
    `${challenge}${expo('', '')}`,
    `import { exchangeCodeAsync } from 'expo-auth-session';\nexport const exchange = (code) => exchangeCodeAsync({ clientId: 'a', code, redirectUri }, discovery);`,
    msal('', ''),
    msal(", codeChallenge: c, codeChallengeMethod: 'S256'", ', codeVerifier: verifier'),
    "import { OAuth2Client } from 'google-auth-library';\nconst client = new OAuth2Client(options);\nclient.generateAuthUrl({ scope, code_challenge: c, code_challenge_method: 'S256' });\nclient.getToken(request);",
    // What a code was asked for by an SDK that exchanges it
    `import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r }).signinRedirect();\n${send("{ grant_type: 'authorization_code', code, client_id: 'b' }")}`,
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
      name: 'a request that gets headers which say nothing of the client',
      code: "import https from 'node:https';\nconst req = https.request('https://login.example.com/token', { method: 'POST' }, (res) => { log(req); });\nreq.setHeader('Content-Type', type);\nreq.end('grant_type=client_credentials');",
      errors: [{ ...unauthenticated[0], line: 4 } as never],
    },
    {
      name: 'a Request that is sent as it is made',
      code: "const request = new Request('https://login.example.com/token', { method: 'POST', body: 'grant_type=client_credentials' });\nfetch(request);",
      errors: unauthenticated,
    },
    {
      name: 'no user in the call that opens it',
      code: "const xhr = new XMLHttpRequest();\nxhr.open('POST', 'https://login.example.com/token', true, null, null);\nxhr.setRequestHeader('Content-Type', type);\nxhr.send('grant_type=client_credentials');",
      errors: unauthenticated,
    },
    {
      name: 'a hook that is switched off',
      code: `import axios from 'axios';\naxios.post('https://login.example.com/token', ${service}, { adapter: undefined });`,
      errors: unauthenticated,
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
    {
      name: 'a challenge that an SDK makes',
      code: expo('', ''),
      errors: [{ messageId: 'verifier', line: 4, data: { by: ", which 'expo-auth-session' makes" } }],
    },
    {
      name: 'the same with other parameters',
      code: expo(', responseType: ResponseType.Code, usePKCE: true', ", extraParams: { audience: 'x' }"),
      errors: [{ messageId: 'verifier', line: 4 }],
    },
    {
      name: 'a challenge that an SDK is given',
      code: msal(", codeChallenge: c, codeChallengeMethod: 'S256'", ''),
      errors: [{ messageId: 'verifier', line: 4, data: { by: '' } }],
    },
    {
      name: 'a challenge among the parameters of an SDK',
      code: "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nclient.authorizeURL({ scope, redirect_uri, code_challenge: c, code_challenge_method: 'S256' });\nclient.getToken({ code, redirect_uri });",
      errors: [{ messageId: 'verifier', line: 4 }],
    },
  ],
});
