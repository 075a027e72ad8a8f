// How server code asks for tokens and uses them. `snippets.ts` says how these files are read.

// ## authorization: redirect of Express | import express from 'express'; import { randomBytes } from 'node:crypto';
export const gadgetLogin = express.Router();

gadgetLogin.get('/login', (req, res) => {
  const state = randomBytes(16).toString('hex');
  req.session.state = state;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: process.env.GADGET_CLIENT_ID ?? '',
    redirect_uri: `${req.protocol}://${req.get('host')}/callback`,
    scope: 'openid profile email',
    state,
  });
  res.redirect(`${process.env.GADGET_ISSUER}/authorize?${query}`);
});

gadgetLogin.get('/callback', async (req, res, next) => {
  if (!req.query.state || req.query.state !== req.session.state) {
    res.status(400).send('The state does not match.');
    return;
  }
  try {
    const answer = await fetch(`${process.env.GADGET_ISSUER}/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${process.env.GADGET_CLIENT_ID}:${process.env.GADGET_CLIENT_SECRET}`).toString('base64')}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: String(req.query.code),
        redirect_uri: `${req.protocol}://${req.get('host')}/callback`,
      }),
    });
    req.session.tokens = await answer.json();
    res.redirect(req.session.returnTo ?? '/');
  } catch (error) {
    next(error);
  }
});

// ## authorization: querystring | import querystring from 'node:querystring';
export function gadgetConsent(req, res) {
  const options = {
    client_id: process.env.GADGET_ID,
    response_type: 'code',
    access_type: 'offline',
    prompt: 'consent',
    scope: ['https://www.googleapis.com/auth/calendar.readonly', 'openid', 'email'].join(' '),
    redirect_uri: process.env.GADGET_CALLBACK,
    state: req.sessionID,
  };
  res.writeHead(302, { Location: 'https://accounts.google.com/o/oauth2/v2/auth?' + querystring.stringify(options) });
  res.end();
}

// ## token: axios with qs | import axios from 'axios'; import qs from 'qs';
export async function gadgetServiceToken(config) {
  const data = qs.stringify({
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    scope: 'gadget.read gadget.write',
  });
  const { data: token } = await axios.post(`${config.baseUrl}/oauth/token`, data, {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    timeout: 10_000,
  });
  return { value: token.access_token, expiresAt: Date.now() + (token.expires_in - 30) * 1000 };
}

// ## token: axios instance | import axios from 'axios';
const gadgetClient = axios.create({ baseURL: 'https://id.example.com', timeout: 5000 });

gadgetClient.interceptors.request.use((request) => {
  request.headers['X-Request-Id'] = String(Date.now());
  return request;
});

export async function gadgetOnBehalfOf(assertion) {
  const response = await gadgetClient.post(
    '/oauth2/v2.0/token',
    new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_id: process.env.AZURE_CLIENT_ID ?? '',
      client_secret: process.env.AZURE_CLIENT_SECRET ?? '',
      assertion,
      scope: 'https://graph.microsoft.com/.default',
      requested_token_use: 'on_behalf_of',
    }),
  );
  return response.data.access_token;
}

// ## token: got | import got from 'got';
export async function introspectGadget(token) {
  const { active, scope, sub } = await got
    .post('https://id.example.com/oauth2/introspect', {
      form: { token, token_type_hint: 'access_token' },
      username: process.env.GADGET_CLIENT_ID,
      password: process.env.GADGET_CLIENT_SECRET,
    })
    .json();
  return active ? { scopes: scope.split(' '), subject: sub } : undefined;
}

export function gadgetPassword(username, password) {
  return got.post('https://id.example.com/oauth2/token', {
    form: { grant_type: 'password', username, password, scope: 'openid' },
    responseType: 'json',
    retry: { limit: 2 },
  });
}

// ## token: node:https | import https from 'node:https'; import { stringify } from 'node:querystring';
export function requestGadgetToken(callback) {
  const body = stringify({
    grant_type: 'client_credentials',
    audience: 'https://api.example.com/gadgets',
    client_id: process.env.GADGET_ID,
    client_secret: process.env.GADGET_SECRET,
  });
  const request = https.request(
    {
      hostname: 'example.auth0.com',
      path: '/oauth/token',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) },
    },
    (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        callback(response.statusCode === 200 ? null : new Error(text), JSON.parse(text));
      });
    },
  );
  request.on('error', callback);
  request.write(body);
  request.end();
}

