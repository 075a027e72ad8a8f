import { noTokenInWebStorage } from '../../src/rules/no-token-in-web-storage.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

const exchange =
  "const tokens = await (await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop', code }) })).json();\n";

const sdk = (name: string, code: string, line: number, data: Readonly<Record<string, string>>): InvalidCase => ({
  name,
  code,
  filename: 'file.tsx',
  errors: [{ messageId: 'storedBySdk', line, data }],
});
const local = "'localStorage'";
const session = "'sessionStorage'";
const cookie = 'a cookie that scripts can read';

testRule(noTokenInWebStorage, {
  valid: [
    // What the callback needs is kept there by many, and is of no use to others
    "sessionStorage.setItem('oauth.state', state);\nsessionStorage.setItem('nonce', nonce);\nsessionStorage.setItem('code_verifier', codeVerifier);",
    "const pending = { state, nonce, codeVerifier };\nsessionStorage.setItem('oauth.pending', JSON.stringify(pending));",
    'document.cookie = `oauth_state=${state}; Secure; SameSite=Lax`;',
    "localStorage.setItem('oauth.code', new URLSearchParams(location.search).get('code'));",
    // What is said of a token is no token
    `${exchange}localStorage.setItem('expires', tokens.expires_in);\nlocalStorage.setItem('scope', tokens.scope);\nlocalStorage.setItem('type', tokens.token_type);`,
    `${exchange}localStorage.setItem('signedIn', String(!!tokens.access_token));\nlocalStorage.setItem('kind', tokens.refresh_token ? 'long' : 'short');`,
    "localStorage.setItem('accessTokenExpiry', Date.now() + ttl);\nlocalStorage.setItem('hasAccessToken', 'yes');",
    "localStorage.setItem('length', accessToken.length);\nlocalStorage.setItem('hash', accessTokenHash);",
    // Claims and profiles
    "import { jwtDecode } from 'jwt-decode';\nlocalStorage.setItem('user', JSON.stringify(jwtDecode(idToken)));",
    "import { UserManager } from 'oidc-client-ts';\nconst user = await new UserManager({ authority, client_id, redirect_uri }).getUser();\nlocalStorage.setItem('name', user.profile.name);",
    // Taking out and taking away
    "const accessToken = localStorage.getItem('access_token');\nlocalStorage.removeItem('access_token');\nlocalStorage.setItem('access_token', '');\nsessionStorage.access_token = null;",
    "document.cookie = 'access_token=; Max-Age=0';",
    // A name that is not written out is none of the value.
    "const url = `https://login.example.com/authorize?response_type=code&client_id=a&state=${s}&redirect_uri=${r}`;\ndocument.cookie = `${names.accessToken}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;\ndocument.cookie = encodeURIComponent(names.accessToken) + '=' + encodeURIComponent('') + '; Max-Age=0';\ndocument.cookie = Keys.ACCESS_TOKEN + '=; Max-Age=0';",
    // An application's own session token, and what nobody knows
    "import { OAuthButton } from './oauth';\nlocalStorage.setItem('token', token);\nlocalStorage.setItem('oauth', value);",
    "localStorage.setItem('access_token', value);",
    "import { oauth } from './oauth';\nlocalStorage.setItem('auth', JSON.stringify(session));",
    // Unreadable
    "localStorage.setItem('access_token', await encrypt(accessToken));\nlocalStorage.setItem('b', encryptedRefreshToken);",
    "const masked = accessToken.replace(/./g, '*');\nlocalStorage.setItem('shown', masked);",
    `${exchange}const { access_token, refresh_token, ...rest } = tokens;\nlocalStorage.setItem('meta', JSON.stringify(rest));`,
    `${exchange}localStorage.setItem('meta', JSON.stringify({ ...tokens, access_token: undefined }));`,
    `${exchange}const kept = { ...tokens };\ndelete kept.access_token;\nlocalStorage.setItem('meta', JSON.stringify(kept));`,
    `${exchange}localStorage.setItem('meta', JSON.stringify(tokens, ['expires_in', 'scope']));`,
    // Other places
    'const cache = new Map();\ncache.set("access_token", accessToken);\nthis.accessToken = accessToken;',
    "import AsyncStorage from '@react-native-async-storage/async-storage';\nawait AsyncStorage.setItem('access_token', accessToken);",
    "import * as SecureStore from 'expo-secure-store';\nawait SecureStore.setItemAsync('access_token', accessToken);",
    "export const save = (localStorage, accessToken) => localStorage.setItem('access_token', accessToken);",
    'export const save = (document, accessToken) => {\n  document.cookie = accessToken;\n};',
    // Cookies that scripts cannot read
    "res.cookie('access_token', accessToken, { httpOnly: true });\nres.setHeader('Set-Cookie', `access_token=${accessToken}; HttpOnly`);",
    "import { cookies } from 'next/headers';\n(await cookies()).set('access_token', accessToken, { httpOnly: true });",
    "import { setCookie } from 'cookies-next';\nsetCookie('access_token', accessToken, { req, res, httpOnly: true });",
    "import nookies from 'nookies';\nnookies.set(context, 'access_token', accessToken, { path: '/', httpOnly: true });",
    "import { setCookie } from 'cookies-next';\nsetCookie('access_token', accessToken, options);\nsetCookie('access_token', accessToken, { ...options, path: '/' });",
    "import { setCookie } from 'hono/cookie';\nsetCookie(c, 'access_token', accessToken, { httpOnly: true, secure: true });",
    "import { NextResponse } from 'next/server';\nNextResponse.next().cookies.set({ name: 'access_token', value: accessToken, httpOnly: true });",
    // Their options are not all visible
    "import { cookieOptions } from './cookies';\nres.cookie('access_token', accessToken, cookieOptions);\nreply.setCookie('t', accessToken, { ...cookieOptions, path: '/' });",
    "res.cookie('t', accessToken, { httpOnly: process.env.HTTP_ONLY !== '0' });",
    "res.setHeader('Set-Cookie', `t=${accessToken}; Path=/; ${flags}`);\nres.setHeader('Set-Cookie', serialize('t', accessToken, { httpOnly: true }));",
    "new Response(null, { headers: { 'Set-Cookie': `t=${accessToken};Max-Age=${age};HttpOnly;Secure` } });",
    // Koa and SvelteKit hide cookies of themselves
    "ctx.cookies.set('access_token', accessToken);\nevent.cookies.set('access_token', accessToken, { path: '/' });",
    // No token, and nobody's cookies
    "res.cookie('session', id);\nres.clearCookie('access_token');\nres.cookie('access_token', '', { maxAge: 0 });\nres.cookie('oauth_state', state);",
    "recipes.cookie('access_token', accessToken);\ncache.set('access_token', accessToken, { cookie: true });",
    // SDKs in their safe position, or in their default
    "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientId }, cache: { cacheLocation: 'sessionStorage' } });",
    "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientId }, cache: { cacheLocation: 'memoryStorage' } });",
    "import { Auth0Client } from '@auth0/auth0-spa-js';\nnew Auth0Client({ domain, clientId, cacheLocation: 'memory' });\nnew Auth0Client({ domain, clientId });",
    "import { UserManager, InMemoryWebStorage, WebStorageStateStore } from 'oidc-client-ts';\nnew UserManager({ authority, client_id, redirect_uri, userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }), stateStore: new WebStorageStateStore({ store: window.localStorage }) });",
    "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, tokenManager: { storage: 'memory' } });",
  ],
  invalid: [
    {
      name: 'by where it comes from, whatever it is called',
      code: `${exchange}localStorage.setItem('x', tokens.access_token);\nconst y = tokens.refresh_token;\nsessionStorage.setItem('y', y);`,
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "'access_token' of the token response at line 1", place: local }, line: 2, column: 27, endColumn: 46 },
        { messageId: 'stored', data: { secret: 'refresh token', evidence: "'refresh_token' of the token response at line 1", place: session }, line: 4, column: 29, endColumn: 30 },
      ],
    },
    {
      name: 'the whole response, which is one mistake',
      code: `${exchange}localStorage.setItem('tokens', JSON.stringify(tokens));`,
      errors: [{ messageId: 'stored', data: { secret: 'token response', evidence: 'the answer to the request at line 1', place: local }, line: 2, column: 47, endColumn: 53 }],
    },
    {
      name: 'an object that holds several, in place or under a name',
      code: `${exchange}localStorage.setItem('a', JSON.stringify({ token: tokens.access_token, refresh: tokens.refresh_token, user }));
const session = { user, accessToken: tokens.access_token };
localStorage.setItem('b', JSON.stringify(session));
const state = {};
state.idToken = tokens.id_token;
localStorage.setItem('c', JSON.stringify(state));
localStorage.setItem('d', JSON.stringify({ ...tokens, receivedAt: Date.now() }));`,
      errors: [
        { messageId: 'stored', line: 2, column: 51 },
        { messageId: 'stored', line: 4, column: 42, endColumn: 49 },
        { messageId: 'stored', data: { secret: 'ID token', evidence: "'id_token' of the token response at line 1", place: local }, line: 7, column: 42 },
        { messageId: 'stored', data: { secret: 'token response', evidence: 'the answer to the request at line 1', place: local }, line: 8 },
      ],
    },
    {
      name: 'as a member of the storage',
      code: "localStorage.token = accessToken;\nsessionStorage['token'] = refreshToken;\nlocalStorage[key] = user.access_token;",
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "its name, 'accessToken'", place: local }, line: 1, column: 22 },
        { messageId: 'stored', line: 2, column: 27 },
        { messageId: 'stored', line: 3, column: 21 },
      ],
    },
    {
      name: 'under another name of the storage',
      code: `const storage = window.localStorage;
storage.setItem('token', accessToken);
const kept = remember ? localStorage : sessionStorage;
kept.setItem('token', accessToken);
class Session {
  storage = window.sessionStorage;
  save(accessToken) {
    this.storage.setItem('token', accessToken);
  }
}`,
      errors: [
        { messageId: 'stored', line: 2, column: 26, endColumn: 37 },
        { messageId: 'stored', line: 4, column: 23 },
        { messageId: 'stored', data: { secret: 'access token', evidence: "its name, 'accessToken'", place: session }, line: 8, column: 35 },
      ],
    },
    {
      name: 'through a function of the file',
      code: "const save = (key, value) => window.localStorage.setItem(key, value);\nsave('a', tokens.access_token);\nsave('b', user.name);",
      errors: [{ messageId: 'stored', line: 2, column: 11, endColumn: 30 }],
    },
    {
      name: 'the key says which token it is',
      code: `const KEY = 'access_token';
localStorage.setItem(KEY, token);
localStorage.setItem('refreshToken', response.data.token);
localStorage.access_token = jwt;`,
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "it is called 'access_token' here", place: local }, line: 2, column: 27 },
        { messageId: 'stored', data: { secret: 'refresh token', evidence: "it is called 'refreshToken' here", place: local }, line: 3 },
        { messageId: 'stored', line: 4 },
      ],
    },
    {
      name: 'the fragment of the redirect',
      code: "const fragment = new URLSearchParams(location.hash.slice(1));\nsessionStorage.setItem('t', fragment.get('access_token'));",
      errors: [{ messageId: 'stored', data: { secret: 'access token', evidence: "'access_token' of the redirect at line 2", place: session }, line: 2 }],
    },
    {
      name: 'a cookie whose name is not written out',
      code: "document.cookie = `${names.accessToken}=${accessToken}; path=/`;",
      errors: [{ messageId: 'stored', line: 1, column: 43, endColumn: 54 }],
    },
    {
      name: 'cookies by hand',
      code: "document.cookie = `token=${accessToken}; Secure`;\nwindow.document.cookie = 'access_token=' + token + ';path=/';\ndocument.cookie = 'session=' + encodeURIComponent(JSON.stringify({ refreshToken }));",
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "its name, 'accessToken'", place: cookie }, line: 1, column: 28, endColumn: 39 },
        { messageId: 'stored', data: { secret: 'access token', evidence: "it is called 'access_token' here", place: cookie }, line: 2 },
        { messageId: 'stored', line: 3 },
      ],
    },
    {
      name: 'js-cookie',
      code: "import Cookies from 'js-cookie';\nCookies.set('t', accessToken);\nCookies.set('access_token', token, { expires: 7, secure: true });",
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "its name, 'accessToken'", place: cookie }, line: 2, column: 18 },
        { messageId: 'stored', line: 3 },
      ],
    },
    {
      name: 'react-cookie',
      filename: 'file.tsx',
      code: "import { useCookies } from 'react-cookie';\nexport function Callback({ tokens }) {\n  const [cookies, setCookie] = useCookies(['t']);\n  setCookie('t', tokens.access_token, { path: '/' });\n}",
      errors: [{ messageId: 'stored', line: 4, column: 18 }],
    },
    {
      name: 'universal-cookie',
      code: "import Cookies from 'universal-cookie';\nconst cookies = new Cookies();\ncookies.set('t', accessToken, { path: '/' });",
      errors: [{ messageId: 'stored', line: 3 }],
    },
    {
      name: 'nookies and cookies-next without httpOnly',
      code: "import nookies from 'nookies';\nimport { setCookie } from 'cookies-next';\nnookies.set(null, 't', accessToken, { path: '/' });\nsetCookie('t', accessToken);\nsetCookie('t', accessToken, { httpOnly: false });",
      errors: [
        { messageId: 'stored', line: 3, column: 24 },
        { messageId: 'stored', line: 4, column: 16 },
        { messageId: 'stored', line: 5, column: 16 },
      ],
    },
    {
      name: 'Express, whose cookies scripts can read unless it is told otherwise',
      code: `${exchange}app.get('/callback', (req, res) => {
  res.cookie('id', tokens.id_token);
  res.status(200).cookie('access_token', tokens.access_token, { httpOnly: false, secure: true });
  res.cookie('session', JSON.stringify(tokens), { maxAge: 3600 });
});`,
      errors: [
        { messageId: 'stored', data: { secret: 'ID token', evidence: "'id_token' of the token response at line 1", place: cookie }, line: 3, column: 20, endColumn: 35 },
        { messageId: 'stored', line: 4, column: 42 },
        { messageId: 'stored', line: 5 },
      ],
    },
    {
      name: '@fastify/cookie, Hono and h3',
      code: `import { setCookie } from 'hono/cookie';
import { setCookie as setCookieOfEvent } from 'h3';
reply.setCookie('t', accessToken, { path: '/' });
setCookie(c, 't', accessToken);
setCookieOfEvent(event, 't', accessToken, { httpOnly: false });`,
      errors: [
        { messageId: 'stored', line: 3, column: 22 },
        { messageId: 'stored', line: 4, column: 19 },
        { messageId: 'stored', line: 5, column: 30 },
      ],
    },
    {
      name: 'Next.js',
      code: `import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
cookies().set('t', accessToken, { httpOnly: false });
const store = await cookies();
store.set({ name: 't', value: accessToken, httpOnly: false });
const response = NextResponse.redirect(url);
response.cookies.set('t', refreshToken);`,
      errors: [
        { messageId: 'stored', line: 3, column: 20 },
        { messageId: 'stored', line: 5, column: 31 },
        { messageId: 'stored', data: { secret: 'refresh token', evidence: "its name, 'refreshToken'", place: cookie }, line: 7 },
      ],
    },
    {
      name: 'a framework that hides cookies, told not to',
      code: "ctx.cookies.set('t', accessToken, { httpOnly: false });\ncookies.set('t', accessToken, { path: '/', httpOnly: false });",
      errors: [
        { messageId: 'stored', line: 1, column: 22 },
        { messageId: 'stored', line: 2, column: 18 },
      ],
    },
    {
      name: 'the header by hand',
      code: `${exchange}res.setHeader('Set-Cookie', \`access_token=\${tokens.access_token}; Secure; Max-Age=\${tokens.expires_in}\`);
res.append('set-cookie', 't=' + tokens.access_token);
res.writeHead(302, { Location: '/', 'Set-Cookie': [\`a=\${tokens.access_token}; Path=/\`, \`b=\${tokens.refresh_token}; HttpOnly\`] });
const cookie = \`t=\${tokens.id_token}; Path=/\`;
new Response(null, { headers: { 'Set-Cookie': cookie } });`,
      errors: [
        { messageId: 'stored', data: { secret: 'access token', evidence: "'access_token' of the token response at line 1", place: cookie }, line: 2 },
        { messageId: 'stored', line: 3, column: 33 },
        { messageId: 'stored', line: 4, column: 57 },
        { messageId: 'stored', line: 6, column: 47 },
      ],
    },
    {
      name: 'ngx-cookie-service',
      code: "import { CookieService } from 'ngx-cookie-service';\nexport class Session {\n  constructor(private readonly cookies: CookieService) {}\n  save(accessToken: string) {\n    this.cookies.set('t', accessToken);\n  }\n}",
      errors: [{ messageId: 'stored', line: 5 }],
    },
    {
      name: 'jQuery and scripts without modules',
      code: "$.cookie('t', accessToken, { path: '/' });\nCookies.set('t', accessToken);",
      errors: [
        { messageId: 'stored', line: 1 },
        { messageId: 'stored', line: 2 },
      ],
    },
    {
      name: 'what SDKs give',
      code: `import { PublicClientApplication } from '@azure/msal-browser';
const client = new PublicClientApplication({ auth: { clientId } });
const result = await client.loginPopup();
sessionStorage.setItem('result', JSON.stringify(result));
sessionStorage.setItem('t', result.accessToken);`,
      errors: [
        { messageId: 'stored', data: { secret: 'token response', evidence: "as '@azure/msal-browser' gives it", place: session }, line: 4 },
        { messageId: 'stored', data: { secret: 'access token', evidence: "'accessToken' of '@azure/msal-browser'", place: session }, line: 5 },
      ],
    },
    {
      name: 'what SDKs give, by a method',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId });\nlocalStorage.setItem('t', auth.getAccessToken());",
      errors: [{ messageId: 'stored', line: 3, column: 27 }],
    },
    sdk(
      '@azure/msal-browser',
      "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientId }, cache: { cacheLocation: 'localStorage' } });",
      2,
      { name: 'cache.cacheLocation', package: '@azure/msal-browser', place: local },
    ),
    sdk('an object far from its SDK', "\nexport const configuration = { auth: { clientId, authority }, cache: { cacheLocation: 'localStorage' } };", 2, {
      name: 'cache.cacheLocation',
      package: '@azure/msal-browser',
      place: local,
    }),
    sdk('@auth0/auth0-spa-js', "import { createAuth0Client } from '@auth0/auth0-spa-js';\nawait createAuth0Client({ domain, clientId, cacheLocation: 'localstorage' });", 2, {
      name: 'cacheLocation',
      package: '@auth0/auth0-spa-js',
      place: local,
    }),
    sdk(
      '@auth0/auth0-react',
      "import { Auth0Provider } from '@auth0/auth0-react';\nexport const App = () => <Auth0Provider domain={domain} clientId={clientId} cacheLocation=\"localstorage\" />;",
      2,
      { name: 'cacheLocation', package: '@auth0/auth0-react', place: local },
    ),
    sdk(
      'oidc-client-ts',
      "import { UserManager, WebStorageStateStore } from 'oidc-client-ts';\nnew UserManager({ authority, client_id, redirect_uri, userStore: new WebStorageStateStore({ store: window.localStorage }) });",
      2,
      { name: 'userStore', package: 'oidc-client-ts', place: local },
    ),
    sdk(
      '@okta/okta-auth-js',
      "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, tokenManager: { storage: 'sessionStorage' } });",
      2,
      { name: 'tokenManager.storage', package: '@okta/okta-auth-js', place: session },
    ),
    sdk(
      'angular-oauth2-oidc',
      "import { OAuthService } from 'angular-oauth2-oidc';\nexport class Login {\n  constructor(private oauth: OAuthService) {\n    this.oauth.setStorage(localStorage);\n  }\n}",
      4,
      { name: 'storage', package: 'angular-oauth2-oidc', place: local },
    ),
    sdk(
      'angular-auth-oidc-client',
      "import { AbstractSecurityStorage, DefaultLocalStorageService } from 'angular-auth-oidc-client';\nexport const providers = [{ provide: AbstractSecurityStorage, useClass: DefaultLocalStorageService }];",
      2,
      { name: 'DefaultLocalStorageService', package: 'angular-auth-oidc-client', place: local },
    ),
    sdk(
      'react-oauth2-code-pkce',
      "import { AuthProvider } from 'react-oauth2-code-pkce';\nexport const App = () => <AuthProvider authConfig={{ clientId: 'shop', authorizationEndpoint, tokenEndpoint, redirectUri, storage: 'local' }} />;",
      2,
      { name: 'storage', package: 'react-oauth2-code-pkce', place: local },
    ),
  ],
});
