import { JAVASCRIPT, testShapes, TYPESCRIPT } from './shapes.ts';

const API = `'https://api.example/me'`;

testShapes('a bearer header', JAVASCRIPT, [
  ['in an object', "fetch('https://api.example/me', { headers: { Authorization: `Bearer ${idToken}` } });", 'bearer https://api.example/me: idToken'],
  ['with a quoted name', `fetch(${API}, { headers: { 'authorization': 'Bearer ' + idToken } });`, 'bearer https://api.example/me: idToken'],
  ['by concat()', `fetch(${API}, { headers: { Authorization: 'Bearer '.concat(session.idToken) } });`, 'bearer https://api.example/me: session.idToken'],
  ['joined', `fetch(${API}, { headers: { Authorization: ['Bearer', idToken].join(' ') } });`, 'bearer https://api.example/me: idToken'],
  ['in an object of a variable', "const headers = { Authorization: `Bearer ${idToken}` }; fetch('https://api.example/me', { headers });", 'bearer https://api.example/me: idToken'],
  ['in a header variable', "const authorization = `Bearer ${idToken}`; fetch('https://api.example/me', { headers: { authorization } });", 'bearer https://api.example/me: idToken'],
  ['with a computed name', "const NAME = 'Authorization'; fetch('https://api.example/me', { headers: { [NAME]: `Bearer ${idToken}` } });", 'bearer https://api.example/me: idToken'],
  ['in new Headers({ … })', "fetch('https://api.example/me', { headers: new Headers({ Authorization: `Bearer ${idToken}` }) });", 'bearer https://api.example/me: idToken'],
  ['in new Headers([…])', "fetch('https://api.example/me', { headers: new Headers([['Authorization', `Bearer ${idToken}`]]) });", 'bearer https://api.example/me: idToken'],
  ['by headers.set()', "const headers = new Headers(); headers.set('Authorization', `Bearer ${idToken}`); fetch('https://api.example/me', { headers });", 'bearer https://api.example/me: idToken'],
  ['by headers.append()', "const headers = new Headers(); headers.append('authorization', 'Bearer ' + idToken); fetch('https://api.example/me', { headers });", 'bearer https://api.example/me: idToken'],
  ['by assignment', "const headers = {}; headers.Authorization = `Bearer ${idToken}`; fetch('https://api.example/me', { headers });", 'bearer https://api.example/me: idToken'],
  ['by bracket assignment', "const headers = {}; headers['Authorization'] = `Bearer ${idToken}`; fetch('https://api.example/me', { headers });", 'bearer https://api.example/me: idToken'],
  ['by a conditional spread', "fetch('https://api.example/me', { headers: { ...(idToken && { Authorization: `Bearer ${idToken}` }) } });", 'bearer https://api.example/me: idToken'],
  ['on one branch', "fetch('https://api.example/me', { headers: { Authorization: idToken ? `Bearer ${idToken}` : undefined } });", 'bearer https://api.example/me: idToken'],
  ['by setRequestHeader()', `const xhr = new XMLHttpRequest(); xhr.open('GET', ${API}); xhr.setRequestHeader('Authorization', 'Bearer ' + idToken); xhr.send();`, 'bearer https://api.example/me: idToken'],
  ['by beforeSend of jQuery', `$.ajax({ url: ${API}, beforeSend: (xhr) => { xhr.setRequestHeader('Authorization', 'Bearer ' + idToken); } });`, 'bearer -: idToken'],
  ['by set() of superagent', "superagent.get('https://api.example/me').set('Authorization', `Bearer ${idToken}`);", 'bearer https://api.example/me: idToken'],
  ['by set({ … }) of superagent', "superagent.get('https://api.example/me').set({ Authorization: `Bearer ${idToken}` });", 'bearer https://api.example/me: idToken'],
  ['by setHeader() of Node.js', `import https from 'node:https'; const req = https.request(${API}); req.setHeader('Authorization', 'Bearer ' + idToken); req.end();`, 'bearer https://api.example/me: idToken'],
  ['by auth() of superagent', `superagent.get(${API}).auth(idToken, { type: 'bearer' });`, 'bearer https://api.example/me: idToken'],
  ['by auth of request', `const request = require('request'); request.get(${API}, { auth: { bearer: idToken } });`, 'bearer https://api.example/me: idToken'],
  ['in axios defaults', "axios.defaults.headers.common['Authorization'] = `Bearer ${idToken}`;", 'bearer -: idToken'],
  ['in axios defaults of an instance', "const api = axios.create(); api.defaults.headers.common.Authorization = `Bearer ${idToken}`;", 'bearer -: idToken'],
  ['in axios.create()', "const api = axios.create({ baseURL: 'https://api.example', headers: { Authorization: `Bearer ${idToken}` } });", 'bearer https://api.example: idToken'],
  ['in an interceptor', "axios.interceptors.request.use((config) => { config.headers.Authorization = `Bearer ${idToken}`; return config; });", 'bearer -: idToken'],
  ['in an interceptor with brackets', "axios.interceptors.request.use((config) => { config.headers['Authorization'] = 'Bearer ' + idToken; return config; });", 'bearer -: idToken'],
  ['in an interceptor by set()', "axios.interceptors.request.use((config) => { config.headers.set('Authorization', `Bearer ${idToken}`); return config; });", 'bearer -: idToken'],
  ['in an Apollo link', "const link = setContext((_, { headers }) => ({ headers: { ...headers, authorization: idToken ? `Bearer ${idToken}` : '' } }));", 'bearer -: idToken'],
  ['in prepareHeaders of Redux Toolkit', "const prepareHeaders = (headers) => { headers.set('authorization', `Bearer ${idToken}`); return headers; };", 'bearer -: idToken'],
  ['in a local function', "const authHeader = (token) => ({ Authorization: `Bearer ${token}` }); fetch('https://api.example/me', { headers: authHeader(idToken) });", 'bearer https://api.example/me: token'],
  ['in a helper that gives the value', "const bearer = (token) => `Bearer ${token}`; fetch('https://api.example/me', { headers: { Authorization: bearer(idToken) } });", 'bearer https://api.example/me: token'],
  ['in the settings of a tool', `const request = { name: 'me', auth: { mode: 'bearer', bearer: { token: idToken } } };`],
  ['with another scheme', "fetch('https://api.example/me', { headers: { Authorization: `Basic ${idToken}` } });"],
  ['with another header', "fetch('https://api.example/me', { headers: { 'Id-Token': `Bearer ${idToken}` } });"],
  ['that is read, not written', "app.get('/me', (req, res) => { const { authorization } = req.headers; if (authorization === `Bearer ${idToken}`) res.end(); });"],
]);

testShapes('a bearer header of Angular', TYPESCRIPT, [
  [
    'in new HttpHeaders({ … })',
    `import { HttpClient, HttpHeaders } from '@angular/common/http';
     class Api { constructor(private http: HttpClient) {} me() { return this.http.get(${API}, { headers: new HttpHeaders({ Authorization: \`Bearer \${this.idToken}\` }) }); } }`,
    'bearer https://api.example/me: this.idToken',
  ],
  [
    'by HttpHeaders.set()',
    `import { HttpClient, HttpHeaders } from '@angular/common/http';
     class Api { constructor(private http: HttpClient) {} me() { const headers = new HttpHeaders().set('Authorization', 'Bearer ' + this.idToken); return this.http.get(${API}, { headers }); } }`,
    'bearer https://api.example/me: this.idToken',
  ],
  [
    'by clone({ setHeaders })',
    `class Interceptor { intercept(request, next) { return next.handle(request.clone({ setHeaders: { Authorization: \`Bearer \${this.idToken}\` } })); } }`,
    'bearer -: this.idToken',
  ],
]);
