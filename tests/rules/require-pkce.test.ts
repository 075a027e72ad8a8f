import { requirePkce } from '../../src/rules/require-pkce.ts';
import { testRule } from '../support/rule-tester.ts';

const url = (query: string) => `open('https://login.example.com/authorize?client_id=a&redirect_uri=b&state=s&${query}');`;
const exchange = (endpoint: string, rest = "client_id: 'a', ") =>
  `fetch(${endpoint}, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', ${rest}code, redirect_uri: b }) });`;
const CODE = 'response_type=code';
const browser = "import { createRoot } from 'react-dom/client';\n";
const native = "import { Linking } from 'react-native';\n";
const checkAllClients = [{ checkAllClients: true }];

const byHand = `const bytes = crypto.getRandomValues(new Uint8Array(32));
const verifier = base64url(bytes);
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
const state = crypto.randomUUID();
sessionStorage.setItem('sign-in', JSON.stringify({ verifier, state }));
const params = new URLSearchParams({
  response_type: 'code',
  client_id: 'shop',
  redirect_uri: location.origin + '/callback',
  scope: 'openid email',
  state,
  nonce: crypto.randomUUID(),
  code_challenge: base64url(new Uint8Array(digest)),
  code_challenge_method: 'S256',
});
location.assign('https://login.example.com/authorize?' + params);
export const redeem = (code) => fetch('https://login.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop', code, code_verifier: verifier }),
});`;

