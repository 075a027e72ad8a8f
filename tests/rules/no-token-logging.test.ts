import { noTokenLogging } from '../../src/rules/no-token-logging.ts';
import { testRule } from '../support/rule-tester.ts';

const exchange =
  "const response = await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop', code }) });\nconst tokens = await response.json();\n";
const without = (output: string) => [{ messageId: 'remove', output }];
const callback = 'https://login.example.com/authorize?response_type=code&client_id=shop&redirect_uri=https%3A%2F%2Fshop.example.com%2Fcallback';

testRule(noTokenLogging, {
  valid: [
    // What is said of a token
    `${exchange}console.log(tokens.expires_in, tokens.scope, tokens.token_type, tokens.error_description);`,
    'console.log(!!accessToken, Boolean(accessToken), typeof accessToken, accessToken.length, accessToken === other);',
    "console.log(accessToken ? 'there' : 'missing', `signed in: ${accessToken !== undefined}`);",
    "logger.info({ hasAccessToken: Boolean(accessToken), accessTokenExpiresAt }, 'signed in');",
    'console.log(Object.keys(tokens), accessToken in store);',
    // Only a piece, or unreadable
    "console.log(accessToken.slice(0, 5), `${accessToken.substring(0, 8)}…`, accessToken.split('.')[0]);",
    "const shown = accessToken.replace(/.(?=.{4})/g, '*');\nconsole.log(shown, mask(accessToken), hash(refreshToken), maskedAccessToken);",
    "const redact = (token) => token.replace(/./g, '*');\nconsole.log(redact(accessToken));",
    "console.log(JSON.stringify(tokens.access_token, redact), { access_token: mask(token), refresh_token: '***' });",
    `${exchange}console.log({ ...tokens, access_token: '***' });`,
    `${exchange}const copy = { ...tokens };\ncopy.access_token = '***';\nconsole.log(copy);`,
    `${exchange}const { access_token, id_token, ...rest } = tokens;\nconsole.log(rest);`,
    "import pino from 'pino';\nconst logger = pino({ redact: ['accessToken'] });\nlogger.info({ accessToken });",
    // Claims
    "import { jwtVerify } from 'jose';\nconst { payload } = await jwtVerify(idToken, keys);\nconsole.log(payload, payload.sub);",
    "import { jwtDecode } from 'jwt-decode';\nconsole.log(jwtDecode(accessToken).exp);",
    "import { UserManager } from 'oidc-client-ts';\nconst user = await new UserManager({ authority, client_id, redirect_uri }).getUser();\nconsole.log(user.profile.name, user.expired);",
    // Errors
    "try {\n  await refresh(refreshToken);\n} catch (error) {\n  console.error('refresh token', error, error.message, error.response.data);\n}",
    `${exchange}if (!response.ok) {\n  console.log(await response.text());\n  console.error('no token', tokens);\n}`,
    `${exchange}if (tokens.error) logger.warn(tokens);\nif (response.status !== 200) logger.info(tokens);`,
    `${exchange}console.error('unexpected', tokens);\nlogger.error('unexpected', tokens);`,
    "fetch('https://login.example.com/oauth/token', { method: 'POST', body }).then((response) => response.json()).then(save, (reason) => logger.info(reason));",
    "axios.post('https://login.example.com/oauth/token', body).catch((error) => console.log(error.response.data));",
    // A Response of fetch does not show its content
    `${exchange}console.log(response, response.status, response.headers);`,
    // No token, or nobody knows
    "import { oauth } from './oauth';\nconsole.log(token, session, user, config, code);",
    "import { oauth } from './oauth';\nlogger.info('oauth', { token, code: 200 });",
    "console.log(`Access token: ${maskedToken}, ${hasToken}`, 'accessToken');",
    "const refreshToken = async () => renew(accessToken);\nconsole.log({ refreshToken });",
    "const idToken = deviceIdToken;\nconsole.log(idToken);",
    "console.log('idToken');\nconsole.log('access_token', 'code_verifier', 'client_secret');",
    'console.log(err.code, response.code, req.body.code, accessTokenUrl, access_token_url, clientSecretName);',
    "import Stripe from 'stripe';\nconst { client_secret: clientSecret } = await stripe.paymentIntents.create(order);\nconsole.log(clientSecret);",
    "const { clientSecret } = paymentIntent;\nlogger.debug(clientSecret);",
    // Not a log
    "dialog.error(accessToken);\ncatalog.info(accessToken);\nMath.log(accessToken);\nthis.events.log(accessToken);",
    'export const show = (console, accessToken) => console.log(accessToken);',
    "process.stdout.write(accessToken);\nlogger.child({ accessToken: 'no' }).info('signed in');",
    "import { Logger } from '@nestjs/common';\nimport { Controller } from '@nestjs/common';\nController.info(accessToken);",
  ],
  invalid: [
    {
      name: 'by where it comes from, whatever it is called',
      code: `${exchange}const x = tokens.access_token;\nconsole.log('got', x);`,
      errors: [
        {
          messageId: 'logged',
          data: { secret: 'access token', evidence: "'access_token' of the token response at line 1", call: 'console.log' },
          line: 4,
          column: 20,
          endColumn: 21,
          suggestions: without(`${exchange}const x = tokens.access_token;\nconsole.log('got');`),
        },
      ],
    },
    {
      name: 'the only argument goes with its statement',
      code: `${exchange}console.log(tokens);\nshow(tokens.scope);`,
      errors: [
        {
          messageId: 'logged',
          data: { secret: 'token response', evidence: 'the answer to the request at line 1', call: 'console.log' },
          line: 3,
          column: 13,
          endColumn: 19,
          suggestions: without(`${exchange.trimEnd()}\nshow(tokens.scope);`),
        },
      ],
    },
    {
      name: 'an expression that is needed stays',
      code: 'const log = (accessToken) => console.log(accessToken);\nconsole.log(await readAccessToken());\nconsole.log("%s of %s", accessToken, name);',
      errors: [
        { messageId: 'logged', line: 1, column: 42, suggestions: null },
        { messageId: 'logged', line: 2, column: 19, suggestions: null },
        { messageId: 'logged', line: 3, column: 25, suggestions: null },
      ],
    },
    {
      name: 'in a text',
      code: "console.log(`token: ${accessToken}`, user);\nconsole.log('Bearer ' + accessToken, user);\nconst text = `refresh token ${refreshToken}`;\nconsole.info(text, 1);",
      errors: [
        { messageId: 'logged', line: 1, column: 23, endColumn: 34, suggestions: without("console.log(user);\nconsole.log('Bearer ' + accessToken, user);\nconst text = `refresh token ${refreshToken}`;\nconsole.info(text, 1);") },
        { messageId: 'logged', line: 2, column: 25, suggestions: without("console.log(`token: ${accessToken}`, user);\nconsole.log(user);\nconst text = `refresh token ${refreshToken}`;\nconsole.info(text, 1);") },
        { messageId: 'logged', data: { secret: 'refresh token', evidence: "its name, 'refreshToken'", call: 'console.info' }, line: 4, column: 14, endColumn: 18, suggestions: without("console.log(`token: ${accessToken}`, user);\nconsole.log('Bearer ' + accessToken, user);\nconst text = `refresh token ${refreshToken}`;\nconsole.info(1);") },
      ],
    },
    {
      name: 'a label in front of a token',
      code: "console.log('Access token: ' + oauthToken, 1);\nconsole.log(`id_token=${token}`, 1);",
      errors: [
        { messageId: 'logged', data: { secret: 'access token', evidence: "it is called 'Access token' here", call: 'console.log' }, line: 1, suggestions: without("console.log(1);\nconsole.log(`id_token=${token}`, 1);") },
        { messageId: 'logged', data: { secret: 'ID token', evidence: "it is called 'id_token' here", call: 'console.log' }, line: 2, suggestions: without("console.log('Access token: ' + oauthToken, 1);\nconsole.log(1);") },
      ],
    },
    {
      name: 'in an object, and as JSON',
      code: "logger.debug({ user, accessToken }, 'signed in');\nlog.info('signed in', JSON.stringify({ token: session.refreshToken }));",
      errors: [
        { messageId: 'logged', data: { secret: 'access token', evidence: "its name, 'accessToken'", call: 'logger.debug' }, line: 1, column: 22, endColumn: 33, suggestions: without("logger.debug('signed in');\nlog.info('signed in', JSON.stringify({ token: session.refreshToken }));") },
        { messageId: 'logged', line: 2, column: 47, suggestions: without("logger.debug({ user, accessToken }, 'signed in');\nlog.info('signed in');") },
      ],
    },
    {
      name: 'the whole token request',
      code: "const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'shop', refresh_token: saved });\nconsole.log('asking', body.toString());\nawait fetch('https://login.example.com/token', { method: 'POST', body });",
      errors: [
        {
          messageId: 'logged',
          data: { secret: 'token request', evidence: 'made at line 1', call: 'console.log' },
          line: 2,
          column: 23,
          endColumn: 27,
          suggestions: without(
            "const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'shop', refresh_token: saved });\nconsole.log('asking');\nawait fetch('https://login.example.com/token', { method: 'POST', body });",
          ),
        },
      ],
    },
    {
      name: 'a token request that nothing sends',
      code: "console.log('asking', JSON.stringify({ grant_type: 'client_credentials', client_id: id, client_secret: key }));",
      errors: [{ messageId: 'logged', line: 1, suggestions: without("console.log('asking');") }],
    },
    {
      name: 'the options of a token request',
      code: "const options = { method: 'POST', url: 'https://login.example.com/token', data: { grant_type: 'authorization_code', code: given, client_id: 'shop' } };\nlogger.info('asking', options);\nawait axios(options);",
      errors: [
        {
          messageId: 'logged',
          line: 2,
          suggestions: without(
            "const options = { method: 'POST', url: 'https://login.example.com/token', data: { grant_type: 'authorization_code', code: given, client_id: 'shop' } };\nlogger.info('asking');\nawait axios(options);",
          ),
        },
      ],
    },
    {
      name: 'the response of a client that shows its content',
      code: "const response = await axios.post('https://login.example.com/oauth/token', body);\nconsole.log('answer', response);\nconsole.log('answer', response.data);",
      errors: [
        { messageId: 'logged', line: 2, suggestions: without("const response = await axios.post('https://login.example.com/oauth/token', body);\nconsole.log('answer');\nconsole.log('answer', response.data);") },
        { messageId: 'logged', line: 3, suggestions: without("const response = await axios.post('https://login.example.com/oauth/token', body);\nconsole.log('answer', response);\nconsole.log('answer');") },
      ],
    },
    {
      name: 'the code of the redirect',
      code: `app.get('/login', (req, res) => res.redirect('${callback}'));\napp.get('/callback', (req, res) => {\n  console.log('code', req.query.code);\n});`,
      errors: [
        {
          messageId: 'logged',
          data: { secret: 'authorization code', evidence: "'code' of the redirect at line 3", call: 'console.log' },
          line: 3,
          column: 23,
          suggestions: without(`app.get('/login', (req, res) => res.redirect('${callback}'));\napp.get('/callback', (req, res) => {\n  console.log('code');\n});`),
        },
      ],
    },
    {
      name: 'credentials that are no tokens',
      code: "console.log('pkce', codeVerifier);\nconsole.log('app', process.env.OAUTH_CLIENT_SECRET);\nconsole.log('oauth', data.device_code);",
      errors: [
        { messageId: 'logged', data: { secret: 'code verifier', evidence: "its name, 'codeVerifier'", call: 'console.log' }, line: 1, suggestions: without("console.log('pkce');\nconsole.log('app', process.env.OAUTH_CLIENT_SECRET);\nconsole.log('oauth', data.device_code);") },
        { messageId: 'logged', data: { secret: 'client secret', evidence: "its name, 'OAUTH_CLIENT_SECRET'", call: 'console.log' }, line: 2, column: 20, endColumn: 51, suggestions: without("console.log('pkce', codeVerifier);\nconsole.log('app');\nconsole.log('oauth', data.device_code);") },
        { messageId: 'logged', data: { secret: 'device code', evidence: "its name, 'device_code'", call: 'console.log' }, line: 3, suggestions: without("console.log('pkce', codeVerifier);\nconsole.log('app', process.env.OAUTH_CLIENT_SECRET);\nconsole.log('oauth');") },
      ],
    },
    {
      name: 'loggers by their package',
      code: `import winston from 'winston';
import createDebug from 'debug';
import { Logger } from '@nestjs/common';
import { getLogger } from 'log4js';
import { debuglog } from 'node:util';
const events = winston.createLogger();
events.info('in', accessToken);
const debug = createDebug('shop');
debug('in', accessToken);
Logger.verbose(accessToken, 'Login');
getLogger('shop').trace('in', accessToken);
const trace = debuglog('shop');
trace('in', accessToken);`,
      errors: [7, 9, 10, 11, 13].map((line) => ({ messageId: 'logged' as const, line, suggestions: [{ messageId: 'remove' as const, output: removedIn(line) }] })),
    },
    {
      name: 'loggers by their name',
      code: "this.logger.error('in', accessToken);\nrequest.log.info('in', accessToken);\nauthLogger.warn('in', accessToken);\nwindow.console.debug('in', accessToken);",
      errors: [1, 2, 3, 4].map((line) => ({
        messageId: 'logged' as const,
        line,
        suggestions: without(
          ["this.logger.error('in', accessToken);", "request.log.info('in', accessToken);", "authLogger.warn('in', accessToken);", "window.console.debug('in', accessToken);"]
            .map((text, index) => (index + 1 === line ? text.replace(', accessToken', '') : text))
            .join('\n'),
        ),
      })),
    },
    {
      name: 'through a function of the file',
      code: "const show = (label, value) => console.log(label, value);\nshow('token', tokens.access_token);\nshow('user', user.name);",
      errors: [{ messageId: 'logged', line: 2, column: 15, endColumn: 34, suggestions: null }],
    },
    {
      name: 'what SDKs give',
      code: "import { PublicClientApplication } from '@azure/msal-browser';\nconst client = new PublicClientApplication({ auth: { clientId } });\nclient.loginPopup().then((result) => {\n  console.log('in', result);\n  console.log('in', result.idToken);\n});",
      errors: [
        {
          messageId: 'logged',
          data: { secret: 'token response', evidence: "as '@azure/msal-browser' gives it", call: 'console.log' },
          line: 4,
          suggestions: without(
            "import { PublicClientApplication } from '@azure/msal-browser';\nconst client = new PublicClientApplication({ auth: { clientId } });\nclient.loginPopup().then((result) => {\n  console.log('in');\n  console.log('in', result.idToken);\n});",
          ),
        },
        {
          messageId: 'logged',
          data: { secret: 'ID token', evidence: "'idToken' of '@azure/msal-browser'", call: 'console.log' },
          line: 5,
          suggestions: without(
            "import { PublicClientApplication } from '@azure/msal-browser';\nconst client = new PublicClientApplication({ auth: { clientId } });\nclient.loginPopup().then((result) => {\n  console.log('in', result);\n  console.log('in');\n});",
          ),
        },
      ],
    },
    {
      name: 'what a Passport strategy hands over',
      code: "import { Strategy } from 'passport-oauth2';\nnew Strategy(options, (accessToken, refreshToken, profile, done) => {\n  console.log('signed in', profile.id, refreshToken);\n  done(null, profile);\n});",
      errors: [
        {
          messageId: 'logged',
          line: 3,
          suggestions: without(
            "import { Strategy } from 'passport-oauth2';\nnew Strategy(options, (accessToken, refreshToken, profile, done) => {\n  console.log('signed in', profile.id);\n  done(null, profile);\n});",
          ),
        },
      ],
    },
  ],
});

function removedIn(line: number): string {
  return `import winston from 'winston';
import createDebug from 'debug';
import { Logger } from '@nestjs/common';
import { getLogger } from 'log4js';
import { debuglog } from 'node:util';
const events = winston.createLogger();
events.info('in', accessToken);
const debug = createDebug('shop');
debug('in', accessToken);
Logger.verbose(accessToken, 'Login');
getLogger('shop').trace('in', accessToken);
const trace = debuglog('shop');
trace('in', accessToken);`
    .split('\n')
    .map((text, index) => (index + 1 === line ? text.replace(/, accessToken|accessToken, /, '') : text))
    .join('\n');
}