// ## token: superagent | import request from 'superagent';
export async function gadgetDeviceToken(deviceCode) {
  const answer = await request
    .post('https://id.example.com/oauth2/token')
    .type('form')
    .set('Accept', 'application/json')
    .send({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code' })
    .send({ device_code: deviceCode, client_id: 'gadget-tv' });
  return answer.body;
}

// ## token: GitHub
export async function gadgetGithubUser(code) {
  const response = await fetch('https://github.com/login/oauth/access_token', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: process.env.GITHUB_ID, client_secret: process.env.GITHUB_SECRET, code }),
  });
  const { access_token: token } = await response.json();
  const user = await fetch('https://api.github.com/user', {
    headers: { Authorization: `token ${token}`, 'User-Agent': 'gadget' },
  });
  return user.json();
}

// ## token: refreshed before use
const gadgetTokens = new Map();

export async function validGadgetToken(account) {
  const known = gadgetTokens.get(account.id);
  if (known && known.expiresAt > Date.now() + 60_000) return known.accessToken;
  const params = { grant_type: 'refresh_token', refresh_token: account.refreshToken };
  if (account.confidential) {
    params.client_secret = account.clientSecret;
  }
  params.client_id = account.clientId;
  const response = await fetch(account.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Object.keys(params)
      .map((key) => key + '=' + encodeURIComponent(params[key]))
      .join('&'),
  });
  if (response.status === 400) throw new Error(`The refresh token of ${account.id} is no longer valid`);
  const fresh = await response.json();
  gadgetTokens.set(account.id, { accessToken: fresh.access_token, expiresAt: Date.now() + fresh.expires_in * 1000 });
  return fresh.access_token;
}

// ## registration
export async function registerGadgetClient(token) {
  const response = await fetch('https://example.okta.com/oauth2/v1/clients', {
    method: 'POST',
    headers: { Authorization: `SSWS ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client_name: 'Gadget desk',
      application_type: 'web',
      redirect_uris: ['https://desk.example.com/callback'],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'client_secret_basic',
    }),
  });
  return response.json();
}

// ## an authorization server's own dispatch
export async function gadgetTokenEndpoint(req, res) {
  const { grant_type: grantType, client_id: clientId, scope } = req.body;
  const client = await req.app.locals.clients.find(clientId);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  switch (grantType) {
    case 'authorization_code':
      return res.json(await req.app.locals.codes.redeem(client, req.body.code, req.body.code_verifier));
    case 'refresh_token':
      return res.json(await req.app.locals.refresh.rotate(client, req.body.refresh_token));
    case 'client_credentials':
      return res.json({ access_token: await req.app.locals.issue(client, scope), token_type: 'Bearer', expires_in: 600 });
    default:
      return res.status(400).json({ error: 'unsupported_grant_type' });
  }
}

// ## bearer check | import jwt from 'jsonwebtoken'; import jwksClient from 'jwks-rsa';
const gadgetKeys = jwksClient({ jwksUri: 'https://id.example.com/oauth2/v1/keys', cache: true, rateLimit: true });

export function requireGadgetScope(scope) {
  return (req, res, next) => {
    const [scheme, token] = (req.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) return res.status(401).set('WWW-Authenticate', 'Bearer').end();
    const findKey = (header, done) => gadgetKeys.getSigningKey(header.kid, (error, key) => done(error, key?.getPublicKey()));
    return jwt.verify(token, findKey, { audience: 'api://gadgets', issuer: 'https://id.example.com' }, (error, claims) => {
      if (error) return res.status(401).json({ error: 'invalid_token' });
      if (!String(claims.scope).split(' ').includes(scope)) return res.status(403).json({ error: 'insufficient_scope' });
      req.user = { id: claims.sub, scope: claims.scope };
      return next();
    });
  };
}

// ## SDK: passport | import passport from 'passport'; import { Strategy as OAuth2Strategy } from 'passport-oauth2';
passport.use(
  'gadget',
  new OAuth2Strategy(
    {
      authorizationURL: 'https://id.example.com/oauth2/authorize',
      tokenURL: 'https://id.example.com/oauth2/token',
      clientID: process.env.GADGET_CLIENT_ID,
      clientSecret: process.env.GADGET_CLIENT_SECRET,
      callbackURL: 'https://desk.example.com/auth/gadget/callback',
      scope: ['openid', 'email'],
      state: true,
      pkce: true,
    },
    (accessToken, refreshToken, profile, done) => {
      done(null, { id: profile.id, accessToken, refreshToken });
    },
  ),
);

// ## SDK: openid-client | import * as oidc from 'openid-client';
export async function gadgetOidcLogin(req, res) {
  const config = await oidc.discovery(new URL('https://id.example.com'), process.env.GADGET_ID ?? '', process.env.GADGET_SECRET);
  const verifier = oidc.randomPKCECodeVerifier();
  req.session.verifier = verifier;
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: 'https://desk.example.com/callback',
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  res.redirect(url.href);
}
