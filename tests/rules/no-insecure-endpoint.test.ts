import { noInsecureEndpoint } from '../../src/rules/no-insecure-endpoint.ts';
import { testRule } from '../support/rule-tester.ts';

const authorize = (base: string) => `location.href = \`${base}/authorize?response_type=code&client_id=\${id}&redirect_uri=\${uri}&state=\${state}\`;`;
const token = (url: string) => `fetch(${url}, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, client_id: 'shop' }) });`;
const oidc = (settings: string) => `import { UserManager } from 'oidc-client-ts';\nnew UserManager({ client_id: 'shop', redirect_uri: uri, ${settings} });`;

const insecure = (address: string, url: string) => ({ messageId: 'insecure' as const, data: { address, url } });
/** The suggestion that puts `https:` in place of one of the `http:` in the code. */
const httpsInstead = (code: string, index = 0) => {
  let found = -1;
  return useHttps(code.replaceAll('http:', (scheme) => ((found += 1) === index ? 'https:' : scheme)));
};
const useHttps = (output: string) => ({ suggestions: [{ messageId: 'useHttps' as const, output }] });

const SDK_CASES = [
  {
    name: "the endpoints in an SDK's metadata, each at its place",
    code: oidc("authority: 'https://login.example.com',\n  metadata: {\n    authorization_endpoint: 'http://login.example.com/authorize',\n    token_endpoint: 'http://login.example.com/token',\n    userinfo_endpoint: 'http://login.example.com/userinfo',\n    jwks_uri: 'http://login.example.com/jwks',\n  }"),
    errors: (code: string) => [{ ...insecure('authorization endpoint', 'http://login.example.com'), line: 4, ...httpsInstead(code) },
        { ...insecure('token endpoint', 'http://login.example.com'), line: 5, ...httpsInstead(code, 1) },
        { ...insecure('userinfo endpoint', 'http://login.example.com'), line: 6, ...httpsInstead(code, 2) },
        { ...insecure('JWKS endpoint', 'http://login.example.com'), line: 7, ...httpsInstead(code, 3) }],
  },
  {
    name: "an SDK's endpoint with a hole behind the host",
    code: "import { authorize } from 'react-native-app-auth';\nauthorize({ clientId: 'shop', redirectUrl: uri, scopes: ['openid'], serviceConfiguration: { authorizationEndpoint: `http://login.example.com/${realm}/auth`, tokenEndpoint: `https://login.example.com/${realm}/token` } });",
    errors: (code: string) => [{ ...insecure('authorization endpoint', 'http://login.example.com'), line: 2, ...httpsInstead(code) }],
  },
  {
    name: 'a Passport strategy',
    code: "import OAuth2Strategy from 'passport-oauth2';\nnew OAuth2Strategy({ authorizationURL: 'https://login.example.com/authorize', tokenURL: 'http://login.example.com/token', clientID: 'shop', clientSecret: secret, callbackURL: url }, verify);",
    errors: (code: string) => [{ ...insecure('token endpoint', 'http://login.example.com'), line: 2, ...httpsInstead(code) }],
  },
  {
    name: 'Keycloak',
    code: "import Keycloak from 'keycloak-js';\nnew Keycloak({ url: 'http://sso.example.com/auth', realm: 'shop', clientId: 'web' });",
    errors: (code: string) => [{ ...insecure('issuer', 'http://sso.example.com'), line: 2, ...httpsInstead(code) }],
  },
  {
    name: 'discovery by openid-client',
    code: "import * as client from 'openid-client';\nawait client.discovery(new URL('http://login.example.com'), 'shop', secret);",
    errors: (code: string) => [{ ...insecure('issuer', 'http://login.example.com'), line: 2, ...httpsInstead(code) }],
  },
  {
    name: "a client's own keys in its metadata",
    code: "fetch('https://login.example.com/register', { method: 'POST', body: JSON.stringify({ client_name: 'Shop', redirect_uris: ['https://shop.example.com/cb'], token_endpoint_auth_method: 'private_key_jwt', jwks_uri: 'http://shop.example.com/jwks' }) });",
    errors: (code: string) => [{ ...insecure('JWKS endpoint', 'http://shop.example.com'), ...httpsInstead(code) }],
  },
];

