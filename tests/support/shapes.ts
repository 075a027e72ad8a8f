/**
 * The ways in which people write a request. Each shape turns the same parameters into code, so that every rule can be
 * tested on every way of writing what it judges. Values that begin with `=` are expressions, everything else is a string.
 */
export type ShapeParameters = Readonly<Record<string, string>>;

export interface Shape {
  readonly name: string;
  readonly code: (parameters: ShapeParameters) => string;
}

const isExpression = (value: string): boolean => value.startsWith('=');
const expression = (value: string): string => (isExpression(value) ? value.slice(1) : `'${value}'`);
const encoded = (value: string): string => encodeURIComponent(value);

function object(parameters: ShapeParameters): string {
  return `{ ${Object.entries(parameters)
    .map(([name, value]) => `${name}: ${expression(value)}`)
    .join(', ')} }`;
}

function pairs(parameters: ShapeParameters): string {
  return `[${Object.entries(parameters)
    .map(([name, value]) => `['${name}', ${expression(value)}]`)
    .join(', ')}]`;
}

/** `a=b&c=${d}` for a template literal. */
function template(parameters: ShapeParameters, separator = '&'): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${isExpression(value) ? `\${${value.slice(1)}}` : encoded(value)}`)
    .join(separator);
}

/** `'a=b' + '&c=' + d` */
function concatenation(parameters: ShapeParameters, prefix = ''): string {
  return Object.entries(parameters)
    .map(([name, value], index) => {
      const start = `${index === 0 ? prefix : '&'}${name}=`;
      return isExpression(value) ? `'${start}' + ${value.slice(1)}` : `'${start}${encoded(value)}'`;
    })
    .join(' + ');
}

function calls(target: string, method: string, parameters: ShapeParameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${target}.${method}('${name}', ${expression(value)});`)
    .join('\n');
}

const assignments = (target: string, parameters: ShapeParameters): string =>
  Object.entries(parameters)
    .map(([name, value], index) =>
      index % 2 === 0 ? `${target}.${name} = ${expression(value)};` : `${target}['${name}'] = ${expression(value)};`,
    )
    .join('\n');

const TOKEN = 'https://login.example.com/oauth2/token';
const AUTHORIZE = 'https://login.example.com/oauth2/authorize';

