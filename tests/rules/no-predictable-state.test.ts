import { noPredictableState } from '../../src/rules/no-predictable-state.ts';
import { testRule } from '../support/rule-tester.ts';

/** A request whose parameters end with what is given, behind statements. */
const request = (parameters: string, before = '') =>
  `${before}${before === '' ? '' : '\n'}location.href = 'https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', ${parameters} });`;
const exported = (parameters: string, names: string) => `export function login(${names}) {\n${request(parameters)}\n}`;
const useRandom = (output: string) => [{ messageId: 'useRandom' as const, output }];
const uuid = 'crypto.randomUUID()';

testRule(noPredictableState, {
  valid: [
    // A cryptographic random generator, at any distance
    request(`state: ${uuid}, nonce: self.crypto.randomUUID()`),
    request('state', `const state = ${uuid};`),
    request('state', "import crypto from 'node:crypto';\nconst state = crypto.randomBytes(16).toString('hex');"),
    request('state', "const { randomBytes } = require('crypto');\nconst state = randomBytes(16).toString('base64url');"),
    request('state', "const bytes = new Uint8Array(16);\nwindow.crypto.getRandomValues(bytes);\nconst state = btoa(String.fromCharCode(...bytes));"),
    request('state', "const state = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, '0')).join('');"),
    request('state: make(20)', "function make(length) {\n  const chars = 'abcdef';\n  let text = '';\n  for (const byte of crypto.getRandomValues(new Uint8Array(length))) text += chars[byte % chars.length];\n  return text;\n}"),
    request('state: make()', "const make = () => ([1e7] + -1e3 + -4e3).replace(/[018]/g, (c) => (c ^ crypto.getRandomValues(new Uint8Array(1))[0]).toString(16));"),
    request('state', "import { v4 as uuid } from 'uuid';\nconst state = uuid();"),
    request('state', "import { nanoid } from 'nanoid';\nconst state = nanoid();"),
    request('state', "import { generateRandomState } from 'oauth4webapi';\nconst state = generateRandomState();"),
    request('state', "import { generators } from 'openid-client';\nconst state = generators.state();"),
    request('state', "import { generateState } from 'arctic';\nconst state = generateState();"),
    // PKCE by hand
    `import { createHash, randomBytes } from 'node:crypto';
const encode = (bytes) => bytes.toString('base64').replace(/\\+/g, '-').replace(/=/g, '');
const verifier = encode(randomBytes(32));
${request("code_challenge: encode(createHash('sha256').update(verifier).digest()), code_challenge_method: 'S256'")}`,
    `async function challengeOf(verifier) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/=/g, '');
}
const verifier = ${uuid} + ${uuid};
${request("code_challenge: await challengeOf(verifier), code_challenge_method: 'S256'")}`,
    request('code_challenge: pkce.code_challenge', "import pkceChallenge from 'pkce-challenge';\nconst pkce = await pkceChallenge();"),
    `import { createHash } from 'node:crypto';
const challengeOf = (verifier) => {
  const hash = createHash('sha256');
  hash.update(verifier);
  return hash.digest('base64url');
};
${exported("code_challenge: challengeOf(verifier), code_challenge_method: 'S256'", 'verifier')}`,
    // Where there was no challenge, the verifier is compared with nothing
    "fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, code_verifier: verifier ?? 'none' }) });",
    // One random part is enough
    request('state', `const state = btoa(JSON.stringify({ csrf: ${uuid}, returnTo: location.pathname, at: Date.now() }));`),
    request('state', `const state = \`\${Date.now()}.\${${uuid}}\`;`),
    request('state', `const data = { page: location.pathname };\ndata.csrf = ${uuid};\nconst state = JSON.stringify(data);`),
    // An unknown helper, or anything else from elsewhere, is unknown
    request('state, nonce: make()', "import { make, state } from './random';"),
    request('state: encode(Date.now())', "import { encode } from './encode';"),
    request('state: JSON.stringify({ csrf: token, returnTo: location.pathname })'),
    request("state: sessionStorage.getItem('state'), nonce: session.nonce"),
    request("state: jwt.sign({ returnTo: location.pathname }, secret)", "import jwt from 'jsonwebtoken';"),
    request("state: createHmac('sha256', key).update(location.pathname).digest('hex')", "import { createHmac } from 'node:crypto';"),
    // A parameter of an exported function and nothing else
    exported('state, nonce', 'state, nonce'),
    exported('state: encodeURIComponent(state)', 'state'),
    exported('state: options.state, nonce: options.nonce', 'options'),
    exported('state: url', 'url'),
    exported('state: JSON.stringify({ csrf, returnTo })', 'csrf, returnTo'),
    exported('state: JSON.stringify({ ...data, returnTo })', 'data, returnTo'),
    // A relay passes on what its own client has made
    "app.get('/authorize', (req, res) => res.redirect(`https://login.example.com/authorize?response_type=code&client_id=a&state=${req.query.state}`));",
    // A value to be filled in
    "location.href = 'https://login.example.com/authorize?response_type=code&client_id=a&state={{state}}&nonce=<nonce>';",
    ...['YOUR_STATE', 'your-random-state', 'Enter_the_state', 'INSERT_RANDOM_STATE', 'replace-me', 'changeme', 'generate a random string', 'RANDOM_STATE_HERE', '...', 'xxx', '%STATE%', '__STATE__', '${state}'].map((state) => request(`state: '${state}'`)),
    request("state: ''"),
    request('state', "let state;\nstate = sessionStorage.getItem('s');"),
    request('state', `let state = 'none';\nstate = ${uuid};`),
    `class Login {\n  state = 'none';\n  prepare() { this.state = ${uuid}; }\n  go() { ${request('state: this.state')} }\n}`,
    // With PKCE, what comes back may be data of the application (RFC 9700 §2.1)
    request("state: location.pathname, code_challenge: challenge, code_challenge_method: 'S256'"),
    // SDKs: data of the application, and switches
    "import { UserManager } from 'oidc-client-ts';\nnew UserManager(settings).signinRedirect({ state: { page: '/' } });",
    "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication(config).loginRedirect({ scopes: ['openid'], state: 'page' });",
    "const OAuth2Strategy = require('passport-oauth2');\nnew OAuth2Strategy({ clientID: a, clientSecret: b, authorizationURL: c, tokenURL: d, callbackURL: e, state: true }, verify);",
    "import { GitHub, generateState } from 'arctic';\nnew GitHub(id, secret, null).createAuthorizationURL(generateState(), ['user:email']);",
    "import { GitHub } from 'arctic';\nexport const urlOf = (state) => new GitHub(id, secret, null).createAuthorizationURL(state, []);",
    // What a test expects is not sent
    "const expectedUrl = AUTH_URL + '?response_type=code&client_id=a&state=xyz';\nexpect(location.href).to.equal(expectedUrl);",
    // A test sends what it likes
    "it('redirects', async () => { await get(`https://as.example/authorize?response_type=code&client_id=a&state=xyz`); });",
    "describe.each(rows)('the server', () => { const state = 'xyz'; test('redirects', () => get(`https://as.example/authorize?response_type=code&client_id=a&state=${state}`)); });",
    "const state = 'xyz';\nconst open = () => get(`https://as.example/authorize?response_type=code&client_id=a&state=${state}`);\ntest('redirects', async () => { await open(); });",
    // No message
    "const state = 'xyz'; const client_id = 'a'; store.dispatch({ state, client_id });",
  ],
  invalid: [
    {
      name: 'a function called test that runs no tests',
      code: "const url = 'https://as.example/authorize?response_type=code&client_id=a&state=xyz';\ntest(url);",
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'the request of RFC 6749 §4.1.1',
      code: "const url = 'https://server.example.com/authorize?response_type=code&client_id=s6BhdRkqt3&state=xyz&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb';",
      errors: [{ messageId: 'constant', line: 1, column: 97, endColumn: 100, data: { parameter: 'state', value: 'xyz', generator: uuid } }],
    },
    {
      name: 'a constant of a template',
      code: 'location.href = `https://login.example.com/authorize?response_type=code&client_id=${id}&state=xyz`;',
      errors: [
        {
          messageId: 'constant',
          column: 95,
          endColumn: 98,
          suggestions: useRandom('location.href = `https://login.example.com/authorize?response_type=code&client_id=${id}&state=${crypto.randomUUID()}`;'),
        },
      ],
    },
    {
      name: 'a constant nonce, next to a random state',
      code: request(`state: ${uuid}, nonce: 'n-0S6_WzA2Mj'`),
      errors: [{ messageId: 'constant', data: { parameter: 'nonce', value: 'n-0S6_WzA2Mj', generator: uuid }, suggestions: useRandom(request(`state: ${uuid}, nonce: ${uuid}`)) }],
    },
    {
      name: 'a constant variable, which is made once: no suggestion',
      code: request('state: STATE', "const STATE = 'random';"),
      errors: [{ messageId: 'constant', line: 1, column: 16, endColumn: 22 }],
    },
    ...['my_state', 'my-app', 'random_state_string', 'SOME STATE', 'some-string', 'unique-state', 'generated-state', 'change-password', 'enter'].map((value) => ({
      name: `'${value}', by which nobody is told to put in something else`,
      code: request(`state: '${value}'`),
      errors: [{ messageId: 'constant' as const, data: { parameter: 'state', value, generator: uuid }, suggestions: useRandom(request(`state: ${uuid}`)) }],
    })),
    {
      name: 'a fallback reports its constant',
      code: exported("state: state ?? 'constant'", 'state'),
      errors: [{ messageId: 'constant', suggestions: useRandom(exported(`state: state ?? ${uuid}`, 'state')) }],
    },
    {
      name: 'one branch is a constant',
      code: request('state', `let state;\nif (isLogin) state = 'login';\nelse state = ${uuid};`),
      errors: [{ messageId: 'constant', line: 2, suggestions: useRandom(request('state', `let state;\nif (isLogin) state = ${uuid};\nelse state = ${uuid};`)) }],
    },
    {
      name: 'Math.random, in a variable',
      code: request('state', 'const state = Math.random().toString(36).slice(2);'),
      errors: [
        {
          messageId: 'predictable',
          line: 1,
          column: 15,
          endColumn: 50,
          data: { parameter: 'state', what: 'Math.random()', where: '', generator: uuid },
          suggestions: useRandom(request('state', `const state = ${uuid};`)),
        },
      ],
    },
    {
      name: 'the clock',
      code: request('state: Date.now(), nonce: new Date().toISOString()'),
      errors: [
        { messageId: 'predictable', suggestions: useRandom(request(`state: ${uuid}, nonce: new Date().toISOString()`)) },
        { messageId: 'predictable', suggestions: useRandom(request(`state: Date.now(), nonce: ${uuid}`)) },
      ],
    },
    {
      name: 'a local function that builds a string character by character',
      code: request('state: make(20)', "function make(length) {\n  const chars = 'abcdef';\n  let text = '';\n  for (let i = 0; i < length; i++) text += chars.charAt(Math.floor(Math.random() * chars.length));\n  return text;\n}"),
      errors: [
        {
          messageId: 'predictable',
          line: 7,
          data: { parameter: 'state', what: 'Math.random()', where: ' (line 4)', generator: uuid },
          suggestions: useRandom(request(`state: ${uuid}`, "function make(length) {\n  const chars = 'abcdef';\n  let text = '';\n  for (let i = 0; i < length; i++) text += chars.charAt(Math.floor(Math.random() * chars.length));\n  return text;\n}")),
        },
      ],
    },
    {
      name: 'the recipe for a UUID without a generator',
      code: "const make = () => 'xxxx-4xxx'.replace(/[xy]/g, (c) => ((Math.random() * 16) | 0).toString(16));\nconst url = `https://login.example.com/authorize?response_type=code&client_id=a&state=${make()}`;",
      errors: [
        {
          messageId: 'predictable',
          line: 2,
          suggestions: useRandom("const make = () => 'xxxx-4xxx'.replace(/[xy]/g, (c) => ((Math.random() * 16) | 0).toString(16));\nconst url = `https://login.example.com/authorize?response_type=code&client_id=a&state=${crypto.randomUUID()}`;"),
        },
      ],
    },
    {
      name: 'an array of guesses',
      code: request('state', "const chars = [];\nfor (let i = 0; i < 9; i++) chars.push(Math.random().toString(36));\nconst state = chars.join('');"),
      errors: [{ messageId: 'predictable', line: 3, suggestions: useRandom(request('state', `const chars = [];\nfor (let i = 0; i < 9; i++) chars.push(Math.random().toString(36));\nconst state = ${uuid};`)) }],
    },
    {
      name: 'elements of an array',
      code: request('state', "const state = [...Array(16)].map(() => Math.random().toString(36)[2]).join('');"),
      errors: [{ messageId: 'predictable', line: 1, suggestions: useRandom(request('state', `const state = ${uuid};`)) }],
    },
    {
      name: 'a field',
      code: `class Login {\n  nonce = Math.random().toString();\n  go() { ${request('nonce: this.nonce')} }\n}`,
      errors: [{ messageId: 'predictable', line: 2, column: 11, suggestions: useRandom(`class Login {\n  nonce = ${uuid};\n  go() { ${request('nonce: this.nonce')} }\n}`) }],
    },
    {
      name: 'a counter',
      code: `let count = 0;\nfunction login() {\n  count++;\n  ${request('state: `s${count}`')}\n}`,
      errors: [{ messageId: 'predictable', line: 4, data: { parameter: 'state', what: 'a counter', where: ' (line 1)', generator: uuid }, suggestions: useRandom(`let count = 0;\nfunction login() {\n  count++;\n  ${request(`state: ${uuid}`)}\n}`) }],
    },
    {
      name: 'version 1 of a UUID',
      code: request('state: v1()', "import { v1 } from 'uuid';"),
      errors: [{ messageId: 'predictable', data: { parameter: 'state', what: 'v1() of uuid', where: '', generator: uuid }, suggestions: useRandom(request(`state: ${uuid}`, "import { v1 } from 'uuid';")) }],
    },
    {
      name: 'a hash of the clock',
      code: request("state: createHash('sha256').update(String(Date.now())).digest('hex')", "import { createHash } from 'crypto';"),
      errors: [{ messageId: 'predictable', suggestions: useRandom(request(`state: ${uuid}`, "import { createHash } from 'crypto';")) }],
    },
    {
      name: 'where something else is called crypto there is no suggestion',
      code: request('state: Date.now()', "import crypto from './crypto';"),
      errors: [{ messageId: 'predictable' }],
    },
    {
      name: 'a verifier, its challenge and the exchange: reported where it is made, without a suggestion',
      code: `import { createHash } from 'node:crypto';
const verifier = Math.random().toString(36).repeat(5);
${request("code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256'")}
fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, code_verifier: verifier }) });`,
      errors: [
        { messageId: 'predictable', line: 2, data: { parameter: 'code_verifier', what: 'Math.random()', where: '', generator: 'crypto.getRandomValues()' } },
        { messageId: 'predictable', line: 3, data: { parameter: 'code_challenge', what: 'Math.random()', where: ' (line 2)', generator: 'crypto.getRandomValues()' } },
      ],
    },
    {
      name: 'the requested path of a server',
      code: "app.get('/login', (req, res) => res.redirect(`https://login.example.com/authorize?response_type=code&client_id=a&state=${encodeURIComponent(req.originalUrl)}`));",
      errors: [{ messageId: 'public', data: { parameter: 'state', what: 'req.originalUrl', where: '', generator: uuid } }],
    },
    {
      name: 'a request parameter',
      code: `app.get('/login', (req, res) => {\n  const { returnTo } = req.query;\n  res.redirect('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', state: returnTo }));\n});`,
      errors: [{ messageId: 'public' }],
    },
    {
      name: 'the page of a browser',
      code: request('state: window.location.pathname'),
      errors: [{ messageId: 'public', data: { parameter: 'state', what: 'window.location.pathname', where: '', generator: uuid } }],
    },
    {
      name: 'the client id, and the URL of the server',
      code: request('state: btoa(process.env.CLIENT_ID), nonce: config.serverUrl'),
      errors: [{ messageId: 'public' }, { messageId: 'public' }],
    },
    {
      name: 'an encoding of several parameters',
      code: exported('state: btoa(JSON.stringify({ provider, returnTo }))', 'provider, returnTo'),
      errors: [{ messageId: 'public', data: { parameter: 'state', what: 'provider, returnTo', where: '', generator: uuid } }],
    },
    {
      name: 'data and the clock: the data would be lost with a suggestion',
      code: request('state: JSON.stringify({ page: location.pathname, at: Date.now() })'),
      errors: [{ messageId: 'predictable' }],
    },
    {
      name: 'a native app, whose engine may lack Web Crypto',
      code: "import { Linking } from 'react-native';\nLinking.openURL('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', state: Math.random().toString() }));",
      errors: [{ messageId: 'predictable' }],
    },
    {
      name: 'okta-auth-js sends the state that it is given',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri, state: 'xyz' });",
      errors: [{ messageId: 'constant', suggestions: useRandom("import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri, state: crypto.randomUUID() });") }],
    },
    {
      name: 'arctic takes state and verifier as arguments',
      code: "import { Google } from 'arctic';\nnew Google(id, secret, uri).createAuthorizationURL(String(Date.now()), 'verifier', ['openid']);",
      errors: [
        { messageId: 'predictable', suggestions: useRandom("import { Google } from 'arctic';\nnew Google(id, secret, uri).createAuthorizationURL(crypto.randomUUID(), 'verifier', ['openid']);") },
        { messageId: 'constant' },
      ],
    },
    {
      name: 'grant sends a string as it is',
      code: "import grant from 'grant';\ngrant.express()({ google: { key: id, secret, state: 'abc', nonce: true } });",
      errors: [{ messageId: 'constant', suggestions: useRandom(`import grant from 'grant';\ngrant.express()({ google: { key: id, secret, state: ${uuid}, nonce: true } });`) }],
    },
  ],
});
