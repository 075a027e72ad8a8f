import { noUnverifiedIdToken } from '../../src/rules/no-unverified-id-token.ts';
import { testRule } from '../support/rule-tester.ts';

const EXPRESS = "import express from 'express';\nconst app = express();\n";
const DECODE = "import { jwtDecode } from 'jwt-decode';\n";
const JWT = "import jwt from 'jsonwebtoken';\n";
const handler = (body: string) => `app.post('/login', async (req, res) => {\n  ${body}\n});`;

testRule(noUnverifiedIdToken, {
  valid: [
    // Browsers and native apps, and nobody knows where
    `${DECODE}import { createRoot } from 'react-dom/client';\nconst name = jwtDecode(new URLSearchParams(location.hash.slice(1)).get('id_token')).name;`,
    `${DECODE}import { View } from 'react-native';\nconst { email } = jwtDecode(request.body.idToken);`,
    `${DECODE}export const userOf = (req) => jwtDecode(req.body.idToken).email;`,
    // Straight from the token endpoint
    `${EXPRESS}${DECODE}app.get('/callback', async (req, res) => {
  const response = await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: req.query.code, client_id, client_secret }) });
  const { id_token } = await response.json();
  req.session.user = jwtDecode(id_token).sub;
});`,
    `${EXPRESS}${JWT}app.get('/callback', async (req, res) => {
  const { data } = await axios.post('https://login.example.com/oauth/token', body);
  res.json(jwt.decode(data.id_token).email);
});`,
    // From an SDK, from the session, from another file
    `${EXPRESS}${DECODE}import { auth } from 'express-openid-connect';\napp.get('/', (req, res) => res.json(jwtDecode(req.oidc.idToken).email));`,
    `${EXPRESS}${DECODE}${handler('res.json(jwtDecode(req.session.idToken).email, jwtDecode(req.user.idToken).email, jwtDecode(req.signedCookies.id_token).sub);')}`,
    // Where middleware may have been before
    `${EXPRESS}${DECODE}${handler("const idToken = req.headers.authorization.split(' ')[1];\n  res.json(jwtDecode(idToken).email, jwtDecode(req.cookies.idToken).email);")}`,
    `${DECODE}import express from 'express';\nconst router = express.Router();\nrouter.post('/login', verifyGoogle, (req, res) => res.json(jwtDecode(req.body.idToken).email));`,
    `${DECODE}import express from 'express';\nconst router = express.Router();\nrouter.post('/login', passport.authenticate('oauth-bearer', { session: false }), (req, res) => res.json(jwtDecode(req.body.idToken).email));`,
    `${DECODE}import 'aws-lambda';\nexport const handler = async (event) => ({ statusCode: 200, body: jwtDecode(event.headers.idToken).email });`,
    `${EXPRESS}${DECODE}export const userOf = (idToken) => jwtDecode(idToken).email;`,
    `${EXPRESS}${DECODE}import { idToken } from './session.js';\nexport const user = jwtDecode(idToken).email;`,
    // Verified
    `${EXPRESS}${JWT}${handler('const claims = jwt.verify(req.body.id_token, key);\n  res.json(claims.email);')}`,
    `${EXPRESS}${JWT}${handler("const { header } = jwt.decode(req.body.idToken, { complete: true });\n  const key = await keys.getSigningKey(header.kid);\n  const claims = jwt.verify(req.body.idToken, key.getPublicKey());\n  res.json(claims.email);")}`,
    `${EXPRESS}${DECODE}import { jwtVerify } from 'jose';\n${handler('const { idToken } = req.body;\n  await jwtVerify(idToken, keys, { issuer, audience });\n  res.json(jwtDecode(idToken).email);')}`,
    `${EXPRESS}${DECODE}import { OAuth2Client } from 'google-auth-library';\n${handler('const { idToken } = req.body;\n  await client.verifyIdToken({ idToken, audience });\n  res.json(jwtDecode(idToken).email);')}`,
    `${EXPRESS}${DECODE}import { validateIdToken } from './tokens.js';\n${handler('const { idToken } = req.body;\n  if (!(await validateIdToken(idToken))) return res.sendStatus(401);\n  res.json(jwtDecode(idToken).email);')}`,
    `${EXPRESS}import { jwtVerify } from 'jose';\n${handler('const { payload } = await jwtVerify(req.body.id_token, keys);\n  res.json(payload.email);')}`,
    // By middleware, in front of the handler
    `${EXPRESS}${JWT}app.use((req, res, next) => { jwt.verify(req.body.id_token, key); next(); });\n${handler('res.json(jwt.decode(req.body.id_token).email);')}`,
    `${EXPRESS}${JWT}function check(req, res, next) { jwt.verify(req.body.id_token, key); next(); }\napp.use(check);\n${handler('req.session.user = jwt.decode(req.body.id_token);')}`,
    // Google's sign-in, verified; and a credential of anything else
    `import { OAuth2Client } from 'google-auth-library';\n${EXPRESS}${JWT}${handler('await client.verifyIdToken({ idToken: req.body.credential, audience });\n  req.session.user = jwt.decode(req.body.credential);')}`,
    `${EXPRESS}${JWT}${handler('res.json(jwt.decode(req.body.credential).sub);')}`,
    // Kept elsewhere, or kept verified
    `${EXPRESS}${JWT}${handler('const claims = jwt.decode(req.body.id_token);\n  cache.user = claims;\n  log(claims);')}`,
    `${EXPRESS}${JWT}${handler('req.session.user = jwt.verify(req.body.id_token, key);')}`,
    `${EXPRESS}${JWT}${handler('req.session.user = await users.find(req.body.email);\n  req.login(req.session.user, next);')}`,
    // Only to choose the key, or to see when it ends
    `${EXPRESS}${JWT}${handler('const decoded = jwt.decode(req.body.id_token, { complete: true });\n  res.json(decoded.header.kid, decoded.payload.iss, decoded.payload.exp);')}`,
    `${EXPRESS}${handler("const { kid } = JSON.parse(Buffer.from(req.body.id_token.split('.')[0], 'base64url').toString());\n  res.json(kid);")}`,
    // Another token, or nobody knows which
    `${EXPRESS}${DECODE}${handler('res.json(jwtDecode(req.body.token).email, jwtDecode(req.body.accessToken).exp);')}`,
    `${EXPRESS}${DECODE}${handler('const token = req.body.idToken ?? (await exchange(req.body.code));\n  res.json(jwtDecode(token).email);')}`,
    `${EXPRESS}${DECODE}${handler('res.json(req.body.email, req.body.idToken.email);')}`,
  ],
  invalid: [
    {
      name: 'jsonwebtoken, the form of response_mode=form_post',
      code: `${EXPRESS}${JWT}${handler('const claims = jwt.decode(req.body.id_token);\n  await signIn(claims.sub, claims.email);')}`,
      errors: [
        {
          messageId: 'unverified',
          data: { claim: 'sub', place: "in server code ('express' is imported at line 1)", evidence: "'id_token' of the redirect at line 5" },
          line: 6,
          column: 23,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'jwt-decode, from the body',
      code: `${EXPRESS}${DECODE}${handler('const { idToken } = req.body;\n  const user = jwtDecode(idToken);\n  req.session.email = user.email;')}`,
      errors: [{ messageId: 'unverified', data: { claim: 'email', place: "in server code ('express' is imported at line 1)", evidence: "its name, 'idToken'" }, line: 7 }],
    },
    {
      name: 'jose, in a route handler of Next.js',
      code: "import { NextResponse } from 'next/server';\nimport { decodeJwt } from 'jose';\nexport async function POST(request) {\n  const { idToken } = await request.json();\n  const { email } = decodeJwt(idToken);\n  return NextResponse.json({ email });\n}",
      errors: [{ messageId: 'unverified', line: 5, column: 11, endColumn: 16 }],
    },
    {
      name: 'by hand',
      code: `${EXPRESS}${handler("const idToken = req.body.token.split(' ')[1];\n  const payload = JSON.parse(Buffer.from(idToken.split('.')[1], 'base64').toString());\n  res.json(payload.name);")}`,
      errors: [{ messageId: 'unverified', line: 6 }],
    },
    {
      name: 'through a function of the file',
      code: `${EXPRESS}const parse = (token) => JSON.parse(atob(token.split('.')[1]));\n${handler('res.json(parse(req.body.id_token).email);')}`,
      errors: [{ messageId: 'unverified', line: 5 }],
    },
    {
      name: 'the query and the parameters',
      code: `${EXPRESS}${DECODE}${handler('const a = jwtDecode(req.query.id_token).sub;\n  const b = jwtDecode(req.params.idToken).sub;')}`,
      errors: [
        { messageId: 'unverified', line: 5 },
        { messageId: 'unverified', line: 6 },
      ],
    },
    {
      name: 'verifying another token is no help',
      code: `${EXPRESS}${JWT}${handler('jwt.verify(req.body.accessToken, key);\n  res.json(jwt.decode(req.body.idToken).email);')}`,
      errors: [{ messageId: 'unverified', line: 6 }],
    },
    {
      name: 'verifying that of another handler is no help either',
      code: `${EXPRESS}${JWT}app.post('/verified', (req, res) => {\n  res.json(jwt.verify(req.body.id_token, key).email);\n});\n${handler('res.json(jwt.decode(req.body.id_token).email);')}`,
      errors: [{ messageId: 'unverified', line: 8 }],
    },
    {
      name: 'all claims become the user',
      code: `${EXPRESS}${JWT}${handler('const user = jwt.decode(req.body.id_token);\n  req.session.user = user;')}`,
      errors: [
        {
          messageId: 'kept',
          data: { place: "in server code ('express' is imported at line 1)", evidence: "'id_token' of the redirect at line 5" },
          line: 6,
          column: 22,
          endColumn: 26,
        },
      ],
    },
    ...['req.user = jwt.decode(req.body.idToken);', 'req.session.user = { ...jwt.decode(req.body.idToken), signedInAt: Date.now() };', 'req.login(jwt.decode(req.body.idToken), next);', "req.session.set('user', jwt.decode(req.body.idToken));", 'res.locals.user = jwt.decode(req.body.idToken);'].map((code) => ({
      name: `all claims become the user: ${code}`,
      code: `${EXPRESS}${JWT}${handler(code)}`,
      errors: [{ messageId: 'kept' as const, line: 5 }],
    })),
    {
      name: 'what is read of the user that is kept is the same mistake',
      code: `${EXPRESS}${JWT}${handler('const user = jwt.decode(req.body.id_token);\n  req.session.user = user;\n  res.json(user.email);')}`,
      errors: [{ messageId: 'unverified', line: 7 }],
    },
    {
      name: 'the credential that Google’s sign-in posts',
      code: `${EXPRESS}${JWT}${handler("if (req.cookies.g_csrf_token !== req.body.g_csrf_token) return res.sendStatus(400);\n  const { email } = jwt.decode(req.body.credential);\n  res.json(email);")}`,
      errors: [{ messageId: 'unverified', data: { claim: 'email', place: "in server code ('express' is imported at line 1)", evidence: "'credential' of the redirect at line 6" }, line: 6 }],
    },
    {
      name: 'the same, where its library is there and does not verify it',
      code: `import { OAuth2Client } from 'google-auth-library';\n${EXPRESS}${JWT}${handler('req.session.user = jwt.decode(req.body.credential);')}`,
      errors: [{ messageId: 'kept', line: 6 }],
    },
    {
      name: 'by a setting',
      code: `${DECODE}export const userOf = (req) => jwtDecode(req.body.idToken).email;`,
      settings: { oauth: { applicationType: 'web' } },
      errors: [{ messageId: 'unverified', data: { claim: 'email', place: 'in web server code (settings.oauth.applicationType)', evidence: "its name, 'idToken'" } }],
    },
  ],
});