testRule(noInsecureEndpoint, {
  valid: [
    "import { loadAsync, useAutoDiscovery } from 'expo-auth-session';\nuseAutoDiscovery('http://localhost:8080');\nloadAsync(config, discovery);",
    "import Provider from 'oidc-provider';\nnew Provider('http://localhost:3000', configuration);",
    authorize('https://login.example.com'),
    token("'https://login.example.com/oauth2/token'"),
    // The machine itself
    ...['localhost', 'localhost:8080', 'LOCALHOST', 'login.localhost', '127.0.0.1:8080', '127.1.2.3', '[::1]:8080', '0.0.0.0:3000'].map((host) => authorize(`http://${host}`)),
    // Names that only a local network or a cluster knows
    ...['keycloak:8080', 'auth', 'idp.local', 'auth.shop.test', 'sso.corp.internal', 'host.docker.internal:9000', 'keycloak.auth.svc', 'keycloak.auth.svc.cluster.local', 'login.home.arpa'].map((host) => token(`'http://${host}/oauth2/token'`)),
    // Addresses of a private network; the Android emulator reaches its machine by the first
    ...['10.0.2.2:8080', '192.168.1.20', '172.16.0.3', '172.31.255.1:9000', '169.254.10.1', '[fd00::1]', '[fe80::1]:80'].map((host) => token(`'http://${host}/oauth2/token'`)),
    // The host is not visible
    authorize('http://${host}'),
    authorize('http://${host}:8080'),
    authorize('http://login.${domain}'),
    authorize('http://{yourDomain}'),
    authorize('http://<your-domain>'),
    authorize('${scheme}://login.example.com'),
    authorize('${issuer}'),
    token('tokenUrl'),
    token('`${issuer}/oauth2/token`'),
    // Only taken where nothing is configured
    `const issuer = process.env.ISSUER ?? 'http://login.example.com';\n${authorize('${issuer}')}`,
    `const issuer = process.env.ISSUER || 'http://login.example.com';\n${authorize('${issuer}')}`,
    // Identifiers
    "location.href = `https://login.example.com/authorize?response_type=code&client_id=${id}&acr_values=http://schemas.example.com/acr/mfa`;",
    "const claims = { 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name': user.name, id_token: idToken };",
    "const grant = { grant_type: 'http://auth0.com/oauth/grant-type/password-realm', client_id, username, password, realm };",
    "import { OAuthService } from 'angular-oauth2-oidc';\nnew OAuthService().configure({ issuer: 'http://adfs.example.com/adfs/services/trust', loginUrl: 'https://adfs.example.com/adfs/oauth2/authorize', clientId: 'shop' });",
    // What is only compared with a claim
    "import jwt from 'jsonwebtoken';\njwt.verify(idToken, key, { issuer: 'http://login.example.com' });",
    "import { jwtVerify } from 'jose';\njwtVerify(idToken, key, { issuer: 'http://login.example.com', audience: 'shop' });",
    // Other URLs
    "fetch('http://api.example.com/orders', { headers: { Authorization: `Bearer ${accessToken}` } });",
    "fetch('http://api.example.com/csrf/token', { headers: { Authorization: `Bearer ${accessToken}` } });",
    "fetch('http://push.example.com/token', { method: 'POST', body: JSON.stringify({ device: accessToken }) });",
    "const docs = 'http://login.example.com/oauth2/token';",
    "const userinfo = 'http://login.example.com/oauth2/userinfo'; console.log(userinfo, 'oauth');",
    "console.log('http://login.example.com/authorize?response_type=code&client_id=shop');",
    "import nock from 'nock';\nnock('http://login.example.com').post('/oauth2/token', { grant_type: 'refresh_token', refresh_token: 't', client_id: 'shop' }).reply(200);",
    // A redirect URI and a sign-out page are another rule's matter
    oidc("authority: 'https://login.example.com', silent_redirect_uri: 'http://shop.example.com/silent', post_logout_redirect_uri: 'http://shop.example.com/'"),
    // SDKs
    oidc("authority: 'https://login.example.com'"),
    oidc("authority: 'http://localhost:8080/realms/shop'"),
    oidc('authority: `http://${location.hostname}:8080`'),
    oidc('authority: environment.issuer'),
    "import Keycloak from 'keycloak-js';\nnew Keycloak({ url: 'http://keycloak:8080', realm: 'shop', clientId: 'web' });",
    "import Keycloak from 'keycloak-js';\nnew Keycloak({ url: 'https://sso.example.com', realm: 'shop', clientId: 'web' });",
    "import { Auth0Client } from '@auth0/auth0-spa-js';\nnew Auth0Client({ domain: 'shop.auth0.com', clientId: 'web' });",
    "import { createRemoteJWKSet } from 'jose';\ncreateRemoteJWKSet(new URL('https://login.example.com/.well-known/jwks.json'));",
    "import { createRemoteJWKSet } from 'jose';\ncreateRemoteJWKSet(new URL('/.well-known/jwks.json', issuer));",
  ],
  invalid: [
    // What an SDK is given to find the endpoints at
    ...[
      "import { useAutoDiscovery } from 'expo-auth-session';\nexport const useServer = () => useAutoDiscovery('http://login.example.com');",
      "import * as AuthSession from 'expo-auth-session';\nconst discovery = await AuthSession.fetchDiscoveryAsync('http://login.example.com');",
      "import { loadAsync } from 'expo-auth-session';\nconst request = await loadAsync({ clientId, redirectUri, scopes }, 'http://login.example.com');",
      "import { AuthorizationServiceConfiguration } from '@openid/appauth';\nAuthorizationServiceConfiguration.fetchFromIssuer('http://login.example.com', requestor);",
      "import { genericOAuth } from 'better-auth/plugins';\ngenericOAuth({ config: [{ providerId: 'a', clientId, clientSecret, discoveryUrl: 'http://login.example.com/.well-known/openid-configuration' }] });",
      "import Provider from 'oidc-provider';\nexport const provider = new Provider('http://login.example.com', configuration);",
    ].map((code) => ({ code, errors: [{ ...insecure('issuer', 'http://login.example.com'), line: 2, ...httpsInstead(code) }] })),
    {
      name: 'an authorization endpoint in a URL',
      code: authorize('http://login.example.com'),
      errors: [{ ...insecure('authorization endpoint', 'http://login.example.com'), line: 1, column: 18, endColumn: 42, ...useHttps(authorize('https://login.example.com')) }],
    },
    {
      name: 'a token endpoint in a request',
      code: token("'http://login.example.com:8080/oauth2/token'"),
      errors: [{ ...insecure('token endpoint', 'http://login.example.com:8080'), line: 1, column: 8, endColumn: 37, ...useHttps(token("'https://login.example.com:8080/oauth2/token'")) }],
    },
    {
      name: 'in capitals',
      code: token("'HTTP://LOGIN.EXAMPLE.COM/oauth2/token'"),
      errors: [{ messageId: 'insecure', ...useHttps(token("'https://LOGIN.EXAMPLE.COM/oauth2/token'")) }],
    },
    {
      name: 'a base URL that several requests share is not edited',
      code: `const BASE = 'http://login.example.com';\n${authorize('${BASE}')}\n${token('`${BASE}/oauth2/token`')}`,
      errors: [{ ...insecure('authorization endpoint', 'http://login.example.com'), line: 1, suggestions: [] }],
    },
    {
      name: 'a part of the host is a hole',
      code: authorize('http://${tenant}.example.com'),
      errors: [{ ...insecure('authorization endpoint', 'http://….example.com'), ...useHttps(authorize('https://${tenant}.example.com')) }],
    },
    {
      name: 'the port and the path are holes',
      code: token('`http://login.example.com:${port}/${realm}/oauth2/token`'),
      errors: [{ messageId: 'insecure', ...useHttps(token('`https://login.example.com:${port}/${realm}/oauth2/token`')) }],
    },
    {
      name: 'on one branch, at its own place',
      code: `const issuer = isPartner ? 'https://login.example.com' : 'http://login.example.org';\n${authorize('${issuer}')}`,
      errors: [{ ...insecure('authorization endpoint', 'http://login.example.org'), line: 1, column: 59, ...useHttps(`const issuer = isPartner ? 'https://login.example.com' : 'https://login.example.org';\n${authorize('${issuer}')}`) }],
    },
    {
      name: "a client's base URL",
      code: "import axios from 'axios';\nconst api = axios.create({ baseURL: 'http://login.example.com' });\napi.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, client_id: 'shop' });",
      errors: [
        {
          ...insecure('token endpoint', 'http://login.example.com'),
          line: 2,
          ...useHttps("import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://login.example.com' });\napi.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, client_id: 'shop' });"),
        },
      ],
    },
    {
      name: 'a token request whose parameters are not visible',
      code: "fetch('http://login.example.com/oauth/token', { method: 'POST', body });",
      errors: [{ ...insecure('token endpoint', 'http://login.example.com'), ...useHttps("fetch('https://login.example.com/oauth/token', { method: 'POST', body });") }],
    },
    ...([
      ['userinfo endpoint', '/oauth2/v1/userinfo'],
      ['userinfo endpoint', '/realms/shop/protocol/openid-connect/userinfo'],
      ['JWKS endpoint', '/.well-known/jwks.json'],
      ['JWKS endpoint', '/oauth2/v1/keys'],
      ['JWKS endpoint', '/realms/shop/protocol/openid-connect/certs'],
      ['discovery endpoint', '/.well-known/openid-configuration'],
      ['introspection endpoint', '/oauth2/introspect'],
      ['revocation endpoint', '/connect/revocation'],
    ] as const).map(([address, path]) => ({
      name: `${address} ${path}`,
      code: `fetch('http://login.example.com${path}', { headers: { Authorization: \`Bearer \${accessToken}\` } });`,
      errors: [{ ...insecure(address, 'http://login.example.com'), ...useHttps(`fetch('https://login.example.com${path}', { headers: { Authorization: \`Bearer \${accessToken}\` } });`) }],
    })),
    {
      name: 'keys that jose fetches',
      code: "import { createRemoteJWKSet } from 'jose';\ncreateRemoteJWKSet(new URL('http://login.example.com/.well-known/jwks.json'));",
      errors: [{ ...insecure('JWKS endpoint', 'http://login.example.com'), ...useHttps("import { createRemoteJWKSet } from 'jose';\ncreateRemoteJWKSet(new URL('https://login.example.com/.well-known/jwks.json'));") }],
    },
    {
      name: 'keys that jwks-rsa fetches',
      code: "import jwt from 'jsonwebtoken';\nimport jwksClient from 'jwks-rsa';\njwksClient({ cache: true, jwksUri: 'http://login.example.com/.well-known/jwks.json' });",
      errors: [{ ...insecure('JWKS endpoint', 'http://login.example.com'), line: 3, ...useHttps("import jwt from 'jsonwebtoken';\nimport jwksClient from 'jwks-rsa';\njwksClient({ cache: true, jwksUri: 'https://login.example.com/.well-known/jwks.json' });") }],
    },
    {
      name: 'the issuer of an SDK',
      code: oidc("authority: 'http://login.example.com/realms/shop'"),
      errors: [{ ...insecure('issuer', 'http://login.example.com'), line: 2, ...useHttps(oidc("authority: 'https://login.example.com/realms/shop'")) }],
    },
    ...SDK_CASES.map(({ name, code, errors }) => ({ name, code, errors: errors(code) })),
  ],
});