/** Every way of sending a token request. */
export const TOKEN_REQUEST_SHAPES: readonly Shape[] = [
  { name: 'fetch with URLSearchParams of an object', code: (p) => `fetch('${TOKEN}', { method: 'POST', body: new URLSearchParams(${object(p)}) });` },
  { name: 'fetch with URLSearchParams of pairs', code: (p) => `fetch('${TOKEN}', { method: 'POST', body: new URLSearchParams(${pairs(p)}) });` },
  { name: 'fetch with JSON', code: (p) => `fetch('${TOKEN}', { method: 'POST', body: JSON.stringify(${object(p)}) });` },
  { name: 'fetch with a template', code: (p) => `fetch('${TOKEN}', { method: 'POST', body: \`${template(p)}\` });` },
  { name: 'fetch with a concatenation', code: (p) => `fetch('${TOKEN}', { method: 'POST', body: ${concatenation(p)} });` },
  {
    name: 'URLSearchParams filled by append',
    code: (p) => `const body = new URLSearchParams();\n${calls('body', 'append', p)}\nfetch('${TOKEN}', { method: 'POST', body });`,
  },
  {
    name: 'URLSearchParams filled by set',
    code: (p) => `const body = new URLSearchParams();\n${calls('body', 'set', p)}\nfetch('${TOKEN}', { method: 'POST', body: body.toString() });`,
  },
  { name: 'FormData', code: (p) => `const form = new FormData();\n${calls('form', 'append', p)}\nfetch('${TOKEN}', { method: 'POST', body: form });` },
  {
    name: 'URLSearchParams of Object.entries',
    code: (p) => `const data = ${object(p)};\nfetch('${TOKEN}', { method: 'POST', body: new URLSearchParams(Object.entries(data)) });`,
  },
  {
    name: 'an object joined by hand',
    code: (p) => `const data = ${object(p)};
const body = Object.keys(data).map((key) => \`\${key}=\${encodeURIComponent(data[key])}\`).join('&');
fetch('${TOKEN}', { method: 'POST', body });`,
  },
  {
    name: 'entries joined by hand',
    code: (p) => `const data = ${object(p)};
const body = Object.entries(data).map(([key, value]) => encodeURIComponent(key) + '=' + encodeURIComponent(value)).join('&');
fetch('${TOKEN}', { method: 'POST', body });`,
  },
  {
    name: 'for…in into URLSearchParams',
    code: (p) => `const data = ${object(p)};
const body = new URLSearchParams();
for (const key in data) body.append(key, data[key]);
fetch('${TOKEN}', { method: 'POST', body });`,
  },
  {
    name: 'for…of into FormData',
    code: (p) => `const data = ${object(p)};
const body = new FormData();
for (const [key, value] of Object.entries(data)) {
  body.append(key, value);
}
fetch('${TOKEN}', { method: 'POST', body });`,
  },
  {
    name: 'forEach into URLSearchParams',
    code: (p) => `const data = ${object(p)};
const body = new URLSearchParams();
Object.keys(data).forEach((key) => body.append(key, data[key]));
fetch('${TOKEN}', { method: 'POST', body });`,
  },
  { name: 'assignments', code: (p) => `const data = {};\n${assignments('data', p)}\naxios.post('${TOKEN}', data);` },
  {
    name: 'computed keys',
    code: (p) => {
      const names = Object.keys(p);
      const constants = names.map((name, index) => `const KEY_${String(index)} = '${name}';`).join('\n');
      const properties = names.map((name, index) => `[KEY_${String(index)}]: ${expression(p[name] ?? '')}`).join(', ');
      return `${constants}\naxios.post('${TOKEN}', { ${properties} });`;
    },
  },
  { name: 'a spread', code: (p) => `const common = ${object(p)};\naxios.post('${TOKEN}', { ...common });` },
  { name: 'qs.stringify', code: (p) => `import qs from 'qs';\nfetch('${TOKEN}', { method: 'POST', body: qs.stringify(${object(p)}) });` },
  { name: 'querystring.stringify', code: (p) => `const querystring = require('querystring');\nfetch('${TOKEN}', { method: 'POST', body: querystring.stringify(${object(p)}) });` },
  { name: 'query-string', code: (p) => `import queryString from 'query-string';\nfetch('${TOKEN}', { method: 'POST', body: queryString.stringify(${object(p)}) });` },
  { name: 'axios call', code: (p) => `import axios from 'axios';\naxios({ method: 'post', url: '${TOKEN}', data: ${object(p)} });` },
  { name: 'axios.request', code: (p) => `import axios from 'axios';\naxios.request({ method: 'POST', url: '${TOKEN}', data: new URLSearchParams(${object(p)}) });` },
  { name: 'axios.post', code: (p) => `import axios from 'axios';\naxios.post('${TOKEN}', ${object(p)});` },
  { name: 'axios instance', code: (p) => `import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://login.example.com' });\napi.post('/oauth2/token', ${object(p)});` },
  { name: 'axios params', code: (p) => `import axios from 'axios';\naxios.post('${TOKEN}', null, { params: ${object(p)} });` },
  { name: 'got form', code: (p) => `import got from 'got';\ngot.post('${TOKEN}', { form: ${object(p)} });` },
  { name: 'got searchParams', code: (p) => `import got from 'got';\ngot('${TOKEN}', { method: 'POST', searchParams: ${object(p)} });` },
  { name: 'ky', code: (p) => `import ky from 'ky';\nky.post('${TOKEN}', { json: ${object(p)} });` },
  { name: 'superagent', code: (p) => `const request = require('superagent');\nrequest.post('${TOKEN}').type('form').send(${object(p)});` },
  { name: 'undici', code: (p) => `import { request } from 'undici';\nrequest('${TOKEN}', { method: 'POST', body: JSON.stringify(${object(p)}) });` },
  { name: 'undici query', code: (p) => `import { request } from 'undici';\nrequest('${TOKEN}', { method: 'POST', query: ${object(p)} });` },
  {
    name: 'node:https',
    code: (p) => `import https from 'node:https';
const req = https.request({ hostname: 'login.example.com', path: '/oauth2/token', method: 'POST' });
req.write(new URLSearchParams(${object(p)}).toString());
req.end();`,
  },
  { name: 'request form', code: (p) => `const request = require('request');\nrequest.post({ url: '${TOKEN}', form: ${object(p)} }, (error, response, body) => {});` },
  { name: 'request qs', code: (p) => `const request = require('request');\nrequest({ method: 'POST', uri: '${TOKEN}', qs: ${object(p)} }, () => {});` },
  { name: 'needle', code: (p) => `const needle = require('needle');\nneedle.post('${TOKEN}', ${object(p)});` },
  { name: 'ofetch', code: (p) => `import { ofetch } from 'ofetch';\nofetch('${TOKEN}', { method: 'POST', body: ${object(p)} });` },
  { name: '$fetch', code: (p) => `await $fetch('${TOKEN}', { method: 'POST', body: ${object(p)} });` },
  {
    name: 'Angular HttpClient with chained HttpParams',
    code: (p) => `import { HttpClient, HttpParams } from '@angular/common/http';
export class TokenService {
  constructor(private http: HttpClient) {}
  request() {
    const body = new HttpParams()${Object.entries(p)
      .map(([name, value]) => `.set('${name}', ${expression(value)})`)
      .join('')};
    return this.http.post('${TOKEN}', body);
  }
}`,
  },
  { name: 'jQuery.ajax', code: (p) => `$.ajax({ url: '${TOKEN}', type: 'POST', data: ${object(p)} });` },
  { name: 'jQuery.post', code: (p) => `jQuery.post('${TOKEN}', ${object(p)});` },
  {
    name: 'XMLHttpRequest',
    code: (p) => `const xhr = new XMLHttpRequest();
xhr.open('POST', '${TOKEN}');
xhr.send(${concatenation(p)});`,
  },
  { name: 'a named object whose sending is out of sight', code: (p) => `const tokenParams = ${object(p)};\nsend(tokenParams);` },
  { name: 'a local helper', code: (p) => `function requestToken(params) {\n  return fetch('${TOKEN}', { method: 'POST', body: new URLSearchParams(params) });\n}\nrequestToken(${object(p)});` },
];

