import { describe, expect, it } from 'vitest';

import { noCredentialsInUrl } from '../../src/rules/no-credentials-in-url.ts';
import { reportsOf } from '../support/lint.ts';
import { testRule } from '../support/rule-tester.ts';
import { TOKEN_REQUEST_SHAPES } from '../support/shapes.ts';

const response = "const tokens = await (await fetch('/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code }) })).json();\n";

testRule(noCredentialsInUrl, {
  valid: [
    // In a header or a body
    "fetch('https://api.example.com/me', { headers: { Authorization: `Bearer ${access_token}` } });",
    "axios.post('https://api.example.com/me', { access_token });",
    "fetch('/oauth2/token', { method: 'POST', body: `grant_type=refresh_token&refresh_token=${refresh_token}&client_secret=${secret}` });",
    "fetch('/oauth2/token', { method: 'POST', body: 'grant_type=refresh_token&refresh_token=' + refresh_token });",
    "const body = 'access_token=' + token;\nsend(body);",
    "$.ajax({ url: '/me', type: 'POST', data: { access_token: token } });",
    "$.post('/me', { access_token: token });",
    "$.ajax({ url: '/me', method, data: { access_token: token } });",
    // In the fragment
    'location.href = `/app#access_token=${token}`;',
    'location.href = `https://app.example.com/#/callback?access_token=${token}`;',
    "location.hash = '#id_token=' + idToken;",
    // The parameter that is defined for it
    'location.href = `${issuer}/logout?id_token_hint=${user.id_token}`;',
    `${response}location.href = \`https://login.example.com/logout?id_token_hint=\${tokens.id_token}&post_logout_redirect_uri=\${home}\`;`,
    // An application's own links
    'const invite = `https://app.example.com/join?token=${inviteToken}`; // oauth',
    "mail(`${home}/reset-password?token=${user.resetToken}`); // openid",
    "url.searchParams.set('token', verificationToken); // oauth",
    'fetch(`/rooms/1?password=${password}`); // oauth',
    'const link = `/share?key=${accessToken}`;',
    // URLs that are read
    "const token = url.split('?access_token=')[1];",
    "const token = /[?&]access_token=([^&]*)/.exec(location.search)[1];",
    "const token = new URLSearchParams(location.search).get('access_token');",
    "if (location.href.includes('?access_token=')) login();",
    'const clean = url.replace(`?access_token=${token}`, "");',
    'const pattern = new RegExp(`[?&]access_token=${name}`);',
    "app.get('/callback?access_token=:token', handler);",
    'const { access_token } = request.query;',
    // Masked, empty, placeholders
    "url.searchParams.set('access_token', '[REDACTED]');",
    "const shown = `/me?access_token=***`;",
    'const shown = `/me?access_token=${mask(token)}`;',
    'const example = `https://api.example.com/me?access_token=<token>`;',
    "const example = 'https://api.example.com/me?access_token=YOUR_ACCESS_TOKEN';",
    "fetch('/me?access_token=');",
    "url.searchParams.delete('access_token');",
    // Shown, logged, expected
    'console.log(`GET /me?access_token=${token}`);',
    "throw new Error(`Send ?access_token=${token} in a header`);",
    'expect(fetch).toHaveBeenCalledWith(`/me?access_token=${token}`);',
    "nock('https://api.example.com').get(`/me?access_token=${token}`).reply(200);",
    // Keys that are meant for the page
    'fetch(`https://api.mapbox.com/geocoding/v5/mapbox.places/x.json?access_token=${key}`);',
    "const tiles = `https://tiles.mapillary.com/maps?access_token=${key}`;",
    "axios.get('https://cdn.contentful.com/spaces/a/entries', { params: { access_token: key } });",
    // A payment
    'fetch(`https://api.stripe.com/v1/payment_intents/${id}?client_secret=${secret}`); // oauth',
    'fetch(`/pay?client_secret=${paymentIntent.client_secret}`);',
    "fetch('/pay?client_secret=' + paymentIntent.client_secret);",
    // Another rule's: it has no business there at all
    'location.href = `https://login.example.com/authorize?response_type=code&client_id=a&client_secret=${secret}`;',
    // Not the kind of secret, and user-info without one
    'const url = `mongodb://${user}:${password}@db.example.com`; // oauth',
    'const proxy = new Agent(`http://${user}:${password}@proxy.example.com`); // oauth',
    'fetch(`https://${user}@api.example.com`); // oauth',
    "fetch('https://user:password@api.example.com'); // oauth",
    'const clone = `https://x-access-token:${accessToken}@github.com/shop/app.git`;',
    // Known by its name only
    'fetch(`/search?t=${accessToken}`);',
    // A code is made for the URL
    'location.href = `/callback?code=${code}&state=${state}`; // oauth',
  ],
  invalid: [
    {
      code: 'fetch(`https://api.example.com/me?access_token=${token}`);',
      errors: [{ messageId: 'token', line: 1, column: 50, endColumn: 55, data: { what: 'An access token', name: 'access_token' } }],
    },
    { code: "fetch('https://api.example.com/me?view=all&refresh_token=' + token);", errors: [{ messageId: 'token', data: { what: 'A refresh token', name: 'refresh_token' } }] },
    { code: "axios.get(url, { params: { id_token: token } });", errors: [{ messageId: 'token', data: { what: 'An ID token', name: 'id_token' } }] },
    { name: 'got', code: "import got from 'got';\ngot('https://api.example.com/me', { searchParams: { access_token: token } });", errors: [{ messageId: 'token', line: 2 }] },
    { name: 'request', code: "const request = require('request');\nrequest({ uri: 'https://api.example.com/me', qs: { access_token: token } }, done);", errors: [{ messageId: 'token', line: 2 }] },
    { name: 'undici', code: "import { request } from 'undici';\nrequest('https://api.example.com/me', { query: { access_token: token } });", errors: [{ messageId: 'token', line: 2 }] },
    { name: 'superagent', code: "const request = require('superagent');\nrequest.get('https://api.example.com/me').query({ access_token: token });", errors: [{ messageId: 'token', line: 2 }] },
    {
      name: 'Angular',
      code: "import { HttpClient, HttpParams } from '@angular/common/http';\nclass Api {\n  constructor(private http: HttpClient) {}\n  me() { return this.http.get('/me', { params: new HttpParams().set('access_token', this.token) }); }\n}",
      errors: [{ messageId: 'token', line: 4 }],
    },
    { name: 'jQuery.ajax', code: "$.ajax({ url: '/me', data: { access_token: token } });", errors: [{ messageId: 'token' }] },
    { name: 'jQuery.get', code: "$.get('/me', { access_token: token });", errors: [{ messageId: 'token' }] },
    { name: 'URL and searchParams', code: "const url = new URL('/me', api);\nurl.searchParams.set('access_token', token);\nfetch(url);", errors: [{ messageId: 'token', line: 2, column: 38, endColumn: 43 }] },
    { name: 'URLSearchParams in a template', code: 'const query = new URLSearchParams({ access_token: token });\nfetch(`https://api.example.com/me?${query}`);', errors: [{ messageId: 'token', line: 1 }] },
    { name: 'a path for a helper', code: "return_(graph('me?fields=id&access_token=' + authData.access_token));", errors: [{ messageId: 'token' }] },
    { name: 'a token in full', code: "fetch('https://api.example.com/me?access_token=EAAGm0PX4ZCpsBAKZC7fT2gq&view=all');", errors: [{ messageId: 'token', column: 48, endColumn: 72 }] },
    { name: 'Facebook', code: 'fetch(`https://graph.facebook.com/me?fields=id&access_token=${token}`);', errors: [{ messageId: 'token' }] },
    {
      name: 'a token by data flow, under any name',
      code: `${response}fetch(\`/report?jwt=\${tokens.access_token}\`);`,
      errors: [{ messageId: 'token', line: 2, data: { what: 'An access token', name: 'jwt' } }],
    },
    {
      name: 'a token of an SDK',
      code: "import { useAuth0 } from '@auth0/auth0-react';\nconst { getAccessTokenSilently } = useAuth0();\nconst token = await getAccessTokenSilently();\nfetch(`/export?token=${token}`);",
      errors: [{ messageId: 'token', line: 4, data: { what: 'An access token', name: 'token' } }],
    },
    {
      name: 'a WebSocket',
      code: 'const socket = new WebSocket(`wss://api.example.com/live?access_token=${token}`);',
      errors: [{ messageId: 'connection', column: 73, endColumn: 78, data: { what: 'An access token', name: 'access_token' } }],
    },
    {
      name: 'a WebSocket whose token comes from an SDK',
      code: "import { UserManager } from 'oidc-client-ts';\nconst user = await new UserManager(settings).getUser();\nconst url = `wss://api.example.com/live?t=${user.access_token}`;\nconst socket = new window.WebSocket(url);",
      errors: [{ messageId: 'connection', line: 3 }],
    },
    { name: 'server-sent events', code: 'new EventSource(`/events?access_token=${token}`);', errors: [{ messageId: 'connection' }] },
    { name: 'a WebSocket of Node.js can set headers', code: "import WebSocket from 'ws';\nnew WebSocket(`wss://api.example.com/live?access_token=${token}`);", errors: [{ messageId: 'token', line: 2 }] },
    { name: 'a redirect', code: 'res.redirect(`/app?access_token=${tokens.access_token}`);', errors: [{ messageId: 'navigation', data: { what: 'An access token', name: 'access_token' } }] },
    { name: 'the address bar', code: 'window.location.href = `/app?id_token=${idToken}`;', errors: [{ messageId: 'navigation' }] },
    { name: 'location.replace', code: 'location.replace(`/app?id_token=${idToken}`);', errors: [{ messageId: 'navigation' }] },
    { name: 'a link', code: 'export const Link = () => <a href={`/file?access_token=${token}`}>File</a>;', filename: 'file.tsx', errors: [{ messageId: 'navigation' }] },
    { name: 'a token request', code: "axios.post('/oauth2/token', null, { params: { grant_type: 'client_credentials', client_id: id, client_secret: secret } });", errors: [{ messageId: 'secret', data: { what: 'A client secret', name: 'client_secret' } }] },
    { name: 'a token request, in the URL', code: 'fetch(`https://login.example.com/oauth2/token?grant_type=authorization_code&code=${code}&client_secret=${secret}`, { method: "POST" });', errors: [{ messageId: 'secret' }] },
    {
      name: 'the password grant',
      code: "axios.post('/oauth2/token?' + new URLSearchParams({ grant_type: 'password', username, password }));",
      errors: [{ messageId: 'secret', data: { what: "A user's password", name: 'password' } }],
    },
    { name: 'a login by GET', code: 'fetch(`/oauth/login?username=${name}&password=${password}`);', errors: [{ messageId: 'secret' }] },
    { name: 'revocation', code: 'fetch(`https://login.example.com/oauth2/revoke?token=${token}`, { method: "POST" });', errors: [{ messageId: 'token', data: { what: 'An access token', name: 'token' } }] },
    { name: 'introspection', code: "axios.get('https://login.example.com/oauth2/introspect', { params: { token } });", errors: [{ messageId: 'token' }] },
    {
      name: 'the client secret in front of the host',
      code: 'fetch(`https://${id}:${secret}@login.example.com/oauth2/token`, { method: "POST", body: "grant_type=client_credentials" });',
      errors: [{ messageId: 'userInfo', data: { what: 'A client secret' } }],
    },
    { name: 'a password in front of the host', code: 'fetch(`https://${user}:${password}@api.example.com/oauth/me`);', errors: [{ messageId: 'userInfo', data: { what: "A user's password" } }] },
    {
      name: 'a token in front of the host',
      code: `${response}const clone = \`https://oauth2:\${tokens.access_token}@git.example.com/shop.git\`;`,
      errors: [{ messageId: 'userInfo', line: 2, data: { what: 'An access token' } }],
    },
  ],
});

describe('a token request with its secret in the body', () => {
  const inBody = TOKEN_REQUEST_SHAPES.filter(({ name }) => !['axios params', 'got searchParams', 'undici query', 'request qs'].includes(name));

  it.each(inBody)('$name', ({ code }) => {
    const text = code({ grant_type: 'password', username: '=user', password: '=pass', client_id: 'shop', client_secret: '=secret' });
    expect(reportsOf('no-credentials-in-url', text), text).toEqual([]);
  });
});

it('never prints the secret', () => {
  const code = "fetch('https://login.example.com/oauth2/token?grant_type=client_credentials&client_secret=k7Gh2lPq9sXz41');\nfetch('https://shop:k7Gh2lPq9sXz42@api.example.com/me?access_token=k7Gh2lPq9sXz43');";
  const reports = reportsOf('no-credentials-in-url', code);
  expect(reports).toHaveLength(3);
  for (const { message } of reports) expect(message).not.toContain('k7Gh');
});