testRule(requirePkce, {
  valid: [
    { code: byHand, options: checkAllClients },
    { code: native + url(`${CODE}&code_challenge=c&code_challenge_method=S256`), options: checkAllClients },
    // A page that sends the user off, and leaves the code to somebody else
    browser + url(CODE),
    `location.href = 'https://login.example.com/authorize?client_id=a&${CODE}';`,
    `${browser}${url(CODE)}\n${exchange("'/api/token'")}`,
    `${browser}${url(CODE)}\n${exchange("'https://api.shop.example/token'")}`,
    `${browser}${url(CODE)}\n${exchange('tokenUrl', '')}`,
    `${browser}${url(CODE)}\nfetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'a', refresh_token: t }) });`,
    // A server has a secret
    `import express from 'express';\n${url(CODE)}\n${exchange("'https://login.example.com/token'", "client_id: 'a', client_secret: secret, ")}`,
    { code: url(CODE), settings: { oauth: { applicationType: 'web' } } },
    // Nothing is known of the client
    url(CODE),
    `${url(CODE)}\n${exchange("'https://login.example.com/token'")}`,
    // There is no code
    { code: native + url('response_type=token'), options: checkAllClients },
    { code: native + url('response_type=id_token&nonce=n&scope=openid'), options: checkAllClients },
    { code: 'open(`https://login.example.com/authorize?client_id=a&redirect_uri=b&response_type=${type}`);', options: checkAllClients },
    { code: "fetch('https://login.example.com/device', { method: 'POST', body: new URLSearchParams({ client_id: 'a', scope: 'openid' }) });", options: checkAllClients },
    // The parameters come in a request object, or were pushed
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&request=${jwt}`);', options: checkAllClients },
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&request_uri=${uri}`);', options: checkAllClients },
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&code_challenge=${c}&request=${jwt}`);', options: checkAllClients },
    // Not everything is visible
    ...[
      "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', ...rest }));",
      "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', code_challenge: c, ...rest }));",
      "const u = new URL('https://login.example.com/authorize'); u.searchParams.set('response_type', 'code'); u.searchParams.set('client_id', 'a'); await addChallenge(u); open(u);",
      "const params = { response_type: 'code', client_id: 'a', redirect_uri: b };\nlogin(params);",
      "const q = new URLSearchParams({ response_type: 'code', client_id: 'a' }); if (usePkce) { q.set('code_challenge', c); q.set('code_challenge_method', 'S256'); } open('https://login.example.com/authorize?' + q);",
      'open(`https://login.example.com/authorize?response_type=code&client_id=a&code_challenge=${c}&code_challenge_method=${method}`);',
    ].map((code) => ({ code: native + code, options: checkAllClients })),
    // What a server supports, and what it is asked for
    "const metadata = { code_challenge_methods_supported: ['plain', 'S256'] };",
    "if (query.response_type === 'code' && query.client_id && query.code_challenge_method === 'plain') reject();",
    // SDKs that do it themselves, or have no way to
    ...[
      "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r });",
      "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, redirectUri, pkce: true });",
      "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, redirectUri, pkce: OktaAuth.features.isPKCESupported() });",
      "import { OktaAuth } from '@okta/okta-auth-js'; const auth = new OktaAuth({ issuer, clientId, redirectUri });\nauth.token.getWithRedirect({ responseType: 'code', codeChallenge: c });",
      "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'a', redirectUrl: 'com.example:/callback', scopes: ['openid'] });",
      "import { useAuthRequest } from 'expo-auth-session';\nuseAuthRequest({ clientId: 'a', scopes: ['openid'], redirectUri }, discovery);",
      "import Keycloak from 'keycloak-js';\nconst keycloak = new Keycloak({ url, realm, clientId });\nkeycloak.init({ onLoad: 'login-required', pkceMethod: 'S256' });",
      "import { ExpressOIDC } from '@okta/oidc-middleware';\nnew ExpressOIDC({ issuer, client_id: 'a', client_secret, appBaseUrl, scope: 'openid profile' });",
      "google.accounts.oauth2.initCodeClient({ client_id: 'a', scope: 'email', ux_mode: 'popup', callback });",
      "import Bell from '@hapi/bell';\nserver.auth.strategy('github', 'bell', { provider: 'github', clientId: 'a', clientSecret, password, isSecure: true });",
      "import { Google } from 'arctic';\nconst google = new Google(id, secret, r);\ngoogle.createAuthorizationURL(state, verifier, ['openid', 'email']);",
      "import { MyAnimeList } from 'arctic';\nconst list = new MyAnimeList(id, secret, r);\nlist.createAuthorizationURL(state, verifier);",
      "import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, state: true, pkce: true }, verify));",
      "import NextAuth from 'next-auth'; import Google from 'next-auth/providers/google';\nexport default NextAuth({ providers: [Google({ clientId, clientSecret })] });",
      "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({ socialProviders: { github: { clientId, clientSecret } } });",
      // Without a code there is nothing to protect
      "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r, response_type: 'id_token', disablePKCE: true });",
    ].map((code) => ({ code, options: checkAllClients })),
    // SDKs of servers, and of pages that come with one
    "import { genericOAuth } from 'better-auth/plugins';\nexport const plugin = genericOAuth({ config: [{ providerId: 'a', clientId: 'a', clientSecret, discoveryUrl, pkce: false }] });",
    "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nres.redirect(client.authorizeURL({ redirect_uri: r, scope: 'email', state }));",
    "import auth0 from 'auth0-js';\nconst web = new auth0.WebAuth({ domain, clientID: 'a', redirectUri });\nweb.authorize({ responseType: 'code' });",
    "import { OktaAuth } from '@okta/okta-auth-js'; export const auth = new OktaAuth({ issuer, clientId, redirectUri, pkce: false, responseType: 'code' });",
    "import { OktaAuth } from '@okta/okta-auth-js'; export const auth = new OktaAuth({ issuer, clientId, redirectUri, pkce: false });",
    "import Keycloak from 'keycloak-js'; const keycloak = new Keycloak({ url, realm, clientId });\nkeycloak.init({ pkceMethod: isOld ? false : 'S256' });",
  ],
  invalid: [
    {
      name: 'a page that exchanges the code as well',
      code: `${browser}location.href = 'https://login.example.com/authorize?response_type=code&client_id=a&state=s';\n${exchange("'https://login.example.com/token'")}`,
      errors: [{ messageId: 'publicClient', data: { where: " in browser code ('react-dom/client' is imported at line 1)" }, line: 2, column: 17, endLine: 2, endColumn: 93 }],
    },
    {
      name: 'a page that exchanges the code at an endpoint from elsewhere',
      code: `${browser}${url(CODE)}\n${exchange('discovery.token_endpoint')}`,
      errors: [{ messageId: 'publicClient' }],
    },
    {
      name: 'a page that exchanges the code at another host of the provider',
      code: `${browser}open('https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=a&redirect_uri=b&state=s');\n${exchange("'https://oauth2.googleapis.com/token'")}`,
      errors: [{ messageId: 'publicClient' }],
    },
    {
      name: 'a native app (RFC 8252 §6)',
      code: native + url(CODE),
      errors: [{ messageId: 'publicClient', line: 2, column: 6 }],
    },
    {
      name: 'a browser extension',
      code: "const url = 'https://login.example.com/authorize?response_type=code&client_id=a&state=s';\nchrome.identity.launchWebAuthFlow({ url, interactive: true });",
      errors: [{ messageId: 'publicClient' }],
    },
    {
      name: 'an application that is set to be a browser app',
      code: url(CODE),
      settings: { oauth: { applicationType: 'browser' } },
      errors: [{ messageId: 'publicClient' }],
    },
    {
      name: 'the hybrid flow',
      code: native + url('response_type=code%20id_token&scope=openid&nonce=n'),
      errors: [{ messageId: 'publicClient' }],
    },
    {
      name: 'any client, where all are checked',
      code: `import express from 'express';\n${url(CODE)}`,
      options: checkAllClients,
      errors: [{ messageId: 'anyClient', line: 2 }],
    },
    {
      name: 'GitHub, whose request needs no response type',
      code: 'res.redirect(`https://github.com/login/oauth/authorize?client_id=${id}&state=${state}`);',
      options: checkAllClients,
      errors: [{ messageId: 'anyClient' }],
    },
    {
      name: 'the method plain, in any client',
      code: url(`${CODE}&code_challenge=c&code_challenge_method=plain`),
      errors: [
        {
          messageId: 'plain',
          line: 1,
          column: 136,
          endColumn: 141,
          suggestions: [{ messageId: 'useS256', output: url(`${CODE}&code_challenge=c&code_challenge_method=S256`) }],
        },
      ],
    },
    ...[
      "import { CodeChallengeMethod, OAuth2Client } from 'arctic';\nnew OAuth2Client(id, secret, uri).createAuthorizationURLWithPKCE(endpoint, state, CodeChallengeMethod.Plain, verifier, []);",
      "import { CodeChallengeMethod, OAuth2Strategy } from 'remix-auth-oauth2';\nnew OAuth2Strategy({ clientId, clientSecret, authorizationEndpoint, tokenEndpoint, redirectURI, codeChallengeMethod: CodeChallengeMethod.Plain }, verify);",
    ].map((code) => ({
      name: `the constant of an SDK: ${code}`,
      code,
      errors: [{ messageId: 'plain' as const, line: 2, suggestions: [{ messageId: 'useS256' as const, output: code.replace('.Plain', '.S256') }] }],
    })),
    {
      name: 'the method plain on one branch',
      code: "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', state, code_challenge: c, code_challenge_method: crypto.subtle ? 'S256' : 'plain' }));",
      errors: [
        {
          messageId: 'plain',
          suggestions: [
            {
              messageId: 'useS256',
              output:
                "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: 'a', state, code_challenge: c, code_challenge_method: crypto.subtle ? 'S256' : 'S256' }));",
            },
          ],
        },
      ],
    },
    {
      name: 'a challenge without a method (RFC 7636 §4.3)',
      code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&state=${s}&code_challenge=${challenge}`);',
      errors: [{ messageId: 'noMethod', line: 1, column: 102, endColumn: 111 }],
    },
    {
      name: 'openid-client, which adds no method',
      code: "import * as client from 'openid-client';\nredirect(client.buildAuthorizationUrl(config, { redirect_uri: r, scope: 'email', state, code_challenge: c }));",
      errors: [{ messageId: 'noMethod' }],
    },
    {
      name: 'msal-node in a desktop app',
      code: "import { PublicClientApplication } from '@azure/msal-node';\nconst app = new PublicClientApplication(config);\napp.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, state });",
      errors: [{ messageId: 'publicClient', line: 3 }],
    },
    {
      name: 'msal-node on a server, where all are checked',
      code: "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst app = new ConfidentialClientApplication(config);\napp.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, state });",
      options: checkAllClients,
      errors: [{ messageId: 'anyClient', line: 3 }],
    },
    {
      name: 'simple-oauth2, where all are checked',
      code: "import { AuthorizationCode } from 'simple-oauth2';\nconst client = new AuthorizationCode(config);\nres.redirect(client.authorizeURL({ redirect_uri: r, scope: 'email', state }));",
      options: checkAllClients,
      errors: [{ messageId: 'anyClient' }],
    },
    {
      name: 'a server’s plugin without PKCE, where all are checked',
      code: "import oauthPlugin from '@fastify/oauth2';\nfastify.register(oauthPlugin, { name: 'github', credentials: { client: { id, secret }, auth: oauthPlugin.GITHUB_CONFIGURATION }, startRedirectPath: '/login', callbackUri: c });",
      options: checkAllClients,
      errors: [{ messageId: 'anyClient' }],
    },
    {
      name: 'the switch of a browser SDK',
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, disablePKCE: true });",
      errors: [{ messageId: 'switchedOff', data: { option: 'disablePKCE' }, line: 2, column: 63, endColumn: 80 }],
    },
    {
      name: 'the switch in an object far from its SDK',
      code: 'export const settings = { authority, client_id, redirect_uri, disablePKCE: true };',
      options: checkAllClients,
      errors: [{ messageId: 'switchedOff', data: { option: 'disablePKCE' }, line: 1 }],
    },
    {
      name: 'the switch of a native SDK',
      code: "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'a', redirectUrl: 'com.example:/callback', scopes: ['openid'], usePKCE: false });",
      errors: [{ messageId: 'switchedOff', line: 2 }],
    },
    {
      name: 'the switch of an SDK for all places, in a page',
      code: `${browser}import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri, pkce: false, responseType: 'code' });`,
      errors: [{ messageId: 'switchedOff', line: 3 }],
    },
    {
      name: 'a switch that keeps an SDK from asking for a code',
      code: `${browser}import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri, pkce: false });`,
      errors: [{ messageId: 'switchedOff', line: 3 }],
    },
    {
      name: 'a switch that is an argument, reported once',
      code: "import { AuthorizationRequest, DefaultCrypto } from '@openid/appauth';\nnew AuthorizationRequest({ client_id: 'a', redirect_uri: r, scope: 'email', response_type: 'code' }, new DefaultCrypto(), false);",
      errors: [{ messageId: 'switchedOff', data: { option: 'false' }, line: 2 }],
    },
    {
      name: 'a switch that depends on something, where all are checked',
      code: "import Keycloak from 'keycloak-js'; const keycloak = new Keycloak({ url, realm, clientId });\nkeycloak.init({ pkceMethod: isOld ? false : 'S256' });",
      options: checkAllClients,
      errors: [{ messageId: 'switchedOff', line: 2 }],
    },
    {
      name: 'the switch of a server’s SDK, where all are checked',
      code: "import { genericOAuth } from 'better-auth/plugins';\nexport const plugin = genericOAuth({ config: [{ providerId: 'a', clientId: 'a', clientSecret, discoveryUrl, pkce: false }] });",
      options: checkAllClients,
      errors: [{ messageId: 'switchedOff', line: 2 }],
    },
    {
      name: 'an SDK’s option for the method',
      code: "import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, state: true, pkce: 'plain' }, verify));",
      errors: [
        {
          messageId: 'plain',
          suggestions: [
            {
              messageId: 'useS256',
              output:
                "import OAuth2Strategy from 'passport-oauth2';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, state: true, pkce: 'S256' }, verify));",
            },
          ],
        },
      ],
    },
  ],
});
