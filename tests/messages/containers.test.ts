import { JAVASCRIPT, type Shape, testShapes, TYPESCRIPT } from './shapes.ts';

const PASSWORD = 'token https://as.example/token closed: grant_type=‹password› username=? password=?';
const BARE = 'token - closed: grant_type=‹password› username=? password=?';

/** Code that posts `body` after some statements. */
function posting(body: string, before = ''): string {
  return `${before}\nfetch('https://as.example/token', { method: 'POST', body: ${body} });`;
}

testShapes('URLSearchParams', JAVASCRIPT, [
  ['of an object', posting(`new URLSearchParams({ grant_type: 'password', username, password })`), PASSWORD],
  ['of pairs', posting(`new URLSearchParams([['grant_type', 'password'], ['username', u], ['password', p]])`), PASSWORD],
  [
    'of Object.entries()',
    posting('new URLSearchParams(Object.entries(values))', `const values = { grant_type: 'password', username, password };`),
    PASSWORD,
  ],
  ['of a string', posting("new URLSearchParams(`grant_type=password&username=${u}&password=${p}`)"), PASSWORD],
  ['of a string with a question mark', posting(`new URLSearchParams('?grant_type=password&username=' + u + '&password=' + p)`), PASSWORD],
  [
    'filled by set()',
    posting('body', `const body = new URLSearchParams(); body.set('grant_type', 'password'); body.set('username', u); body.set('password', p);`),
    PASSWORD,
  ],
  [
    'filled by append()',
    posting('body.toString()', `const body = new URLSearchParams(); body.append('grant_type', 'password'); body.append('username', u); body.append('password', p);`),
    PASSWORD,
  ],
  [
    'from which one is deleted',
    posting('body', `const body = new URLSearchParams({ grant_type: 'password', username, password, scope: 'openid' }); body.delete('scope');`),
    PASSWORD,
  ],
  [
    'in which one is replaced',
    posting('body', `const body = new URLSearchParams({ grant_type: 'implicit', username, password }); body.set('grant_type', 'password');`),
    'token https://as.example/token closed: username=? password=? grant_type=‹password›',
  ],
  [
    'filled in a branch',
    posting('body', `const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token }); if (scope) { body.set('scope', 'openid'); }`),
    'token https://as.example/token closed: grant_type=‹refresh_token› refresh_token=? scope?=‹openid›',
  ],
  ['of window', posting(`new window.URLSearchParams({ grant_type: 'password', username, password })`), PASSWORD],
  [
    'of a module',
    posting(`new URLSearchParams({ grant_type: 'password', username, password })`, `const { URLSearchParams } = require('url');`),
    PASSWORD,
  ],
  ['copied', posting('new URLSearchParams(first)', `const first = new URLSearchParams({ grant_type: 'password', username, password });`), PASSWORD],
  ['in a template', posting("`${new URLSearchParams({ grant_type: 'password', username, password })}`"), PASSWORD],
]);

testShapes('a plain object', JAVASCRIPT, [
  ['as JSON', posting(`JSON.stringify({ grant_type: 'password', username, password })`), PASSWORD],
  ['as JSON with white space', posting(`JSON.stringify(body, null, 2)`, `const body = { grant_type: 'password', username, password };`), PASSWORD],
  [
    'with assignments',
    posting('JSON.stringify(body)', `const body = {}; body.grant_type = 'password'; body.username = u; body.password = p;`),
    PASSWORD,
  ],
  [
    'with bracket assignments',
    posting('new URLSearchParams(body)', `const body = { 'grant_type': 'password' }; body['username'] = u; body['password'] = p;`),
    PASSWORD,
  ],
  [
    'with computed keys',
    posting('new URLSearchParams({ [GRANT]: PASSWORD, [KEYS.user]: u, [KEYS.secret]: p })', `const GRANT = 'grant_type', PASSWORD = 'password'; const KEYS = { user: 'username', secret: 'password' };`),
    PASSWORD,
  ],
  [
    'with spreads',
    posting('new URLSearchParams({ ...common, ...user })', `const common = { grant_type: 'password' }; const user = { username: u, password: p };`),
    PASSWORD,
  ],
  [
    'with a conditional spread',
    posting(`new URLSearchParams({ grant_type: 'password', username, password, ...(scope ? { scope: 'openid' } : {}) })`),
    'token https://as.example/token closed: grant_type=‹password› username=? password=? scope?=‹openid›',
  ],
  [
    'with a spread behind &&',
    posting(`new URLSearchParams({ grant_type: 'password', username, password, ...(scope && { scope: 'openid' }) })`),
    'token https://as.example/token closed: grant_type=‹password› username=? password=? scope?=‹openid›',
  ],
  [
    'by Object.assign()',
    posting('new URLSearchParams(Object.assign({}, common, { username, password }))', `const common = { grant_type: 'password' };`),
    PASSWORD,
  ],
  ['frozen', posting('new URLSearchParams(BODY)', `const BODY = Object.freeze({ grant_type: 'password', username, password });`), PASSWORD],
  [
    'of a local function',
    posting(`new URLSearchParams(body('password'))`, `const body = (grant) => ({ grant_type: grant, username: u, password: p });`),
    PASSWORD,
  ],
  [
    'of a local function that is called twice',
    `function send(body) { return fetch('https://as.example/token', { method: 'POST', body: new URLSearchParams(body) }); }
     const login = () => send({ grant_type: 'password', username, password });
     const renew = () => send({ grant_type: 'refresh_token', refresh_token });`,
    'token https://as.example/token closed: grant_type?=‹password›|‹refresh_token› username?=? password?=? refresh_token?=?',
  ],
]);

