import { expect, it } from 'vitest';

import { noHardcodedClientSecret } from '../../src/rules/no-hardcoded-client-secret.ts';
import { reportsOf } from '../support/lint.ts';
import { testRule } from '../support/rule-tester.ts';

const SECRET = 'k7Gh2lPq9sXz41';
const tokenRequest = (rest: string): string =>
  `fetch('https://login.example.com/oauth2/token', { method: 'POST', ${rest}, body: new URLSearchParams({ grant_type: 'authorization_code', code }) });`;
const PEM = "'-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC'";
const NUMBER = 'X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH-HLLKD9M7dx5oo7GURknch';
const assertionRequest = (assertion: string): string =>
  `axios.post('https://login.example.com/oauth2/token', { grant_type: 'client_credentials', client_assertion_type: TYPE, client_assertion: ${assertion} });`;
const PLACEHOLDERS = [
  '', ' ', '<secret>', '{{secret}}', '{clientSecret}', '${CLIENT_SECRET}', 'your-client-secret', 'YOUR_CLIENT_SECRET_1', 'Enter_the_Client_Secret_Here',
  'ENTER_SECRET_47', 'change-this-secret-1', 'xxx', 'xxxxxxxxxxxxxxx', 'changeme', 'test', 'test-4711-shop', 'dummy-9', 'example', 'secret', 'client_secret',
  'google-client-secret', 'clientSecret', '***', '...', '••••••••', '%CLIENT_SECRET%', '__CLIENT_SECRET__', '1234567890', 'op://vault/shop/secret',
];
const FORMS = ["axios.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, client_id, client_secret: VALUE });", 'const options = { clientSecret: VALUE };', 'const CLIENT_SECRET = VALUE;'];

