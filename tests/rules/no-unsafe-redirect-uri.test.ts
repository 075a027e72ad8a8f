import { noUnsafeRedirectUri } from '../../src/rules/no-unsafe-redirect-uri.ts';
import { testRule } from '../support/rule-tester.ts';

const authorize = (uri: string) => `location.href = \`https://login.example.com/authorize?response_type=code&client_id=\${id}&state=\${state}&redirect_uri=${uri}\`;`;
const query = (uri: string) => `const query = new URLSearchParams({ response_type: 'code', client_id: id, state, redirect_uri: ${uri} });\nlocation.href = \`https://login.example.com/authorize?\${query}\`;`;
const register = (uris: string) =>
  `fetch('https://login.example.com/register', { method: 'POST', body: JSON.stringify({ client_name: 'Shop', grant_types: ['authorization_code'], redirect_uris: ${uris} }) });`;
const oidc = (uri: string) => `import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority: issuer, client_id: 'shop', redirect_uri: ${uri} });`;

const error = (messageId: 'insecure' | 'wildcard' | 'fragment', uri: string) => ({ messageId, data: { uri } });
const suggest = (messageId: 'useHttps' | 'removeFragment', output: string) => ({ suggestions: [{ messageId, output }] });

testRule(noUnsafeRedirectUri, {
  valid: [
    query("'https://shop.example.com/callback'"),
    query("'https://shop.example.com/callback?route=%23%2Forders'"),
    authorize('https://shop.example.com/callback'),
    authorize('${encodeURIComponent("https://shop.example.com/callback")}'),
    // Loopback, with any port (RFC 8252 §7.3)
    ...['http://localhost:3000/callback', 'http://127.0.0.1/callback', 'http://127.0.0.1:51004/', 'http://[::1]:3000/callback', 'http://shop.localhost/callback'].map((uri) => query(`'${uri}'`)),
    // Hosts that no open network knows, and private addresses
    ...['http://web:3000/callback', 'http://shop.test/callback', 'http://shop.local/callback', 'http://shop.internal/callback', 'http://192.168.1.4:8100/callback', 'http://10.0.2.2/callback'].map((uri) => query(`'${uri}'`)),
    // The host is not visible
    query('`http://${host}/callback`'),
    query('`http://${location.host}/callback`'),
    query("'http://' + req.headers.host + '/callback'"),
    query('`${origin}/callback`'),
    query("window.location.origin + '/callback'"),
    query('`https://${host}/callback`'),
    query('callbackUrl'),
    query("process.env.CALLBACK || 'http://shop.example.com/callback'"),
    query("'http://<your-host>/callback'"),
    // Native apps: private-use schemes, and Windows' and Google's forms of them
    ...['com.example.shop:/callback', 'shop://callback', 'msauth.com.example.shop://auth', 'com.googleusercontent.apps.123-abc:/oauth2redirect', 'ms-appx-web://microsoft.aad.brokerplugin/id', 'exp://127.0.0.1:19000'].map((uri) => query(`'${uri}'`)),
    query("'urn:ietf:wg:oauth:2.0:oob'"),
    query("'postmessage'"),
    query("'/callback'"),
    // Where a user is sent after a logout takes no response
    "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority: issuer, client_id: 'shop', redirect_uri: 'https://shop.example.com/callback', post_logout_redirect_uri: 'http://shop.example.com/#/bye' });",
    "location.href = `https://login.example.com/logout?client_id=shop&redirect_uri=http://shop.example.com/#/bye`;",
    "location.href = `https://login.example.com/oidc/logout?id_token_hint=${idToken}&post_logout_redirect_uri=http://shop.example.com/`;",
    // A test that sends what has to be refused
    query("'http://evil.example.com/callback'"),
    query("'https://attacker.com/*'"),
    // No redirect URI of OAuth
    "router.push('/login#client_id');\nconst redirect_uri = 'http://shop.example.com/#/x';",
    "const pattern = /^https:\\/\\/.*\\.example\\.com$/; const redirect_uris = [pattern];",
    "const message = 'The redirect_uri http://shop.example.com/* is not allowed.';",
    register("['https://shop.example.com/callback', 'http://localhost:3000/callback', 'com.example.shop:/callback']"),
    register('uris'),
    register('[callback]'),
    register('[`${origin}/callback`]'),
    oidc("window.location.origin + '/callback'"),
    oidc('`${window.location.origin}/callback`'),
    "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'shop', redirectUrl: 'com.example.shop:/oauthredirect', scopes: ['openid'] });",
    "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri: 'http://localhost:8080/login/callback' });",
    "import OAuth2Strategy from 'passport-oauth2';\nnew OAuth2Strategy({ authorizationURL, tokenURL, clientID, clientSecret, callbackURL: '/auth/callback' }, verify);",
  ],
  invalid: [
    {
      name: 'without TLS',
      code: query("'http://shop.example.com/callback'"),
      errors: [{ ...error('insecure', 'http://shop.example.com/callback'), line: 1, column: 97, endColumn: 129, ...suggest('useHttps', query("'https://shop.example.com/callback'")) }],
    },
    {
      name: 'in the text of a URL',
      code: authorize('http://shop.example.com/callback&scope=openid'),
      errors: [{ ...error('insecure', 'http://shop.example.com/callback'), ...suggest('useHttps', authorize('https://shop.example.com/callback&scope=openid')) }],
    },
    {
      name: 'encoded in the text of a URL',
      code: authorize('http%3A%2F%2Fshop.example.com%2Fcallback'),
      errors: [{ ...error('insecure', 'http://shop.example.com/callback'), ...suggest('useHttps', authorize('https%3A%2F%2Fshop.example.com%2Fcallback')) }],
    },
    {
      name: 'encoded in part, in the text of a URL',
      code: authorize('http:%2F%2Fshop.example.com/callback%3Fa=1'),
      errors: [{ ...error('insecure', 'http://shop.example.com/callback?a=1'), ...suggest('useHttps', authorize('https://shop.example.com/callback%3Fa=1')) }],
    },
    {
      name: 'encoded at run time',
      code: authorize("${encodeURIComponent('http://shop.example.com/callback')}"),
      errors: [{ ...error('insecure', 'http://shop.example.com/callback'), ...suggest('useHttps', authorize("${encodeURIComponent('https://shop.example.com/callback')}")) }],
    },
    {
      name: 'the path is a hole',
      code: query('`http://shop.example.com/${route}`'),
      errors: [{ ...error('insecure', 'http://shop.example.com/…'), line: 1, column: 96, endColumn: 130, suggestions: [] }],
    },
    {
      name: 'the path is a hole of the whole URL',
      code: authorize('http://shop.example.com/${route}'),
      errors: [error('insecure', 'http://shop.example.com/…')],
    },
    {
      name: 'on one branch',
      code: query("isPartner ? 'http://partner.example.com/callback' : 'https://shop.example.com/callback'"),
      errors: [{ ...error('insecure', 'http://partner.example.com/callback'), ...suggest('useHttps', query("isPartner ? 'https://partner.example.com/callback' : 'https://shop.example.com/callback'")) }],
    },
    {
      name: 'a fragment',
      code: query("'https://shop.example.com/#/callback'"),
      errors: [{ ...error('fragment', 'https://shop.example.com/#/callback'), ...suggest('removeFragment', query("'https://shop.example.com/'")) }],
    },
    {
      name: 'a fragment on loopback',
      code: query("'http://localhost:3000/#callback'"),
      errors: [{ ...error('fragment', 'http://localhost:3000/#callback'), ...suggest('removeFragment', query("'http://localhost:3000/'")) }],
    },
    {
      name: 'a fragment behind a hole',
      code: query('`${window.location.origin}/#/callback`'),
      errors: [{ ...error('fragment', '…/#/callback'), suggestions: [] }],
    },
    {
      name: 'a fragment behind a hole, encoded',
      code: authorize("${encodeURIComponent(location.origin + '/#/callback')}"),
      errors: [{ ...error('fragment', '…/#/callback') }],
    },
    {
      name: 'a fragment in a private-use scheme',
      code: query("'com.example.shop:/callback#done'"),
      errors: [{ ...error('fragment', 'com.example.shop:/callback#done'), ...suggest('removeFragment', query("'com.example.shop:/callback'")) }],
    },
    {
      name: 'a wildcard',
      code: query("'https://*.shop.example.com/callback'"),
      errors: [error('wildcard', 'https://*.shop.example.com/callback')],
    },
    {
      name: 'each in a list by itself',
      code: register("['https://*.example.com/callback', 'http://shop.example.com/callback', 'https://shop.example.com/callback#x', 'http://localhost/callback']"),
      errors: [
        error('wildcard', 'https://*.example.com/callback'),
        { ...error('insecure', 'http://shop.example.com/callback'), ...suggest('useHttps', register("['https://*.example.com/callback', 'https://shop.example.com/callback', 'https://shop.example.com/callback#x', 'http://localhost/callback']")) },
        { ...error('fragment', 'https://shop.example.com/callback#x'), ...suggest('removeFragment', register("['https://*.example.com/callback', 'http://shop.example.com/callback', 'https://shop.example.com/callback', 'http://localhost/callback']")) },
      ],
    },
    {
      name: 'in a list that is not wholly visible',
      code: register("[callback, 'https://shop.example.com/*']"),
      errors: [{ ...error('wildcard', 'https://shop.example.com/*'), suggestions: [] }],
    },
    {
      name: 'a wildcard and no TLS',
      code: query("'http://shop.example.com/*'"),
      errors: [{ ...error('insecure', 'http://shop.example.com/*'), ...suggest('useHttps', query("'https://shop.example.com/*'")) }, error('wildcard', 'http://shop.example.com/*')],
    },
    {
      name: 'a URL that is run',
      code: query("'javascript:receive()'"),
      errors: [{ messageId: 'scheme', data: { uri: 'javascript:receive()', scheme: 'javascript:' } }],
    },
    {
      name: 'a URL that is its own content, shortened',
      code: query("'data:text/html,You are signed in and can close this window.'"),
      errors: [{ messageId: 'scheme', data: { uri: 'data:text/html,You are signed in and can…', scheme: 'data:' } }],
    },
    {
      name: 'repeated in the token request',
      code: "fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: id, redirect_uri: 'http://shop.example.com/callback' }) });",
      errors: [
        {
          ...error('insecure', 'http://shop.example.com/callback'),
          ...suggest('useHttps', "fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: id, redirect_uri: 'https://shop.example.com/callback' }) });"),
        },
      ],
    },
    {
      name: 'one constant of two requests is reported once',
      code: `const redirect_uri = 'http://shop.example.com/callback';
location.href = 'https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'code', client_id: id, state, redirect_uri });
fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: id, redirect_uri }) });`,
      errors: [{ ...error('insecure', 'http://shop.example.com/callback'), line: 1 }],
    },
    {
      name: 'oidc-client-ts',
      code: oidc("window.location.origin + '/#/callback'"),
      errors: [{ ...error('fragment', '…/#/callback'), line: 2 }],
    },
    {
      name: 'okta-auth-js',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri: 'http://shop.example.com/login/callback' });",
      errors: [
        {
          ...error('insecure', 'http://shop.example.com/login/callback'),
          ...suggest('useHttps', "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri: 'https://shop.example.com/login/callback' });"),
        },
      ],
    },
    {
      name: 'msal-browser',
      code: "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientId, authority, redirectUri: 'https://shop.example.com/#/' } });",
      errors: [{ ...error('fragment', 'https://shop.example.com/#/'), ...suggest('removeFragment', "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientId, authority, redirectUri: 'https://shop.example.com/' } });") }],
    },
    {
      name: 'a Passport strategy',
      code: "import OAuth2Strategy from 'passport-oauth2';\nnew OAuth2Strategy({ authorizationURL, tokenURL, clientID, clientSecret, callbackURL: 'http://www.example.com/auth/callback' }, verify);",
      errors: [{ ...error('insecure', 'http://www.example.com/auth/callback'), ...suggest('useHttps', "import OAuth2Strategy from 'passport-oauth2';\nnew OAuth2Strategy({ authorizationURL, tokenURL, clientID, clientSecret, callbackURL: 'https://www.example.com/auth/callback' }, verify);") }],
    },
    {
      name: 'react-native-app-auth',
      code: "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'shop', redirectUrl: 'com.example.shop:/callback#x', scopes: ['openid'] });",
      errors: [{ ...error('fragment', 'com.example.shop:/callback#x'), ...suggest('removeFragment', "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'shop', redirectUrl: 'com.example.shop:/callback', scopes: ['openid'] });") }],
    },
    {
      name: "an authorization server's clients",
      code: "import Provider from 'oidc-provider';\nnew Provider(issuer, { clients: [{ client_id: 'shop', client_secret: secret, redirect_uris: ['https://shop.example.com/*'], grant_types: ['authorization_code'], response_types: ['code'] }] });",
      errors: [error('wildcard', 'https://shop.example.com/*')],
    },
  ],
});
