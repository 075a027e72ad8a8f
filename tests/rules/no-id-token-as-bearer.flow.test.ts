import { noIdTokenAsBearer } from '../../src/rules/no-id-token-as-bearer.ts';
import { testRule } from '../support/rule-tester.ts';
import { onBranch, reported } from './no-id-token-as-bearer.cases.ts';

const TOKEN_URL = "'https://id.example.com/oauth2/token'";
const strict = { options: [{ checkBranches: true, checkEveryName: true }] };

// Where a token response, a redirect, and what is made of them come from and go to.
testRule(noIdTokenAsBearer, {
  valid: [
    // Flow beats name.
    `const response = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
     const idToken = response.access_token;
     fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    `const { access_token: idToken } = (await axios.post(${TOKEN_URL}, body)).data;
     fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    `const idToken = new URLSearchParams(location.hash.slice(1)).get('access_token');
     fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    `import { OktaAuth } from '@okta/okta-auth-js';
     const idToken = new OktaAuth({ issuer }).getAccessToken();
     fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    // Parts of an ID token, and what is made of it.
    `const { sub } = jwtDecode(tokens.id_token);
     const clientId = 'a';
     fetch('/api', { headers: { Authorization: \`Bearer \${sub}\` } });`,
    `const session = await (await fetch('/login', { method: 'POST', body: JSON.stringify({ id_token, client_id }) })).json();
     fetch('/api', { headers: { Authorization: \`Bearer \${session.token}\` } });`,
    // The parameter of a function that is called with access tokens.
    `function get(token) { return fetch('/api', { headers: { Authorization: \`Bearer \${token}\` } }); }
     get(tokens.access_token);
     logout(tokens.id_token);`,
    // An application that signs its own tokens.
    `const idToken = jwt.sign({ sub: client_id }, secret);
     fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    // Two calls of one function, each with its own token; only the default is on one branch.
    `const load = async (idToken = undefined) => {
       const token = idToken ?? (await client.getAccessToken());
       return fetch('/api', { headers: { Authorization: \`Bearer \${token}\` } });
     };`,
    // Cycles lead nowhere.
    `const a = b; const b = a; const access_token = a.id_token_hint;
     fetch('/api', { headers: { Authorization: \`Bearer \${a}\` } });`,
    `function next(token) { return next(token); }
     const id_token = 1, client_id = 2;
     fetch('/api', { headers: { Authorization: \`Bearer \${next(1)}\` } });`,
  ],
  invalid: [
    // fetch
    reported(
      `const response = await fetch(${TOKEN_URL}, { method: 'POST', body });
const { id_token } = await response.json();
fetch('/api', { headers: { Authorization: 'Bearer ' + ⟦id_token⟧ } });`,
      "'id_token' of the token response at line 1",
      'access_token',
      ['{ id_token }', '{ id_token, access_token }'],
    ),
    reported(
      `const { access_token, id_token: token } = await fetch(${TOKEN_URL}, { method: 'POST', body }).then((r) => r.json());
fetch('/api', { headers: new Headers({ Authorization: \`Bearer \${⟦token⟧}\` }) });`,
      "'id_token' of the token response at line 1",
      'access_token',
    ),
    reported(
      `const { id_token: token } = await fetch(${TOKEN_URL}, { method: 'POST', body }).then((r) => r.json());
fetch('/api', { headers: [['Authorization', \`Bearer \${⟦token⟧}\`]] });`,
      "'id_token' of the token response at line 1",
      'accessToken',
      ['{ id_token: token }', '{ id_token: token, access_token: accessToken }'],
    ),
    reported(
      `fetch(${TOKEN_URL}, { method: 'POST', body })
  .then((response) => response.json())
  .then((tokens) => fetch('/api', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } }));`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    reported(
      `fetch(${TOKEN_URL}, { method: 'POST', body })
  .then((response) => response.json())
  .then(({ id_token, access_token }) => fetch('/api', { headers: { Authorization: \`Bearer \${⟦id_token⟧}\` } }));`,
      "'id_token' of the token response at line 1",
      'access_token',
    ),
    reported(
      `const text = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).text();
const tokens = JSON.parse(text) as TokenResponse;
fetch('/api', { headers: { authorization: \`bearer \${⟦tokens.id_token!⟧}\` } });`,
      "'id_token' of the token response at line 1",
      'tokens.access_token!',
    ),
    reported(
      `const tokens = await (await fetch(discovery.token_endpoint, {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id, redirect_uri, code_verifier }),
})).json();
fetch('/api', { headers: { Authorization: 'Bearer ' + ⟦tokens['id_token']⟧ } });`,
      "'id_token' of the token response at line 1",
      "tokens['access_token']",
    ),
    // The response of any other request, with the wire name.
    reported(
      `const session = await (await fetch('/session')).json();
fetch('/api', { headers: { Authorization: \`Bearer \${⟦session.id_token⟧}\` } });`,
      "'id_token' of the response at line 1",
      'session.access_token',
    ),

    // axios
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
axios.defaults.headers.common['Authorization'] = \`Bearer \${⟦data.id_token⟧}\`;`,
      "'id_token' of the token response at line 1",
      'data.access_token',
    ),
    reported(
      `const { data: { id_token } } = await axios({ method: 'post', url: ${TOKEN_URL}, data: body });
axios.get('/api', { headers: { Authorization: \`Bearer \${⟦id_token⟧}\` } });`,
      "'id_token' of the token response at line 1",
    ),
    reported(
      `axios.post(${TOKEN_URL}, body).then(({ data }) => {
  config.headers.Authorization = 'Bearer ' + ⟦data.id_token⟧;
});`,
      "'id_token' of the token response at line 1",
      'data.access_token',
    ),
    reported(
      `const response = await axios.post(${TOKEN_URL}, body);
const token = response.data.id_token;
axios.get('/api', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the token response at line 1",
      'response.data.access_token',
    ),

    // got, ky, request, superagent, jQuery, XMLHttpRequest, node:https, Angular
    reported(
      `import got from 'got';
const tokens = await got.post(${TOKEN_URL}, { form }).json();
await got('https://api.example.com', { headers: { authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });`,
      "'id_token' of the token response at line 2",
      'tokens.access_token',
    ),
    reported(
      `import got from 'got';
const { body } = await got.post(${TOKEN_URL}, { form, responseType: 'json' });
await got('https://api.example.com', { headers: { authorization: \`Bearer \${⟦body.id_token⟧}\` } });`,
      "'id_token' of the token response at line 2",
      'body.access_token',
    ),
    reported(
      `import ky from 'ky';
const tokens = await ky.post(${TOKEN_URL}, { body }).json();
await ky('https://api.example.com', { headers: { authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });`,
      "'id_token' of the token response at line 2",
      'tokens.access_token',
    ),
    reported(
      `const request = require('request');
request.post(${TOKEN_URL}, { form }, function (error, response, body) {
  const tokens = JSON.parse(body);
  request.get('https://api.example.com', { headers: { Authorization: 'Bearer ' + ⟦tokens.id_token⟧ } });
});`,
      "'id_token' of the token response at line 2",
      'tokens.access_token',
    ),
    reported(
      `const request = require('request');
request.post({ url: ${TOKEN_URL}, form, json: true }, (err, response) => {
  request.get({ url: 'https://api.example.com', headers: { Authorization: 'Bearer ' + ⟦response.body.id_token⟧ } });
});`,
      "'id_token' of the token response at line 2",
      'response.body.access_token',
    ),
    reported(
      `$.post(${TOKEN_URL}, form, (tokens) => {
  $.ajax({ url: '/api', beforeSend: (xhr) => xhr.setRequestHeader('Authorization', 'Bearer ' + ⟦tokens.id_token⟧) });
});`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    reported(
      `$.ajax({ url: ${TOKEN_URL}, method: 'POST', data: form, success(tokens) {
  $.ajax({ url: '/api', headers: { Authorization: 'Bearer ' + ⟦tokens.id_token⟧ } });
} });`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    reported(
      `const xhr = new XMLHttpRequest();
xhr.open('POST', ${TOKEN_URL});
xhr.onload = function () {
  const api = new XMLHttpRequest();
  api.open('GET', '/api');
  api.setRequestHeader('Authorization', 'Bearer ' + ⟦JSON.parse(xhr.responseText).id_token⟧);
  api.send();
};
xhr.send(body);`,
      "'id_token' of the token response at line 1",
      'JSON.parse(xhr.responseText).access_token',
    ),
    reported(
      `import https from 'node:https';
const req = https.request(${TOKEN_URL}, { method: 'POST' }, (res) => {
  let text = '';
  res.on('data', (chunk) => { text += chunk; });
  res.on('end', () => {
    const { id_token, access_token } = JSON.parse(text);
    fetch('/api', { headers: { Authorization: \`Bearer \${⟦id_token⟧}\` } });
  });
});`,
      "'id_token' of the token response at line 2",
      'access_token',
    ),
    reported(
      `import { HttpClient, HttpHeaders } from '@angular/common/http';
class AuthService {
  private token: string | null = null;
  constructor(private http: HttpClient) {}
  exchange() {
    this.http.post<Tokens>(${TOKEN_URL}, body).subscribe((tokens) => { this.token = tokens.id_token; });
  }
  headers() {
    return new HttpHeaders().set('Authorization', \`Bearer \${⟦this.token⟧}\`);
  }
}`,
      "'id_token' of the token response at line 6",
    ),
    reported(
      `import { HttpClient } from '@angular/common/http';
import { map, switchMap, tap } from 'rxjs';
class Api {
  constructor(private http: HttpClient) {}
  load() {
    return this.http.post<Tokens>(${TOKEN_URL}, body).pipe(
      map((tokens) => tokens.id_token),
      tap((token) => log(token.length)),
      switchMap((token) => this.http.get('/api', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } })),
    );
  }
}`,
      "'id_token' of the token response at line 6",
    ),
    reported(
      `import { HttpClient } from '@angular/common/http';
import { firstValueFrom } from 'rxjs';
class Api {
  constructor(private http: HttpClient) {}
  async load() {
    const tokens = await firstValueFrom(this.http.post<Tokens>(${TOKEN_URL}, body));
    return this.http.get('/api', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });
  }
}`,
      "'id_token' of the token response at line 6",
      'tokens.access_token',
    ),
    reported(
      `class Api {
  load() {
    this.http.post(${TOKEN_URL}, body).subscribe({
      next: (tokens) => this.http.get('/api', { headers: { Authorization: 'Bearer ' + ⟦tokens.id_token⟧ } }),
    });
  }
}`,
      "'id_token' of the token response at line 3",
      'tokens.access_token',
    ),

    // Through functions, classes, objects, promises, hooks.
    reported(
      `async function exchange(code) {
  const response = await fetch(${TOKEN_URL}, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri }) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
const tokens = await exchange(code);
fetch('/api', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });`,
      "'id_token' of the token response at line 2",
      'tokens.access_token',
    ),
    reported(
      `function call(url, token) {
  return fetch(url, { headers: { Authorization: \`Bearer \${token}\` } });
}
const tokens = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
call('/orders', ⟦tokens.id_token⟧);
call('/orders', tokens.access_token);`,
      "'id_token' of the token response at line 4",
      'tokens.access_token',
    ),
    reported(
      `export const call = async (token) => axios.get('/api', { headers: { Authorization: 'Bearer ' + token } });
const { data } = await axios.post(${TOKEN_URL}, body);
await call(⟦data.id_token⟧);`,
      "'id_token' of the token response at line 2",
      'data.access_token',
    ),
    // The parameter says itself what it is: the function is wrong, not its call.
    reported(
      `const call = async (idToken) => axios.get('/api', { headers: { Authorization: 'Bearer ' + ⟦idToken⟧ } });
const { data } = await axios.post(${TOKEN_URL}, body);
await call(data.id_token);`,
      "'id_token' of the token response at line 2",
    ),
    reported(
      `class Api {
  headers(token) { return { Authorization: \`Bearer \${token}\` }; }
  async load() {
    const { data } = await axios.post(${TOKEN_URL}, body);
    return axios.get('/api', { headers: this.headers(⟦data.id_token⟧) });
  }
}`,
      "'id_token' of the token response at line 4",
      'data.access_token',
    ),
    reported(
      `class Session {
  #token;
  async start() {
    const tokens = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
    this.#token = tokens.id_token;
  }
  get headers() { return { Authorization: \`Bearer \${⟦this.#token⟧}\` }; }
}`,
      "'id_token' of the token response at line 4",
    ),
    reported(
      `const session = {};
async function start() {
  const tokens = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
  session.token = tokens.id_token;
}
const load = () => fetch('/api', { headers: { Authorization: \`Bearer \${⟦session.token⟧}\` } });`,
      "'id_token' of the token response at line 3",
    ),
    reported(
      `const response = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
const session = { user: 'a', ...response, token: response.id_token };
fetch('/a', { headers: { Authorization: \`Bearer \${⟦session.token⟧}\` } });`,
      "'id_token' of the token response at line 1",
    ),
    reported(
      `const response = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
const session = { user: 'a', ...response };
fetch('/a', { headers: { Authorization: \`Bearer \${⟦session.id_token⟧}\` } });`,
      "'id_token' of the token response at line 1",
      'session.access_token',
    ),
    reported(
      `const getTokens = () => new Promise((resolve, reject) => {
  request.post({ url: ${TOKEN_URL}, form }, (error, response, body) => (error ? reject(error) : resolve(JSON.parse(body))));
});
getTokens().then((tokens) => fetch('/a', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } }));`,
      "'id_token' of the token response at line 2",
      'tokens.access_token',
    ),
    reported(
      `const [tokens, config] = await Promise.all([axios.post(${TOKEN_URL}, body).then((r) => r.data), loadConfig()]);
fetch('/a', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    reported(
      `const withTokens = (use) => axios.post(${TOKEN_URL}, body).then((response) => use(response.data));
withTokens((tokens) => fetch('/a', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } }));`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    reported(
      `function useOrders() {
  const [token, setToken] = useState(null);
  useEffect(() => { axios.post(${TOKEN_URL}, body).then(({ data }) => setToken(data.id_token)); }, []);
  return () => fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });
}`,
      "'id_token' of the token response at line 3",
    ),
    reported(
      `const token = ref('');
async function login() { token.value = (await axios.post(${TOKEN_URL}, body)).data.id_token; }
const load = () => fetch('/a', { headers: { Authorization: \`Bearer \${⟦token.value⟧}\` } });`,
      "'id_token' of the token response at line 2",
    ),
    reported(
      `let token = '';
const login = async () => { token = (await axios.post(${TOKEN_URL}, body)).data.id_token; };
const load = () => fetch('/a', { headers: token ? { Authorization: \`Bearer \${⟦token⟧}\` } : {} });`,
      "'id_token' of the token response at line 2",
    ),
    // A value that is missing on the other branch is no other token.
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
const token = data ? data.id_token : null;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the token response at line 1",
    ),
    // What a variable is replaced by counts from there on.
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
let token = data.access_token;
token = data.id_token;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the token response at line 1",
    ),
    // No shadowed or reassigned response is read again.
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
const token = data.id_token;
items.map((data) => fetch(data.url, { headers: { Authorization: \`Bearer \${⟦token⟧}\` } }));`,
      "'id_token' of the token response at line 1",
    ),
    reported(
      `let tokens = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
const token = tokens.id_token;
tokens = null;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the token response at line 1",
    ),
    // A name that is taken is not declared again.
    reported(
      `const access_token = 'x';
const { id_token } = await (await fetch(${TOKEN_URL}, { method: 'POST', body })).json();
fetch('/a', { headers: { Authorization: \`Bearer \${⟦id_token⟧}\` } });`,
      "'id_token' of the token response at line 2",
    ),

    // The redirect
    reported(
      `const params = new URLSearchParams(window.location.hash.substring(1));
fetch('/a', { headers: { Authorization: \`Bearer \${⟦params.get('id_token')⟧}\` } });`,
      "'id_token' of the redirect at line 2",
      "params.get('access_token')",
    ),
    reported(
      `const token = new URLSearchParams(location.hash.slice(1)).get('id_token');
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the redirect at line 1",
    ),
    reported(
      `const params = new URLSearchParams(location.hash.slice(1));
const token = params.get('id_token');
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the redirect at line 2",
      "params.get('access_token')",
    ),
    reported(
      `import qs from 'qs';
const params = qs.parse(location.hash.slice(1));
fetch('/a', { headers: { Authorization: \`Bearer \${⟦params.id_token⟧}\` } });`,
      "'id_token' of the redirect at line 3",
      'params.access_token',
    ),
    reported(
      `const params = Object.fromEntries(new URLSearchParams(location.hash.slice(1)).entries());
fetch('/a', { headers: { Authorization: \`Bearer \${⟦params.id_token⟧}\` } });`,
      "'id_token' of the redirect at line 2",
      'params.access_token',
    ),
    reported(
      `const token = location.hash.match(/[#&]id_token=([^&]*)/)[1];
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the redirect at line 1",
    ),
    reported(
      `const token = /id_token=([^&]*)/.exec(location.hash)?.[1];
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the redirect at line 1",
    ),
    reported(
      `const token = location.hash.split('id_token=')[1].split('&')[0];
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "'id_token' of the redirect at line 1",
    ),
    reported(
      `app.post('/callback', (req, res) => {
  axios.get('https://api.example.com', { headers: { Authorization: \`Bearer \${⟦req.body.id_token⟧}\` } });
});`,
      "'id_token' of the redirect at line 2",
      'req.body.access_token',
    ),
    // An authorization response without an access token offers none.
    reported(
      `location.href = 'https://id.example.com/authorize?response_type=id_token&client_id=a&scope=openid&nonce=' + nonce + '&redirect_uri=' + home;
const params = new URLSearchParams(location.hash.slice(1));
fetch('/a', { headers: { Authorization: \`Bearer \${⟦params.get('id_token')⟧}\` } });`,
      "'id_token' of the redirect at line 3",
    ),

    // On one branch, by flow
    {
      ...onBranch(
        `const { data } = await axios.post(${TOKEN_URL}, body);
const token = legacy ? data.id_token : data.access_token;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
        "'id_token' of the token response at line 1",
      ),
      ...strict,
    },
    {
      ...onBranch(
        `function call(token) { return fetch('/a', { headers: { Authorization: \`Bearer \${token}\` } }); }
const { data } = await axios.post(${TOKEN_URL}, body);
call(⟦data.id_token || data.access_token⟧);`,
        "'id_token' of the token response at line 2",
      ),
      ...strict,
    },

    // Ways of writing the header
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
const authHeader = 'Bearer '.concat(⟦data.id_token⟧);
fetch('/a', { headers: { Authorization: authHeader } });`,
      "'id_token' of the token response at line 1",
      'data.access_token',
    ),
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
const headers = new Headers();
headers.append('authorization', ['Bearer', ⟦data.id_token⟧].join(' '));`,
      "'id_token' of the token response at line 1",
      'data.access_token',
    ),
    reported(
      `const { data } = await axios.post(${TOKEN_URL}, body);
axios.interceptors.request.use((config) => {
  config.headers['Authorization'] = \`Bearer \${⟦data.id_token⟧}\`;
  return config;
});`,
      "'id_token' of the token response at line 1",
      'data.access_token',
    ),
  ],
});