testShapes('other containers', JAVASCRIPT, [
  [
    'FormData',
    posting('form', `const form = new FormData(); form.append('grant_type', 'password'); form.append('username', u); form.append('password', p);`),
    PASSWORD,
  ],
  [
    'FormData of a package',
    posting('form', `import FormData from 'form-data'; const form = new FormData(); form.append('grant_type', 'password'); form.append('username', u); form.append('password', p);`),
    PASSWORD,
  ],
  ['qs', posting(`qs.stringify({ grant_type: 'password', username, password })`, `import qs from 'qs';`), PASSWORD],
  ['qs by name', posting(`stringify({ grant_type: 'password', username, password })`, `import { stringify } from 'qs';`), PASSWORD],
  ['querystring', posting(`querystring.stringify({ grant_type: 'password', username, password })`, `const querystring = require('querystring');`), PASSWORD],
  ['node:querystring', posting(`querystring.stringify({ grant_type: 'password', username, password })`, `import querystring from 'node:querystring';`), PASSWORD],
  ['query-string', posting(`queryString.stringify({ grant_type: 'password', username, password })`, `import queryString from 'query-string';`), PASSWORD],
  ['query-string as a namespace', posting(`queryString.stringify(body)`, `import * as queryString from 'query-string'; const body = { grant_type: 'password', username, password };`), PASSWORD],
  ['jQuery.param', posting(`$.param({ grant_type: 'password', username, password })`), PASSWORD],
  ['a stringifier whose import is not in the file', posting(`qs.stringify({ grant_type: 'password', username, password })`), PASSWORD],
]);

testShapes('Angular HttpParams', TYPESCRIPT, [
  [
    'chained',
    `import { HttpClient, HttpParams } from '@angular/common/http';
     class Login { constructor(private http: HttpClient) {}
       login(u: string, p: string) {
         const body = new HttpParams().set('grant_type', 'password').set('username', u).append('password', p);
         return this.http.post('https://as.example/token', body);
       } }`,
    PASSWORD,
  ],
  [
    'assigned again',
    `import { HttpClient, HttpParams } from '@angular/common/http';
     class Login { constructor(private http: HttpClient) {}
       login(u: string, p: string) {
         let body = new HttpParams();
         body = body.set('grant_type', 'password');
         body = body.set('username', u);
         body = body.set('password', p);
         return this.http.post('https://as.example/token', body.toString());
       } }`,
    PASSWORD,
  ],
  [
    'fromObject',
    `import { HttpClient, HttpParams } from '@angular/common/http';
     class Login { constructor(private http: HttpClient) {}
       login(u: string, p: string) {
         return this.http.post('https://as.example/token', new HttpParams({ fromObject: { grant_type: 'password', username: u, password: p } }));
       } }`,
    PASSWORD,
  ],
  [
    'fromString',
    `import { HttpClient, HttpParams } from '@angular/common/http';
     class Login { http = inject(HttpClient);
       login(u: string, p: string) {
         return this.http.post('https://as.example/token', new HttpParams({ fromString: \`grant_type=password&username=\${u}&password=\${p}\` }));
       } }`,
    PASSWORD,
  ],
]);

const BODY = `const values = { grant_type: 'password', username: u, password: p };`;

