import { noPasswordGrant } from '../../src/rules/no-password-grant.ts';
import { testRule } from '../support/rule-tester.ts';

const allowServers = [{ allowIn: ['web', 'service'] }];
const setting = (applicationType: string | string[]) => ({ oauth: { applicationType } });

testRule(noPasswordGrant, {
  valid: [
    // Other grants
    "fetch('/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: 'a' }) });",
    "axios.post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token });",
    "fetch('/token', { method: 'POST', body: `grant_type=${grant}&username=${user}&password=${password}` });",
    // What an authorization server does
    "if (req.body.grant_type === 'password') { issueToken(req.body.username, req.body.password); }",
    "switch (grant_type) { case 'password': return passwordGrant(request); default: throw new Error('unsupported_grant_type'); }",
    "const handlers = { password: handlePassword, client_credentials: handleClientCredentials, grant_type: true };",
    "const metadata = { issuer, grant_types_supported: ['password', 'authorization_code'], response_types_supported: ['code'] };",
    "const schema = new Schema({ grant_type: { type: String, enum: ['password'] }, client_id: String, username: String });",
    "const body = z.object({ grant_type: z.literal('password'), username: z.string(), password: z.string() });",
    "export const columns = { grant_type: DataTypes.STRING, client_id: DataTypes.STRING, password: DataTypes.STRING };",
    "Client.create({ client_id: 'a', grant_type: 'password', password: hash });",
    "await db.clients.insertOne({ client_id: id, client_secret: secret, grant_type: 'password' });",
    "expect(body).toEqual({ grant_type: 'password', username: 'a', password: 'b' });",
    "nock('https://login.example.com').post('/token', { grant_type: 'password', username: 'a', password: 'b' }).reply(200);",
    // Types
    "type Grant = { grant_type: 'password'; username: string; password: string };",
    "interface Body { grant_type: 'password' | 'refresh_token'; username?: string }",
    "function send(body: { grant_type: 'password'; username: string }) { return post(body); }",
    // Not the parameter
    "const options = { type: 'password', name: 'grant_type', client_id: 'a' };",
    "axios.post('/token', { authorization_grant_type: 'password', client_id: 'a', username: 'b' });",
    "const unsupported = { error: 'unsupported_grant_type', grant: 'password', client_id: 'a' };",
    // Shown to people
    "console.log('send grant_type=password&username=a&password=b to /token');",
    "throw new Error('grant_type=password is not supported');",
    "console.log({ grant_type: 'password', client_id: id, username: user });",
    "logger.info('login', { grant_type: 'password', client_id: id, username: user, password: '***' });",
    "eventBus.emit('token.issued', { grant_type: 'password', client_id: id });",
    "throw new OAuthError('unsupported', { grant_type: 'password', client_id: id });",
    // The claims of a token
    "import jwt from 'jsonwebtoken'; const payload = { sub: user.id, client_id: id, scope: 'openid', grant_type: 'password' }; const token = jwt.sign(payload, key);",
    // A fallback that nothing says is ever taken
    "axios.post('/oauth/token', { grant_type: config.grant || 'password', client_id: id });",
    // Not the OAuth grant, although a user name and password are taken
    "import { OktaAuth } from '@okta/okta-auth-js'; const auth = new OktaAuth({ issuer, clientId }); auth.signInWithCredentials({ username, password });",
    // Allowed where it runs, or nothing known
    { code: "import express from 'express'; fetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });", options: allowServers },
    { code: "fetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });", options: allowServers },
    { code: "fetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });", options: [{ allowIn: ['web'] }], settings: setting('web') },
  ],
  invalid: [
    {
      name: 'a request that is logged and sent',
      code: "const params = { grant_type: 'password', client_id: id, username: user, password };\nconsole.log(params);\nlogin(params);",
      errors: [{ messageId: 'obsolete', line: 1 }],
    },
    {
      name: 'the request of RFC 6749 §4.3.2',
      code: "fetch('https://server.example.com/token', {\n  method: 'POST',\n  headers: { Authorization: 'Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW' },\n  body: 'grant_type=password&username=johndoe&password=A3ddj3w',\n});",
      errors: [{ messageId: 'obsolete', line: 4, column: 21, endColumn: 29, data: { grant: "'password'", where: '' } }],
    },
    {
      name: 'browser code names its evidence',
      code: "import { createRoot } from 'react-dom';\nconst login = (username, password) => axios.post('/oauth/token', { grant_type: 'password', username, password });",
      filename: 'login.js',
      errors: [
        {
          messageId: 'untrustedClient',
          line: 2,
          column: 81,
          endColumn: 89,
          data: { grant: "'password'", where: "in browser code ('react-dom' is imported at line 1)" },
        },
      ],
    },
    {
      name: 'a native app',
      code: "import { Alert } from 'react-native';\nfetch(url, { method: 'POST', body: `grant_type=password&username=${user}&password=${pass}` });",
      errors: [{ messageId: 'untrustedClient', data: { grant: "'password'", where: "in native app code ('react-native' is imported at line 1)" } }],
    },
    {
      name: 'a server',
      code: "import express from 'express';\nawait got.post(url, { form: { grant_type: 'password', username, password } });",
      errors: [{ messageId: 'obsolete', data: { grant: "'password'", where: " in server code ('express' is imported at line 1)" } }],
    },
    {
      name: 'a browser where only servers are allowed',
      code: "'use client';\nfetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });",
      options: allowServers,
      errors: [{ messageId: 'untrustedClient' }],
    },
    {
      name: 'a setting',
      code: "fetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });",
      settings: setting(['browser', 'native']),
      errors: [{ messageId: 'untrustedClient', data: { grant: "'password'", where: 'in browser or native code (settings.oauth.applicationType)' } }],
    },
    {
      name: 'one branch of two, at its own node',
      code: "axios.post('/oauth/token', { grant_type: isLogin ? 'password' : 'refresh_token', client_id: id });",
      errors: [{ messageId: 'obsolete', column: 53, endColumn: 61 }],
    },
    {
      name: 'a constant of an object, at its own place',
      code: "const GRANT = { PASSWORD: 'password' } as const;\naxios.post('/oauth/token', { grant_type: GRANT.PASSWORD, username, password });",
      errors: [{ messageId: 'obsolete', line: 1, column: 28 }],
    },
    {
      name: 'an enum',
      code: "enum Grant { Password = 'password' }\naxios.post('/oauth/token', { grant_type: Grant.Password, username, password });",
      errors: [{ messageId: 'obsolete', line: 1, column: 26 }],
    },
    {
      name: 'the argument of a local helper',
      code: "function token(grant, extra) { return post('/oauth/token', { grant_type: grant, client_id: id, ...extra }); }\ntoken('refresh_token', { refresh_token: t });\ntoken('password', { username, password });",
      errors: [{ messageId: 'obsolete', line: 3, column: 8 }],
    },
    {
      name: 'a default value of a parameter',
      code: "export function token(grant = 'password') { return axios.post('/oauth/token', { grant_type: grant, username, password }); }",
      errors: [{ messageId: 'obsolete', column: 32 }],
    },
    {
      name: 'a quoted key, and a JSON body',
      code: "fetch('/token', { method: 'POST', body: JSON.stringify({ \"grant_type\": \"password\", \"username\": user, \"password\": pass }) });",
      errors: [{ messageId: 'obsolete' }],
    },
    {
      name: 'the password-realm grant of Auth0',
      code: "axios.post('https://shop.auth0.com/oauth/token', { grant_type: 'http://auth0.com/oauth/grant-type/password-realm', username, password, realm: 'users' });",
      errors: [{ messageId: 'obsolete', data: { grant: "'http://auth0.com/oauth/grant-type/password-realm'", where: '' } }],
    },
    {
      name: 'the SDK call that makes it',
      code: "import { UserManager } from 'oidc-client-ts';\nconst manager = new UserManager({ authority, client_id: 'a', redirect_uri: r });\nmanager.signinResourceOwnerCredentials({ username, password });",
      errors: [{ messageId: 'untrustedClient', line: 3 }],
    },
    {
      name: 'an object that is named as a request',
      code: "const tokenRequest = { grant_type: 'password', username, password };\nexport default tokenRequest;",
      errors: [{ messageId: 'obsolete', column: 37 }],
    },
    {
      name: 'a constant used by two requests is reported once',
      code: "const GRANT = 'password';\naxios.post('/oauth/token', { grant_type: GRANT, username, password });\naxios.post('/oauth/token', { grant_type: GRANT, username: a, password: b });",
      errors: [{ messageId: 'obsolete', line: 1 }],
    },
  ],
});
