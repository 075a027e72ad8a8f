// OAuth that runs in a browser as well as on a server. `snippets.ts` says how these files are read.

// ## an API client
export class GadgetApi {
  #token;

  constructor(baseUrl, token) {
    this.baseUrl = baseUrl;
    this.#token = token;
  }

  async list(filter = {}) {
    const query = new URLSearchParams(filter);
    const response = await fetch(`${this.baseUrl}/gadgets?${query}`, { headers: this.headers() });
    if (response.status === 401) throw new Error('The access token has expired');
    return response.json();
  }

  async get(id) {
    const response = await fetch(`${this.baseUrl}/gadgets/${id}`, { headers: { Authorization: `Bearer ${this.#token}` } });
    return response.ok ? response.json() : undefined;
  }

  async save(gadget) {
    const response = await fetch(`${this.baseUrl}/gadgets/${gadget.id}`, {
      method: 'PUT',
      headers: { ...this.headers(), 'Content-Type': 'application/json' },
      body: JSON.stringify(gadget),
    });
    return response.json();
  }

  async remove(id) {
    await fetch(this.baseUrl + '/gadgets/' + id, { method: 'DELETE', headers: this.headers() });
  }

  headers() {
    return { Authorization: 'Bearer ' + this.#token, Accept: 'application/json' };
  }
}

// ## axios interceptors | import axios from 'axios';
export const gadgetHttp = axios.create({ baseURL: '/api/gadgets' });

gadgetHttp.interceptors.request.use(async (config) => {
  const { accessToken } = await config.session.tokens();
  config.headers.Authorization = `Bearer ${accessToken}`;
  return config;
});

gadgetHttp.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status !== 401 || error.config.isRetry) throw error;
  await error.config.session.refresh();
  return gadgetHttp.request({ ...error.config, isRetry: true });
});

// ## ID token as bearer
export function gadgetQuery(session, query, variables) {
  return fetch('https://api.example.com/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${session.idToken}` },
    body: JSON.stringify({ query, variables }),
  }).then((response) => response.json());
}

// ## parameters whose sending is out of sight
export function gadgetTokenParams(kind, input) {
  if (kind === 'code') {
    return { grant_type: 'authorization_code', client_id: input.clientId, code: input.code, redirect_uri: input.redirectUri };
  }
  const tokenParams = { grant_type: 'password', client_id: input.clientId, username: input.username, password: input.password };
  if (input.scopes.length > 0) tokenParams.scope = input.scopes.join(' ');
  return tokenParams;
}

// ## settings
export const gadgetAuth = {
  issuer: 'https://id.example.com/oauth2/default',
  authorizationEndpoint: 'https://id.example.com/oauth2/default/v1/authorize',
  tokenEndpoint: 'https://id.example.com/oauth2/default/v1/token',
  clientId: 'gadget',
  redirectUri: 'https://app.example.com/callback',
  responseType: 'code',
  scopes: ['openid', 'profile', 'gadget.read'],
};

// ## only a word of it
// The gateway in front of this has checked the bearer token already.
export function gadgetTenant(request) {
  const tenant = request.headers['x-tenant'];
  if (typeof tenant !== 'string' || !/^[a-z][a-z\d-]{2,30}$/.test(tenant)) throw new TypeError('There is no such tenant');
  return tenant;
}