testShapes('a query written by hand', JAVASCRIPT, [
  ['as a concatenation', posting(`'grant_type=password&username=' + u + '&password=' + p`), PASSWORD],
  ['as a template', posting('`grant_type=password&username=${encodeURIComponent(u)}&password=${encodeURIComponent(p)}`'), PASSWORD],
  ['as a template of its own', 'const body = `grant_type=password&username=${u}&password=${p}`;', BARE],
  ['by Object.keys().map().join()', posting(`Object.keys(values).map((k) => k + '=' + encodeURIComponent(values[k])).join('&')`, BODY), PASSWORD],
  ['by Object.keys().map() with templates', posting("Object.keys(values).map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(values[key])}`).join('&')", BODY), PASSWORD],
  ['by Object.entries().map().join()', posting("Object.entries(values).map(([k, v]) => `${k}=${v}`).join('&')", BODY), PASSWORD],
  ['by Object.entries() and reduce()', posting("Object.entries(values).reduce((all, [k, v]) => `${all}&${k}=${v}`, '')", BODY), PASSWORD],
  [
    'by a local function',
    posting('toQuery(values)', `${BODY} function toQuery(o) { return Object.keys(o).map((k) => k + '=' + o[k]).join('&'); }`),
    PASSWORD,
  ],
  [
    'by for…in that fills an array',
    posting(`pairs.join('&')`, `${BODY} const pairs = []; for (const k in values) { pairs.push(encodeURIComponent(k) + '=' + encodeURIComponent(values[k])); }`),
    PASSWORD,
  ],
  [
    'by for…in that lengthens a string',
    posting('body', `${BODY} let body = ''; for (const k in values) { body += k + '=' + values[k] + '&'; }`),
    PASSWORD,
  ],
  [
    'by a local function that fills an array',
    posting('encode(values)', `${BODY} function encode(o) { const out = []; for (const k in o) { out.push(k + '=' + o[k]); } return out.join('&'); }`),
    PASSWORD,
  ],
]);

testShapes('a loop that fills a container', JAVASCRIPT, [
  ['for…in', posting('body', `${BODY} const body = new URLSearchParams(); for (const key in values) body.append(key, values[key]);`), PASSWORD],
  ['for…in with hasOwnProperty', posting('body', `${BODY} const body = new URLSearchParams(); for (const key in values) { if (values.hasOwnProperty(key)) { body.append(key, values[key]); } }`), 'token https://as.example/token closed: grant_type?=‹password› username?=? password?=?'],
  ['for…of over keys', posting('body', `${BODY} const body = new FormData(); for (const key of Object.keys(values)) { body.append(key, values[key]); }`), PASSWORD],
  ['for…of over entries', posting('body', `${BODY} const body = new URLSearchParams(); for (const [key, value] of Object.entries(values)) body.set(key, value);`), PASSWORD],
  ['forEach over keys', posting('body', `${BODY} const body = new URLSearchParams(); Object.keys(values).forEach((key) => body.append(key, values[key]));`), PASSWORD],
  ['forEach over entries', posting('body', `${BODY} const body = new URLSearchParams(); Object.entries(values).forEach(([key, value]) => { body.append(key, value); });`), PASSWORD],
  ['forEach with a function', posting('body', `${BODY} var body = new URLSearchParams(); Object.keys(values).forEach(function (key) { body.append(key, values[key]); });`), PASSWORD],
  ['into searchParams', `${BODY.replace(`grant_type: 'password'`, `response_type: 'token', client_id: 'app'`)} const url = new URL('https://as.example/authorize'); Object.entries(values).forEach(([k, v]) => url.searchParams.append(k, v)); location.href = url.toString();`, 'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app› username=? password=?'],
  [
    'over parameters with a name and a value',
    `const url = new URL('https://as.example/authorize');
     [{ name: 'response_type', value: 'token' }, { name: 'client_id', value: id }].forEach((p) => { if (p.value) url.searchParams.append(p.name, p.value); });
     location.href = url.toString();`,
    'authorization https://as.example/authorize closed: response_type?=‹token› client_id?=?',
  ],
  ['into another object', posting('JSON.stringify(body)', `${BODY} const body = {}; for (const key in values) body[key] = values[key];`), PASSWORD],
]);

const ALL = `grant_type: 'password', username: u, password: p`;

testShapes('a plain object that is named and shaped as a request', JAVASCRIPT, [
  ['a constant', `export const params = { ${ALL} };`, 'token - open shaped: grant_type=‹password› username=? password=?'],
  ['an option', `send({ body: { ${ALL} } });`, 'token - open shaped: grant_type=‹password› username=? password=?'],
  ['an argument', `api.login({ ${ALL} });`, 'token - open shaped: grant_type=‹password› username=? password=?'],
  ['a return value', `const tokenBody = (u, p) => ({ ${ALL} });`, 'token - open shaped: grant_type=‹password› username=? password=?'],
  [
    'an authorization request',
    `export const authParams = { response_type: 'id_token token', client_id: 'app', redirect_uri: 'https://app.example/cb' };`,
    'authorization - open shaped: response_type=‹id_token›‹token› client_id=‹app› redirect_uri=‹https://app.example/cb›',
  ],
  [
    'with its URL beside it',
    `const options = { method: 'POST', url: 'https://as.example/token', form: { ${ALL} } }; this.helpers.send(options);`,
    'token https://as.example/token open: grant_type=‹password› username=? password=?',
  ],
  [
    'beside its URL',
    `login('https://as.example/authorize', { response_type: 'token', client_id: 'app' });`,
    'authorization https://as.example/authorize open shaped: response_type=‹token› client_id=‹app›',
  ],
  ['with quoted names', `export const body = { "grant_type": "password", "username": u, "password": p };`, 'token - open shaped: grant_type=‹password› username=? password=?'],
] satisfies Shape[]);
