import { requireStateCheck } from '../../src/rules/require-state-check.ts';
import { testRule } from '../support/rule-tester.ts';

const exchange = (code: string) =>
  `await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: ${code}, client_id: id, redirect_uri: uri }) });`;
/** The handler of a server, with statements before the exchange. */
const handler = (before: string, code = 'req.query.code', register = "app.get('/callback', ") =>
  `${register}async (req, res) => {\n${before}\n${exchange(code)}\n});`;
/** The page to which a browser is sent back. */
const page = (before: string) => `const params = new URLSearchParams(location.search);\n${before}\n${exchange("params.get('code')")}`;

testRule(requireStateCheck, {
  valid: [
    // What refuses leaves the handler, or the exchange stands on the other branch.
    ...["return res.status(403).send('bad state');", "res.status(403).send('bad state'); return;", "res.sendStatus(403); return next('route');", 'refuse(res);'].map(
      (refusal) =>
        `app.get('/callback', async (req, res, next) => {\n  if (req.query.state !== req.session.state) { ${refusal} }\n  await fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: req.query.code, client_id: 'a', client_secret: process.env.S, redirect_uri: r }) });\n});`,
    ),
    "app.get('/callback', async (req, res) => {\n  if (req.query.state !== req.session.state) res.sendStatus(403);\n  else res.json(await fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: req.query.code, client_id: 'a', client_secret: process.env.S, redirect_uri: r }) }));\n});",
    // Compared, in the ways in which people do
    handler('if (req.query.state !== req.session.state) return res.sendStatus(403);'),
    handler('const { code, state } = req.query;\nif (!state || state !== req.session.state) return res.status(400).end();', 'code'),
    handler("if (!req.query.state || !crypto.timingSafeEqual(Buffer.from(req.query.state), Buffer.from(req.cookies.state))) throw new Error('state');"),
    handler("assert.equal(req.query.state, req.session.state);"),
    handler("const isSame = req.query.state === req.session.state;\nif (!isSame) throw new Error('state');"),
    page("if (params.get('state') !== sessionStorage.getItem('state')) throw new Error('state');"),
    page("const state = params.get('state');\nconst saved = sessionStorage.getItem('state');\nif (!saved) throw new Error('none');\nif (saved && state !== saved) throw new Error('state');"),
    `const params = new URLSearchParams(window.location.search);\nif (params.get('state') === sessionStorage.getItem('state')) {\n  ${exchange("params.get('code')")}\n}`,
    `const params = new URLSearchParams(window.location.search);\nconst state = params.get('state');\nif (state) {\n  if (state !== sessionStorage.getItem('state')) throw new Error('state');\n  ${exchange("params.get('code')")}\n}`,
    `export async function GET(request) {\n  const { searchParams } = request.nextUrl;\n  const kept = (await cookies()).get('state')?.value;\n  if (searchParams.get('state') !== kept) return new Response(null, { status: 400 });\n  ${exchange("searchParams.get('code')")}\n}`,
    // A part of it, and in a function of the file
    handler('const { csrf } = JSON.parse(atob(req.query.state));\nif (csrf !== req.session.csrf) throw new Error();'),
    `function check(given, req) {\n  if (given !== req.session.state) throw new Error();\n}\n${handler('check(req.query.state, req);')}`,
    `const isMine = (state) => state === sessionStorage.getItem('state');\n${page("if (!isMine(params.get('state'))) throw new Error();")}`,
    // The key of what was stored, with an abort
    handler('const { code, state } = req.query;\nconst verifier = pending.get(state);\nif (!verifier) return res.sendStatus(400);', 'code'),
    handler('const request = pending[req.query.state];\nif (request === undefined) throw new Error();'),
    handler('const { verifier } = await redis.get(req.query.state);'),
    handler('if (!states.has(req.query.state)) return res.sendStatus(403);'),
    // Handed to a function that is not visible: the state, the query, the request
    `import { checkState } from './state';\n${handler('checkState(req.session, req.query.state);')}`,
    `import { validate } from './validate';\n${handler('validate(req.query);')}`,
    `import { verifyCallback } from './verify';\n${handler('verifyCallback(req);')}`,
    handler('', 'req.query.code', "app.get('/callback', verifyState, "),
    `class Login {\n  @UseGuards(StateGuard)\n  async callback(req) {\n    ${exchange('req.query.code')}\n  }\n}`,
    // The front end posts the code to its own server
    handler('', 'req.body.code', "app.post('/exchange', "),
    `export async function POST(request) {\n  const { code } = await request.json();\n  ${exchange('code')}\n}`,
    handler('const { clientId } = req.query;'),
    // Not the redirect to the file: a parameter, a pasted code, a window that the program waits for
    `export async function exchangeCode(code) {\n  ${exchange('code')}\n}`,
    `const code = prompt('Code');\n${exchange('code')}`,
    `chrome.identity.launchWebAuthFlow({ url, interactive: true }, async (redirectUrl) => {\n  ${exchange("new URL(redirectUrl).searchParams.get('code')")}\n});`,
    // Another grant, and no request at all
    "app.get('/x', (req) => fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: req.query.token, client_id: id }) }));",
    "app.get('/callback', (req, res) => res.json({ code: req.query.code }));",
    // SDKs
    "import passport from 'passport';\napp.get('/callback', passport.authenticate('oauth2'), (req, res) => res.redirect('/'));",
    "import { UserManager } from 'oidc-client-ts';\nnew UserManager(settings).signinRedirectCallback();",
    "import * as client from 'openid-client';\napp.get('/callback', async (req) => client.authorizationCodeGrant(config, new URL(req.url, base), { expectedState: req.session.state }));",
    "import { OAuth2Client } from '@badgateway/oauth2-client';\nconst client = new OAuth2Client({ clientId: 'shop' });\napp.get('/callback', async (req) => client.authorizationCode.getTokenFromCodeRedirect(req.url, { redirectUri, state: req.session.state }));",
    // SDKs that only exchange the code
    `import { GitHub } from 'arctic';\nconst github = new GitHub(id, secret, null);\nexport async function GET(request) {\n  const { searchParams } = new URL(request.url);\n  const kept = (await cookies()).get('state')?.value;\n  if (!kept || searchParams.get('state') !== kept) return new Response(null, { status: 400 });\n  return Response.json(await github.validateAuthorizationCode(searchParams.get('code')));\n}`,
    "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst cca = new ConfidentialClientApplication(config);\napp.get('/callback', (req) => cca.acquireTokenByCode({ code: req.query.code, scopes, redirectUri, state: req.session.state }, req.query));",
    "import { OAuth2Client } from 'google-auth-library';\nconst client = new OAuth2Client(options);\napp.post('/exchange', async (req) => client.getToken(req.body.code));",
    "import { OAuth2Client } from 'google-auth-library';\nexport const exchange = (code) => new OAuth2Client(options).getToken(code);",
    "import { OktaAuth } from '@okta/okta-auth-js';\nif (auth.isLoginRedirect()) auth.handleLoginRedirect();",
  ],
  invalid: [
    ...["res.status(403).send('bad state');", "next(new Error('bad state'));", "console.warn('bad'); res.redirect('/login');"].map((refusal) => ({
      name: `a refusal after which the handler goes on: ${refusal}`,
      code: `app.get('/callback', async (req, res, next) => {\n  if (req.query.state !== req.session.state) { ${refusal} }\n  await fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: req.query.code, client_id: 'a', client_secret: process.env.S, redirect_uri: r }) });\n});`,
      errors: [{ messageId: 'unused' as const, line: 2 }],
    })),
    {
      name: 'a page that only exchanges the code',
      code: page('start();'),
      errors: [{ messageId: 'missing', line: 3, column: 134, endColumn: 152, data: { line: '3' } }],
    },
    {
      name: 'a handler of Express',
      code: handler('start();'),
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'the code goes through a function of the file, and the state is only an address',
      code: `app.get('/callback', async (req, res) => {\n  const { code, state } = req.query;\n  await exchangeCode(code);\n  res.redirect(state);\n});\nasync function exchangeCode(code) {\n  ${exchange('code')}\n}`,
      errors: [{ messageId: 'missing', line: 2, column: 11, endColumn: 15, data: { line: '7' } }],
    },
    {
      name: 'a route handler of Next.js',
      code: `export async function GET(request) {\n  const code = new URL(request.url).searchParams.get('code');\n  ${exchange('code')}\n}`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      name: 'a hook of React Router',
      code: `function Callback() {\n  const [params] = useSearchParams();\n  const code = params.get('code');\n  useEffect(() => { fetch('https://login.example.com/token', { method: 'POST', body: \`grant_type=authorization_code&code=\${code}&client_id=a&redirect_uri=\${uri}\` }); }, []);\n}`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'the state is decoded, and holds only where to go',
      code: handler('const { returnTo } = JSON.parse(atob(req.query.state));\nres.redirect(returnTo);'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'the state is logged, and asked whether it is there',
      code: handler('if (!req.query.state) return res.sendStatus(400);\nconsole.log(req.query.state);'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'a key without an abort',
      code: handler('const { code, state } = req.query;\nconst entry = pending.get(state);\nconst body = { code_verifier: entry };', 'code'),
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      name: 'a comparison that passes when nothing was kept',
      code: page("const state = params.get('state');\nconst saved = sessionStorage.getItem('state');\nif (saved && state !== saved) throw new Error('state');"),
      errors: [{ messageId: 'passes', line: 4, column: 14, endColumn: 29 }],
    },
    {
      name: 'a comparison that passes when there is no state',
      code: page("const state = params.get('state');\nif (state) {\n  if (state !== sessionStorage.getItem('state')) throw new Error('state');\n}"),
      errors: [{ messageId: 'passes', line: 4 }],
    },
    {
      name: 'a comparison with itself',
      code: handler('const { state } = req.query;\nif (state !== req.query.state) return res.sendStatus(403);'),
      errors: [{ messageId: 'itself', line: 3, column: 5 }],
    },
    {
      name: 'a comparison that is only logged',
      code: handler("if (req.query.state !== req.session.state) console.warn('state');"),
      errors: [{ messageId: 'unused', line: 2 }],
    },
    {
      name: 'a comparison that nobody reads',
      code: handler('const isSame = req.query.state === req.session.state;'),
      errors: [{ messageId: 'unused', line: 2 }],
    },
    {
      name: 'arctic exchanges the code',
      code: "import { GitHub } from 'arctic';\nconst github = new GitHub(id, secret, null);\napp.get('/callback', async (req, res) => {\n  const code = req.query.code;\n  const tokens = await github.validateAuthorizationCode(code);\n});",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'simple-oauth2 exchanges the code',
      code: "const { AuthorizationCode } = require('simple-oauth2');\nconst client = new AuthorizationCode(config);\napp.get('/callback', async (req, res) => {\n  const { code } = req.query;\n  const token = await client.getToken({ code, redirect_uri });\n});",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'googleapis exchange the code',
      code: "import { google } from 'googleapis';\nconst client = new google.auth.OAuth2(id, secret, uri);\napp.get('/callback', async (req, res) => {\n  const { tokens } = await client.getToken(req.query.code);\n});",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'msal-node exchanges the code and is not given the response',
      code: "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst cca = new ConfidentialClientApplication(config);\napp.get('/callback', (req) =>\n  cca.acquireTokenByCode({ code: req.query.code, scopes, redirectUri }));",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'a client of jsforce, which has no grant type',
      code: "const jsforce = require('jsforce');\napp.get('/callback', async (req, res) => {\n  const connection = new jsforce.Connection({ oauth2 });\n  await connection.authorize(req.query.code);\n});",
      errors: [{ messageId: 'missing', line: 4 }],
    },
  ],
});
