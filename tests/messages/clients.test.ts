import { JAVASCRIPT, testShapes, TYPESCRIPT } from './shapes.ts';

const PASSWORD = 'token https://as.example/token closed: grant_type=‹password› username=? password=?';
const FIELDS = `grant_type: 'password', username, password`;
const FORM = `new URLSearchParams({ ${FIELDS} })`;
const URL = `'https://as.example/token'`;

testShapes('fetch', JAVASCRIPT, [
  ['with a form', `fetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['with JSON', `await window.fetch(${URL}, { method: 'POST', body: JSON.stringify({ ${FIELDS} }) });`, PASSWORD],
  ['with options in a variable', `const options = { method: 'POST' }; options.body = ${FORM}; fetch(${URL}, options);`, PASSWORD],
  ['with a URL object', `fetch(new URL('/token', 'https://as.example'), { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['of a Request', `fetch(new Request(${URL}, { method: 'POST', body: ${FORM} }));`, PASSWORD],
  ['node-fetch', `import request from 'node-fetch'; request(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['cross-fetch', `const { fetch: send } = require('cross-fetch'); send(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['handed in', `export async function login(fetch) { await fetch(${URL}, { method: 'POST', body: ${FORM} }); }`, PASSWORD],
  ['as a method', `$httpBackend.fetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
]);

testShapes('axios', JAVASCRIPT, [
  ['post() with a form', `import axios from 'axios'; axios.post(${URL}, ${FORM});`, PASSWORD],
  ['post() with JSON', `import axios from 'axios'; axios.post(${URL}, { ${FIELDS} });`, PASSWORD],
  ['called', `const axios = require('axios'); axios({ method: 'post', url: ${URL}, data: { ${FIELDS} } });`, PASSWORD],
  ['called with a URL', `const axios = require('axios'); axios(${URL}, { method: 'post', data: ${FORM} });`, PASSWORD],
  ['request()', `import axios from 'axios'; axios.request({ method: 'post', url: ${URL}, data: ${FORM} });`, PASSWORD],
  ['postForm()', `import axios from 'axios'; axios.postForm(${URL}, { ${FIELDS} });`, PASSWORD],
  ['an instance', `import axios from 'axios'; const api = axios.create({ timeout: 9 }); api.post(${URL}, { ${FIELDS} });`, PASSWORD],
  ['an instance with a base', `import axios from 'axios'; const api = axios.create({ baseURL: 'https://as.example' }); api.post('/token', { ${FIELDS} });`, PASSWORD],
  ['a base in the call', `import axios from 'axios'; axios({ baseURL: 'https://as.example', url: '/token', method: 'post', data: { ${FIELDS} } });`, PASSWORD],
  ['an instance in a field', `import axios from 'axios'; class A { api = axios.create(); login() { return this.api.post(${URL}, { ${FIELDS} }); } }`, PASSWORD],
  ['a global', `axios.post(${URL}, { ${FIELDS} }).then(done);`, PASSWORD],
  ['params', `import axios from 'axios'; axios.post(${URL}, null, { params: { ${FIELDS} } });`, PASSWORD],
  ['a part in the URL, a part in the body', `import axios from 'axios'; axios.post('https://as.example/token?grant_type=password', { username, password });`, 'token https://as.example/token closed: username=? password=? grant_type=‹password›'],
  ['a body beside an unknown query', `import axios from 'axios'; axios.post(${URL}, ${FORM}, { params: extra });`, PASSWORD.replace('closed', 'open')],
  ['params of get()', `import axios from 'axios'; axios.get('https://as.example/authorize', { params: { response_type: 'code', client_id: 'app' } });`, 'authorization https://as.example/authorize closed: response_type=‹code› client_id=‹app›'],
  ['config in a variable', `import axios from 'axios'; const config = { method: 'post', url: ${URL}, data: { ${FIELDS} } }; axios(config);`, PASSWORD],
]);

testShapes('other clients', JAVASCRIPT, [
  ['got, form', `import got from 'got'; got.post(${URL}, { form: { ${FIELDS} } }).json();`, PASSWORD],
  ['got, json', `import got from 'got'; got(${URL}, { method: 'POST', json: { ${FIELDS} } });`, PASSWORD],
  ['got, searchParams', `import got from 'got'; got.post(${URL}, { searchParams: { ${FIELDS} } });`, PASSWORD],
  ['got, an instance', `import got from 'got'; const api = got.extend({ prefixUrl: 'https://as.example' }); api.post('token', { form: { ${FIELDS} } });`, PASSWORD],
  ['ky, body', `import ky from 'ky'; ky.post(${URL}, { body: ${FORM} }).json();`, PASSWORD],
  ['ky, json', `import ky from 'ky'; ky.post(${URL}, { json: { ${FIELDS} } });`, PASSWORD],
  ['ky, an instance', `import ky from 'ky'; const api = ky.create({ timeout: 9 }); api.post(${URL}, { body: ${FORM} });`, PASSWORD],
  ['superagent, send()', `const superagent = require('superagent'); superagent.post(${URL}).type('form').send({ ${FIELDS} }).end(done);`, PASSWORD],
  ['superagent, send() of texts', `const request = require('superagent'); request.post(${URL}).send('grant_type=password').send('username=' + u).send('password=' + p);`, PASSWORD],
  ['superagent, query()', `import request from 'superagent'; request.post(${URL}).query({ ${FIELDS} });`, PASSWORD],
  ['superagent, called with a method', `import request from 'superagent'; request('POST', ${URL}).send({ ${FIELDS} });`, PASSWORD],
  ['undici, request()', `import { request } from 'undici'; request(${URL}, { method: 'POST', body: ${FORM}.toString() });`, PASSWORD],
  ['undici, query', `import { request } from 'undici'; request(${URL}, { method: 'POST', query: { ${FIELDS} } });`, PASSWORD],
  ['undici, fetch()', `import { fetch } from 'undici'; fetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['undici, a client', `import { Client } from 'undici'; const client = new Client('https://as.example'); client.request({ path: '/token', method: 'POST', body: ${FORM}.toString() });`, PASSWORD],
  ['node:https, write()', `import https from 'node:https'; const body = querystring.stringify({ ${FIELDS} }); const req = https.request({ hostname: 'as.example', path: '/token', method: 'POST' }, done); req.write(body); req.end();`, 'token as.example/token closed: grant_type=‹password› username=? password=?'],
  ['node:https, end()', `const https = require('https'); const req = https.request(${URL}, { method: 'POST' }); req.end(${FORM}.toString());`, PASSWORD],
  ['node:http, chained', `const http = require('http'); http.request(${URL}, { method: 'POST' }).end(${FORM}.toString());`, PASSWORD],
  ['request, form', `const request = require('request'); request.post({ url: ${URL}, form: { ${FIELDS} } }, done);`, PASSWORD],
  ['request, a URL and form', `const request = require('request'); request.post(${URL}, { form: { ${FIELDS} } }, done);`, PASSWORD],
  ['request, form()', `const request = require('request'); request.post(${URL}).form({ ${FIELDS} });`, PASSWORD],
  ['request, qs', `const request = require('request'); request({ method: 'POST', uri: ${URL}, qs: { ${FIELDS} } }, done);`, PASSWORD],
  ['request, json', `const rp = require('request-promise'); rp({ method: 'POST', uri: ${URL}, body: { ${FIELDS} }, json: true });`, PASSWORD],
  ['needle, post()', `const needle = require('needle'); needle.post(${URL}, { ${FIELDS} }, done);`, PASSWORD],
  ['needle, called', `const needle = require('needle'); needle('post', ${URL}, { ${FIELDS} });`, PASSWORD],
  ['ofetch', `import { ofetch } from 'ofetch'; ofetch(${URL}, { method: 'POST', body: { ${FIELDS} } });`, PASSWORD],
  ['$fetch', `const token = await $fetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['useFetch', `const { data } = await useFetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['jQuery.ajax', `$.ajax({ type: 'POST', url: ${URL}, data: { ${FIELDS} } });`, PASSWORD],
  ['jQuery.ajax of a URL', `jQuery.ajax(${URL}, { method: 'POST', data: { ${FIELDS} } });`, PASSWORD],
  ['jQuery.post', `$.post(${URL}, { ${FIELDS} }, done);`, PASSWORD],
  ['jQuery.post of an import', `import jq from 'jquery'; jq.post(${URL}, { ${FIELDS} });`, PASSWORD],
  ['$http of AngularJS', `angular.module('app').factory('auth', ($http) => ({ login: () => $http({ method: 'POST', url: ${URL}, data: $.param({ ${FIELDS} }) }) }));`, PASSWORD],
  ['$http.post of AngularJS', `function Auth($http) { $http.post(${URL}, 'grant_type=password&username=' + u + '&password=' + p); }`, PASSWORD],
  ['an unknown client with a URL', `api.post(${URL}, { ${FIELDS} });`, PASSWORD],
  ['an unknown client that takes options', `server.post('/token', { headers: {}, body: { ${FIELDS} } });`, 'token /token closed: grant_type=‹password› username=? password=?'],
  ['a function that is called something with fetch', `authFetch(${URL}, { method: 'POST', body: ${FORM} });`, PASSWORD],
  ['a helper from elsewhere', `requestToken(${URL}, { body: { ${FIELDS} } });`, PASSWORD.replace('closed', 'open')],
  ['an unknown client with a path', `this.client.post('/token', { ${FIELDS} });`, 'token /token closed: grant_type=‹password› username=? password=?'],
  ['an unknown client with a URL in a name', `api.post(config.tokenUrl, { ${FIELDS} });`, 'token - closed: grant_type=‹password› username=? password=?'],
  ['XMLHttpRequest', `const xhr = new XMLHttpRequest(); xhr.open('POST', ${URL}); xhr.send('grant_type=password&username=' + u + '&password=' + p);`, PASSWORD],
  ['XMLHttpRequest in a function', `function login() { var xhr = new XMLHttpRequest(); xhr.open('POST', ${URL}, true); xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded'); xhr.send($.param({ ${FIELDS} })); }`, PASSWORD],
  ['a local wrapper', `async function post(url, body) { return fetch(url, { method: 'POST', body: new URLSearchParams(body) }); } post(${URL}, { ${FIELDS} });`, PASSWORD],
]);

testShapes('Angular HttpClient', TYPESCRIPT, [
  [
    'post()',
    `import { HttpClient } from '@angular/common/http';
     class Login { constructor(private readonly http: HttpClient) {} go(username: string, password: string) { return this.http.post<Token>(${URL}, { ${FIELDS} }); } }`,
    PASSWORD,
  ],
  [
    'injected',
    `import { HttpClient } from '@angular/common/http';
     class Login { private http = inject(HttpClient); go(username: string, password: string) { return this.http.post(${URL}, ${FORM}.toString(), { headers: {} }); } }`,
    PASSWORD,
  ],
  [
    'request()',
    `import { HttpClient } from '@angular/common/http';
     class Login { constructor(private http: HttpClient) {} go(username: string, password: string) { return this.http.request('POST', ${URL}, { body: ${FORM} }); } }`,
    PASSWORD,
  ],
  [
    'params',
    `import { HttpClient } from '@angular/common/http';
     class Login { constructor(private http: HttpClient) {} go(username: string, password: string) { return this.http.post(${URL}, null, { params: { ${FIELDS} } }); } }`,
    PASSWORD,
  ],
  [
    'HttpService of Nest',
    `import { HttpService } from '@nestjs/axios';
     class Login { constructor(private readonly http: HttpService) {} go(username: string, password: string) { return this.http.post(${URL}, ${FORM}); } }`,
    PASSWORD,
  ],
]);