/** Every way of building an authorization request. */
export const AUTHORIZATION_REQUEST_SHAPES: readonly Shape[] = [
  { name: 'a template assigned to location.href', code: (p) => `location.href = \`${AUTHORIZE}?${template(p)}\`;` },
  { name: 'a concatenation', code: (p) => `window.location.assign('${AUTHORIZE}' + ${concatenation(p, '?')});` },
  { name: 'a base URL from elsewhere', code: (p) => `location.replace(\`\${issuer}/v1/authorize?${template(p)}\`);` },
  {
    name: 'several statements',
    code: (p) => {
      const [first = '', ...rest] = Object.entries(p).map(([name, value]) => (isExpression(value) ? `'${name}=' + ${value.slice(1)}` : `'${name}=${encoded(value)}'`));
      return `let url = '${AUTHORIZE}?';\nurl += ${first};\n${rest.map((part) => `url += '&' + ${part};`).join('\n')}\nwindow.open(url);`;
    },
  },
  { name: 'a template over several lines', code: (p) => `const url = \`${AUTHORIZE}?\n  ${template(p, '&\n  ')}\`;` },
  { name: 'an array joined with &', code: (p) => `const query = [${Object.entries(p).map(([name, value]) => (isExpression(value) ? `'${name}=' + ${value.slice(1)}` : `'${name}=${encoded(value)}'`)).join(', ')}].join('&');\nwindow.open('${AUTHORIZE}?' + query);` },
  { name: 'URL with searchParams.set', code: (p) => `const url = new URL('/oauth2/authorize', issuer);\n${calls('url.searchParams', 'set', p)}\nlocation.href = url.toString();` },
  { name: 'URL with searchParams.append', code: (p) => `const url = new URL('${AUTHORIZE}');\n${calls('url.searchParams', 'append', p)}\nredirect(url.href);` },
  { name: 'an alias of searchParams', code: (p) => `const url = new URL('${AUTHORIZE}');\nconst params = url.searchParams;\n${calls('params', 'set', p)}\nwindow.open(url.href);` },
  { name: 'url.search', code: (p) => `const url = new URL('${AUTHORIZE}');\nurl.search = new URLSearchParams(${object(p)}).toString();\nwindow.open(url.href);` },
  { name: 'URLSearchParams in a template', code: (p) => `const params = new URLSearchParams(${object(p)});\nres.redirect(\`${AUTHORIZE}?\${params}\`);` },
  { name: 'URLSearchParams.toString', code: (p) => `const params = new URLSearchParams(${object(p)});\nrouter.push('${AUTHORIZE}?' + params.toString());` },
  { name: 'qs.stringify', code: (p) => `import { stringify } from 'qs';\nres.redirect(\`${AUTHORIZE}?\${stringify(${object(p)})}\`);` },
  { name: 'a link in JSX', code: (p) => `export const Login = () => <a href={\`${AUTHORIZE}?${template(p)}\`}>Sign in</a>;` },
  { name: 'a helper with parameters', code: (p) => `const buildUrl = (params) => '${AUTHORIZE}?' + new URLSearchParams(params).toString();\nwindow.open(buildUrl(${object(p)}));` },
  { name: 'axios params', code: (p) => `import axios from 'axios';\naxios.get('${AUTHORIZE}', { params: ${object(p)} });` },
  { name: 'a returned string', code: (p) => `export function loginUrl() {\n  return '${AUTHORIZE}?' + ${concatenation(p)};\n}` },
];