testRule(noHardcodedClientSecret, {
  valid: [
    ...PLACEHOLDERS.flatMap((text) => FORMS.map((form) => form.replace('VALUE', () => JSON.stringify(text)))),
    // From elsewhere
    'const options = { clientSecret: process.env.CLIENT_SECRET };',
    "const options = { clientSecret: process.env.CLIENT_SECRET ?? '' };",
    "const options = { clientSecret: process.env.CLIENT_SECRET || 'change-me' };",
    'const CLIENT_SECRET = await secrets.get(name);',
    "axios.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, client_id, client_secret: settings.secret });",
    tokenRequest("headers: { Authorization: `Basic ${btoa(`${id}:${process.env.CLIENT_SECRET}`)}` }"),
    tokenRequest("headers: { Authorization: 'Basic ' + Buffer.from(id + ':' + secret).toString('base64') }"),
    // `shop:` and `shop:secret`
    tokenRequest("headers: { Authorization: 'Basic c2hvcDo=' }"),
    tokenRequest("headers: { Authorization: 'Basic c2hvcDpzZWNyZXQ=' }"),
    tokenRequest("headers: { Authorization: 'Basic <credentials>' }"),
    tokenRequest("headers: { Authorization: 'Basic %%%' }"),
    // Types, schemas, forms and labels
    'interface Options { client_secret: string; clientSecret?: string }',
    "type Field = 'client_secret' | 'clientSecret';",
    'const schema = { clientSecret: z.string().min(1) };',
    "const schema = { client_secret: { type: 'string', description: 'k7Gh2lPq9sXz41' } };",
    "const schema = { clientSecret: 'string', client_secret: 'required|string' };",
    "const labels = { clientSecret: 'Client secret', client_secret: 'Geheimnis der Anwendung', CLIENT_SECRET: 'Секрет клиента' };",
    "const labels = { clientSecret: 'settings.oauth.form.clientSecret.label' };",
    "const fields = [{ name: 'client_secret', type: 'password', label: 'Client secret' }];",
    "const names = { clientSecret: 'GITHUB_CLIENT_SECRET', client_secret: 'client_secret_post' };",
    "errors.clientSecret = 'Client Secret is required';",
    "enum Field { ClientSecret = 'client_secret' }",
    'const { clientSecret = "" } = options;',
    // Tests of equality and assertions
    `if (request.body.client_secret === '${SECRET}') accept();`,
    `expect(body).toEqual({ client_secret: '${SECRET}', client_id: 'a' });`,
    `expect(fetch).toHaveBeenCalledWith(url, expect.objectContaining({ client_secret: '${SECRET}' }));`,
    // Rows of an authorization server's database
    `await db.update({ model: 'client', where: [{ field: 'id', value: id }], update: { clientSecret: '${SECRET}' } });`,
    `await prisma.client.create({ data: { clientSecret: '${SECRET}', clientId: 'a' } });`,
    `await clients.insertOne({ client_id: 'a', client_secret: '${SECRET}' });`,
    // Names that only hold the words
    `const x = { client_secret_expires_at: '${SECRET}', clientSecretRef: '${SECRET}', token_endpoint_auth_method: 'client_secret_basic' };`,
    `const secret = '${SECRET}'; const client_id = 'a';`,
    // Payments
    "const options = { clientSecret: 'pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_YrKJUKribcBjcG8HVhfZluoGH' };",
    `const options = { paymentIntent: 'pi_1', clientSecret: '${SECRET}' };`,
    'const { client_secret: clientSecret } = await stripe.paymentIntents.create({ amount });',
    // Akamai signs requests with a secret of that name
    `const edgegrid = { client_token: 'akab-a', client_secret: '${SECRET}', access_token: 'akab-b' };`,
    // The examples of the specifications
    "const request = { grant_type: 'authorization_code', code, client_id: 's6BhdRkqt3', client_secret: '7Fjfp0ZBr1KtDRbnfVdmIw' };",
    // A password that is no user's in an OAuth request
    `fetch('/api/login', { method: 'POST', body: JSON.stringify({ username: 'ann', password: '${SECRET}' }) }); // oauth`,
    `const pool = new Pool({ user: 'shop', password: '${SECRET}' }); // oauth`,
    "axios.post('/oauth2/token', { grant_type: 'password', username, password });",
    "axios.post('/oauth2/token', { grant_type: 'password', username: 'ann', password: 'password' });",
    // Keys that belong to no client, and public ones
    "const jwt = { privateKey: '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg', issuer: 'a' }; // oauth",
    "const options = { clientId: 'a', privateKey: process.env.KEY };",
    "const options = { clientId: 'a', privateKey: '-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----' };",
    "const options = { clientId: 'a', privateKey: '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0B...' };",
    "const options = { clientId: 'a', privateKey: '-----BEGIN PRIVATE KEY-----\\nYOUR_PRIVATE_KEY' };",
    // Keys from elsewhere, public ones, and those that sign no assertion
    "import { ConfidentialClientApplication } from '@azure/msal-node';\nnew ConfidentialClientApplication({ auth: { clientId: 'shop', clientCertificate: { thumbprintSha256, privateKey: process.env.KEY } } });",
    "import { JWT } from 'google-auth-library';\nnew JWT({ email: 'shop@example.com', keyFile: './key.json', key: undefined });",
    "import { Issuer } from 'openid-client';\nconst issuer = await Issuer.discover(url);\nnew issuer.Client({ client_id: 'shop' }, { keys: [{ kty: 'RSA', n: 'AQAB', d: process.env.D }] });",
    `import jwt from 'jsonwebtoken';\nconst session = jwt.sign({ sub }, ${PEM}); // client_assertion\n${assertionRequest('jwt.sign(claims, key)')}`,
    `import jwt from 'jsonwebtoken';\n${assertionRequest("jwt.sign(claims, 'your-client-secret')")}`,
    `import jwt from 'jsonwebtoken';\naxios.post('/oauth2/token', { grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', assertion: jwt.sign(claims, ${PEM}) });`,
    "const options = { clientId: 'a', publicKey: '-----BEGIN PUBLIC KEY-----\\nMIIEvQIBADANBg' };",
  ],
  invalid: [
    {
      code: `axios.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, client_id, client_secret: '${SECRET}' });`,
      errors: [{ messageId: 'clientSecret', line: 1, column: 102, endColumn: 116, data: { name: 'client_secret' } }],
    },
    { code: `const CLIENT_SECRET = '${SECRET}';`, errors: [{ messageId: 'clientSecret', column: 24, endColumn: 38, data: { name: 'CLIENT_SECRET' } }] },
    { code: `const GITHUB_CLIENT_SECRET = \`${SECRET}\`;`, errors: [{ messageId: 'clientSecret', data: { name: 'GITHUB_CLIENT_SECRET' } }] },
    { code: `export const config = { google: { clientSecret: '${SECRET}' } };`, errors: [{ messageId: 'clientSecret', data: { name: 'clientSecret' } }] },
    { code: `const client = create({ data: 1, clientSecret: '${SECRET}' });`, errors: [{ messageId: 'clientSecret' }] },
    { code: `class Config { clientSecret = '${SECRET}'; }`, errors: [{ messageId: 'clientSecret' }] },
    { code: `process.env.CLIENT_SECRET = '${SECRET}';`, errors: [{ messageId: 'clientSecret' }] },
    { code: `module.exports.client_secret = '${SECRET}';`, errors: [{ messageId: 'clientSecret' }] },
    { name: 'what stands in for a variable', code: `const clientSecret = process.env.CLIENT_SECRET || '${SECRET}';`, errors: [{ messageId: 'clientSecret', column: 52 }] },
    {
      name: 'a constant is reported once, where it is written',
      code: `const S = '${SECRET}';\nconst options = { clientSecret: S };\nfetch('/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_secret: S }) });`,
      errors: [{ messageId: 'clientSecret', line: 1, column: 12, endColumn: 26 }],
    },
    {
      name: 'a form body',
      code: `fetch(url, { method: 'POST', body: 'grant_type=client_credentials&client_id=shop&client_secret=${SECRET}' });`,
      errors: [{ messageId: 'clientSecret', column: 96, endColumn: 110 }],
    },
    {
      name: 'Basic authentication by btoa',
      code: tokenRequest(`headers: { Authorization: 'Basic ' + btoa('shop:${SECRET}') }`),
      errors: [{ messageId: 'clientSecret', data: { name: 'Authorization' } }],
    },
    {
      name: 'Basic authentication by Buffer, through a helper',
      code: `const secret = '${SECRET}';\nconst basic = () => Buffer.from(\`\${id}:\${secret}\`).toString('base64');\n${tokenRequest('headers: { authorization: `Basic ${basic()}` }')}`,
      errors: [{ messageId: 'clientSecret', line: 1, column: 17 }],
    },
    {
      name: 'Basic authentication written out',
      code: tokenRequest("headers: { Authorization: 'Basic c2hvcDprN0doMmxQcTlzWHo0MQ==' }"),
      errors: [{ messageId: 'clientSecret', data: { name: 'Authorization' } }],
    },
    {
      name: 'credentials of axios',
      code: `import axios from 'axios';\naxios.post('/oauth2/token', 'grant_type=refresh_token&refresh_token=a', { auth: { username: 'shop', password: '${SECRET}' } });`,
      errors: [{ messageId: 'clientSecret', line: 2, data: { name: 'auth' } }],
    },
    {
      name: 'credentials of superagent',
      code: `const request = require('superagent');\nrequest.post('https://login.example.com/oauth2/token').auth('shop', '${SECRET}').send({ grant_type: 'client_credentials' });`,
      errors: [{ messageId: 'clientSecret', line: 2, data: { name: 'auth' } }],
    },
    {
      name: 'user-info',
      code: `fetch('https://shop:${SECRET}@login.example.com/oauth2/token', { method: 'POST', body: 'grant_type=client_credentials' });`,
      errors: [{ messageId: 'clientSecret', column: 21, endColumn: 35, data: { name: 'the URL' } }],
    },
    {
      name: "a user's password",
      code: `axios.post('/oauth2/token', { grant_type: 'password', username: 'ann', password: '${SECRET}', client_id });`,
      errors: [{ messageId: 'password', data: { name: 'password' } }],
    },
    {
      name: "a user's password for a user database of Auth0",
      code: `axios.post('https://shop.eu.auth0.com/oauth/token', { grant_type: 'http://auth0.com/oauth/grant-type/password-realm', username: 'ann', password: '${SECRET}', realm: 'staff', client_id });`,
      errors: [{ messageId: 'password', data: { name: 'password' } }],
    },
    {
      name: 'the same by an SDK',
      code: `import Auth0 from 'react-native-auth0';\nconst auth0 = new Auth0({ domain: 'shop.eu.auth0.com', clientId: 'shop' });\nauth0.auth.passwordRealm({ username: 'ann', password: '${SECRET}', realm: 'staff' });`,
      errors: [{ messageId: 'password', line: 3 }],
    },
    {
      name: 'a client assertion',
      code: "axios.post('/oauth2/token', { grant_type: 'client_credentials', client_id, client_assertion: 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJzaG9wIn0.c2lnbmF0dXJl' });",
      errors: [{ messageId: 'assertion', data: { name: 'client_assertion' } }],
    },
    {
      name: 'the private key of a client',
      code: "const options = { clientId: 'shop', privateKey: '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC' };",
      errors: [{ messageId: 'privateKey', data: { name: 'privateKey' } }],
    },
    {
      name: 'the key with which assertions are signed',
      code: "import { auth } from 'express-openid-connect';\nauth({ clientAssertionSigningKey: '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC' });",
      errors: [{ messageId: 'privateKey', data: { name: 'clientAssertionSigningKey' } }],
    },
    {
      name: 'the key of a certificate',
      code: `import { ConfidentialClientApplication } from '@azure/msal-node';\nnew ConfidentialClientApplication({ auth: { clientId: 'shop', clientCertificate: { thumbprint: 'a', privateKey: ${PEM} } } });`,
      errors: [{ messageId: 'privateKey', line: 2, data: { name: 'privateKey' } }],
    },
    {
      name: 'the key of a service account',
      code: `import { JWT } from 'google-auth-library';\nconst key = ${PEM};\nnew JWT({ email: 'shop@example.com', key });`,
      errors: [{ messageId: 'privateKey', line: 2, data: { name: 'key' } }],
    },
    {
      name: 'the same as an argument',
      code: `const { google } = require('googleapis');\nnew google.auth.JWT('shop@example.com', null, ${PEM}, scopes);`,
      errors: [{ messageId: 'privateKey', line: 2, data: { name: 'JWT' } }],
    },
    {
      name: 'a set of JWKs',
      code: `import { Issuer } from 'openid-client';\nconst issuer = await Issuer.discover(url);\nnew issuer.Client({ client_id: 'shop' }, { keys: [{ kty: 'RSA', d: '${NUMBER}' }] });`,
      errors: [{ messageId: 'privateKey', line: 3, data: { name: 'Client' } }],
    },
    {
      name: 'a key that is imported first',
      code: `import * as client from 'openid-client';\nimport { importPKCS8 } from 'jose';\nconst key = await importPKCS8(${PEM}, 'RS256');\nawait client.discovery(url, 'shop', {}, client.PrivateKeyJwt({ key, kid: 'a' }));`,
      errors: [{ messageId: 'privateKey', line: 3, data: { name: 'PrivateKeyJwt' } }],
    },
    {
      name: 'what signs an assertion',
      code: `import jwt from 'jsonwebtoken';\nconst assertion = jwt.sign(claims, ${PEM}, { algorithm: 'RS256' });\n${assertionRequest('assertion')}`,
      errors: [{ messageId: 'privateKey', line: 2, data: { name: 'client_assertion' } }],
    },
    {
      name: 'what signs an assertion, in a helper',
      code: `import { importJWK, SignJWT } from 'jose';\nasync function makeAssertion() {\n  const key = await importJWK({ kty: 'EC', d: '${NUMBER}' }, 'ES256');\n  return new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setIssuer('shop').sign(key);\n}\n${assertionRequest('await makeAssertion()')}`,
      errors: [{ messageId: 'privateKey', line: 3 }],
    },
    {
      name: 'the client secret as the key of an assertion',
      code: `import jwt from 'jsonwebtoken';\n${assertionRequest(`jwt.sign(claims, '${SECRET}')`)}`,
      errors: [{ messageId: 'clientSecret', line: 2, data: { name: 'client_assertion' } }],
    },
    {
      name: 'a client secret that is a JWT',
      code: `import jwt from 'jsonwebtoken';\naxios.post('https://appleid.apple.com/auth/token', { grant_type: 'authorization_code', code, client_id, client_secret: jwt.sign(claims, { key: ${PEM}, passphrase }, { algorithm: 'ES256' }) });`,
      errors: [{ messageId: 'privateKey', line: 2, data: { name: 'client_secret' } }],
    },
    {
      name: 'an assertion that is the grant',
      code: `import jwt from 'jsonwebtoken';\nconst body = new URLSearchParams();\nbody.set('grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer');\nbody.append('assertion', jwt.sign(claims, ${PEM}, { algorithm: 'RS256' }));\nfetch('https://login.example.com/oauth2/token', { method: 'POST', body });`,
      errors: [{ messageId: 'privateKey', line: 4, data: { name: 'assertion' } }],
    },
    {
      name: 'an option of an SDK under another name',
      code: `import grant from 'grant';\ngrant.express()({ google: { key: 'shop', secret: '${SECRET}', scope: ['openid'] } });`,
      errors: [{ messageId: 'clientSecret', line: 2, data: { name: 'secret' } }],
    },
    {
      name: 'an argument of an SDK',
      code: `import { GitHub } from 'arctic';\nexport const github = new GitHub('shop', '${SECRET}', null);`,
      errors: [{ messageId: 'clientSecret', line: 2 }],
    },
    {
      name: 'nested options of an SDK',
      code: `import { AuthorizationCode } from 'simple-oauth2';\nnew AuthorizationCode({ client: { id: 'shop', secret: '${SECRET}' }, auth: { tokenHost: 'https://login.example.com' } });`,
      errors: [{ messageId: 'clientSecret', line: 2 }],
    },
    {
      name: 'a Passport strategy',
      code: `import { Strategy } from 'passport-google-oauth20';\nnew Strategy({ clientID: 'shop', clientSecret: '${SECRET}', callbackURL: '/callback' }, verify);`,
      errors: [{ messageId: 'clientSecret', line: 2 }],
    },
    {
      name: 'NextAuth',
      code: `import GoogleProvider from 'next-auth/providers/google';\nexport const providers = [GoogleProvider({ clientId: 'shop', clientSecret: '${SECRET}' })];`,
      errors: [{ messageId: 'clientSecret', line: 2 }],
    },
    {
      name: 'MSAL on a server',
      code: `import { ConfidentialClientApplication } from '@azure/msal-node';\nnew ConfidentialClientApplication({ auth: { clientId: 'shop', clientSecret: '${SECRET}' } });`,
      errors: [{ messageId: 'clientSecret', line: 2 }],
    },
    {
      name: 'the password of an SDK call',
      code: `import { UsernamePasswordCredential } from '@azure/identity';\nnew UsernamePasswordCredential('tenant', 'shop', 'ann', '${SECRET}');`,
      errors: [{ messageId: 'password', line: 2 }],
    },
  ],
});

it('never prints the secret', () => {
  const code = [
    `const CLIENT_SECRET = '${SECRET}-a';`,
    `const options = { clientSecret: '${SECRET}-b', url: 'https://shop:${SECRET}-c@login.example.com' };`,
    tokenRequest(`headers: { Authorization: 'Basic ' + btoa('shop:${SECRET}-d') }`),
    tokenRequest(`headers: { Authorization: 'Basic ${btoa(`shop:${SECRET}-e`)}' }`),
    `axios.post('https://shop:${SECRET}-f@login.example.com/oauth2/token', { grant_type: 'password', username: 'ann', password: '${SECRET}-g', client_secret: '${SECRET}-h' });`,
  ].join('\n');
  const reports = reportsOf('no-hardcoded-client-secret', code);
  expect(reports.length).toBeGreaterThanOrEqual(7);
  for (const { message } of reports) {
    expect(message).not.toContain(SECRET.slice(0, 4));
    expect(message).not.toContain(btoa(`shop:${SECRET}-e`).slice(0, 8));
  }
});
