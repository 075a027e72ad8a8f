import { requireState } from '../../src/rules/require-state.ts';
import { testRule } from '../support/rule-tester.ts';

const url = (query: string) => `open('https://login.example.com/authorize?client_id=a&redirect_uri=b&${query}');`;
const always = [{ always: true }];

const byHand = `import { randomBytes, createHash } from 'node:crypto';
app.get('/login', (req, res) => {
  const verifier = randomBytes(32).toString('base64url');
  req.session.verifier = verifier;
  req.session.state = randomBytes(16).toString('hex');
  const url = new URL('https://login.example.com/authorize');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: process.env.CLIENT_ID,
    redirect_uri: 'https://shop.example.com/callback',
    scope: 'openid email',
    state: req.session.state,
    nonce: req.session.nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  res.redirect(url.href);
});`;

testRule(requireState, {
  valid: [
    // Parameters of an SDK's request that are not visible
    "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst app = new ConfidentialClientApplication(config);\napp.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, extraQueryParameters: parametersOf(request) });",
    // No user's session is to be protected.
    `it('redirects', () => { ${url('response_type=code')} });`,
    // Somebody else adds the client, and the rest with it.
    "export const authorization = 'https://id.example/oauth/authorize?response_type=code';",
    { code: byHand, options: always },
    { code: url('response_type=code&state=' + 'xyz'), options: always },
    // RFC 9700 §2.1: PKCE or a nonce will do
    url('response_type=code&code_challenge=c&code_challenge_method=S256'),
    url('response_type=id_token&nonce=n&scope=openid'),
    // The parameters come in a request object, or were pushed
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&request=${jwt}`);', options: always },
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&request_uri=${uri}`);', options: always },
    // Not everything is visible
    "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: b, ...rest }));",
    "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', [name]: value }));",
    "const url = new URL('https://login.example.com/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'a'); addState(url); open(url);",
    "const params = new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: b }); export default params;",
    "const params = { response_type: 'code', client_id: 'a', redirect_uri: b };\nlogin(params);",
    'open(`${loginUrl}&response_type=code&client_id=a&redirect_uri=b`);',
    // Only sometimes there, but there
    "const q = new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: b }); if (state) q.set('state', state); open('https://login.example.com/authorize?' + q);",
    // Copied by hand
    "open('https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=urn:ietf:wg:oauth:2.0:oob');",
    "open('https://www.dropbox.com/oauth2/authorize?response_type=code&client_id=a');",
    "import readline from 'node:readline';\nconsole.log('https://login.example.com/authorize?response_type=code&client_id=a');\nreadline.createInterface({ input: process.stdin });",
    { code: "import inquirer from 'inquirer';\nopen('https://login.example.com/authorize?response_type=code&client_id=a');\nconst { code } = await inquirer.prompt(questions);", options: always },
    "window.open('https://login.example.com/authorize?response_type=code&client_id=a');\nconst code = prompt('Paste the code');",
    // So may be that of a redirect URI of which nothing is visible
    `const readline = require('readline'); const { google } = require('googleapis');
const { client_secret, client_id, redirect_uris } = credentials.installed;
const client = new google.auth.OAuth2(client_id, client_secret, redirect_uris[0]);
console.log('Visit', client.generateAuthUrl({ access_type: 'offline', scope: SCOPES }));
readline.createInterface({ input: process.stdin }).question('Enter the code: ', (code) => client.getToken(code, store));`,
    { code: "import readline from 'node:readline';\nconsole.log('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: config.redirectUri }));\nreadline.createInterface({ input: process.stdin });", options: always },
    // No authorization request
    "fetch('https://login.example.com/device', { method: 'POST', body: new URLSearchParams({ client_id: 'a', scope: 'openid' }) });",
    "open('https://login.example.com/logout?client_id=a&redirect_uri=b');",
    "if (req.query.response_type === 'code' && req.query.client_id) next();",
    // SDKs that do it themselves
    ...[
      "import { UserManager } from 'oidc-client-ts'; const m = new UserManager({ authority, client_id: 'a', redirect_uri: r });\nm.signinRedirect();\nm.signinRedirect({ state: { returnTo: '/' } });",
      "import { OktaAuth } from '@okta/okta-auth-js'; const auth = new OktaAuth({ issuer, clientId, redirectUri });\nauth.signInWithRedirect({ originalUri: '/' });",
      "import { PublicClientApplication } from '@azure/msal-browser'; const p = new PublicClientApplication({ auth: { clientId: 'a', authority } });\np.loginRedirect({ scopes: ['User.Read'] });",
      "import { AuthProvider } from 'react-oauth2-code-pkce';\nconst app = <AuthProvider authConfig={{ clientId: 'a', authorizationEndpoint: 'https://login.example.com/authorize', tokenEndpoint: 'https://login.example.com/token', redirectUri: r, scope: 'openid' }}>{child}</AuthProvider>;",
      "import { Auth0Provider } from '@auth0/auth0-react';\nconst app = <Auth0Provider domain=\"d\" clientId=\"a\" authorizationParams={{ redirect_uri: r }}>{child}</Auth0Provider>;",
      "import NextAuth from 'next-auth'; import Google from 'next-auth/providers/google';\nexport default NextAuth({ providers: [Google({ clientId, clientSecret })] });",
      "import { Auth } from '@auth/core'; import Google from '@auth/core/providers/google';\nexport const handle = (request) => Auth(request, { secret, providers: [Google({ clientId, clientSecret, checks: ['pkce'] })] });",
      // The switch is reported
      "import { Auth } from '@auth/core'; import Google from '@auth/core/providers/google';\nexport const handle = (request) => Auth(request, { secret, providers: [Google({ clientId, clientSecret, checks: ['none'] })] });",
      "import { auth } from 'express-openid-connect';\napp.use(auth({ issuerBaseURL, baseURL, clientID: 'a', secret }));",
      "google.accounts.oauth2.initCodeClient({ client_id: 'a', scope: 'email', ux_mode: 'popup', callback });",
      "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'a', redirectUrl: 'com.example:/callback', scopes: ['openid'] });",
      // A strategy that keeps the state, and one whose request stands elsewhere
      "import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, state: true }, verify));",
      "import passport from 'passport'; import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, state: true }, verify));\napp.get('/login', passport.authenticate('oauth2'));",
      "import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c }, verify));",
      "import { generateState, GitHub } from 'arctic';\nconst github = new GitHub(id, secret, null);\nconst url = github.createAuthorizationURL(generateState(), ['user:email']);",
      // The settings are not all visible
      "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nres.redirect(client.authorizeURL({ redirect_uri: r, scope: 'openid', ...more }));",
      "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nres.redirect(client.authorizeURL({ redirect_uri: r, scope: 'openid', state }));",
    ].map((code) => ({ code, filename: 'file.tsx', options: always })),
  ],
  invalid: [
    {
      name: 'RFC 6749 §10.12: nothing ties the response to the browser',
      code: 'location.href = `https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=${callback}`;',
      errors: [{ messageId: 'missing', line: 1, column: 17, endLine: 1, endColumn: 110 }],
    },
    {
      name: 'the implicit flow',
      code: url('response_type=token'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'GitHub, whose request needs no response type',
      code: "res.redirect(`https://github.com/login/oauth/authorize?client_id=${id}&scope=user:email`);",
      errors: [{ messageId: 'missing', line: 1, column: 14 }],
    },
    {
      name: 'a closed object that becomes a query',
      code: `const params = new URLSearchParams({
  response_type: 'code',
  client_id: 'a',
  redirect_uri: 'https://shop.example.com/callback',
});
res.redirect('https://login.example.com/authorize?' + params);`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'a silent request still needs a state',
      code: url('response_type=code&prompt=none'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'without a redirect URI, at a provider that redirects to the registered one',
      code: "res.redirect('https://login.example.com/authorize?response_type=code&client_id=a');",
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'what is typed is no code, where the redirect leads to an address of the application',
      code: "import readline from 'node:readline';\nconst q = new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: `http://localhost:${port}/callback` });\nopen('https://login.example.com/authorize?' + q);",
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'the same of an SDK that is told the address when it is made',
      code: "import inquirer from 'inquirer'; import { google } from 'googleapis';\nconst client = new google.auth.OAuth2(id, secret, 'http://localhost:3000/callback');\nopen(client.generateAuthUrl({ scope: SCOPES }));",
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'pushed to the authorization server',
      code: "fetch('https://login.example.com/par', { method: 'POST', body: new URLSearchParams({ response_type: 'code', client_id: 'a', redirect_uri: r }) });",
      errors: [{ messageId: 'missing', line: 1, column: 64 }],
    },
    {
      name: 'PKCE alone, where a state is required always',
      code: url('response_type=code&code_challenge=c&code_challenge_method=S256'),
      options: always,
      errors: [{ messageId: 'always' }],
    },
    {
      name: 'a nonce alone, where a state is required always',
      code: url('response_type=id_token&scope=openid&nonce=n'),
      options: always,
      errors: [{ messageId: 'always' }],
    },
    {
      name: 'openid-client, which adds none',
      code: "import * as client from 'openid-client';\nredirect(client.buildAuthorizationUrl(config, { redirect_uri: r, scope: 'email' }));",
      errors: [{ messageId: 'missing', line: 2, column: 47 }],
    },
    {
      name: 'simple-oauth2, which adds none',
      code: "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nres.redirect(client.authorizeURL({ redirect_uri: r, scope: 'email' }));",
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'msal-node, with PKCE',
      code: "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst app = new ConfidentialClientApplication(config);\napp.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, codeChallenge: c, codeChallengeMethod: 'S256' });",
      options: always,
      errors: [{ messageId: 'always' }],
    },
    {
      name: 'a Passport strategy without a state, and its request',
      code: "import passport from 'passport'; import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c }, verify));\napp.get('/login', passport.authenticate('oauth2'));",
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'Google’s code client, which redirects without one',
      code: "google.accounts.oauth2.initCodeClient({ client_id: 'a', scope: 'email', ux_mode: 'redirect', redirect_uri: r });",
      errors: [{ messageId: 'missing' }],
    },
  ],
});
