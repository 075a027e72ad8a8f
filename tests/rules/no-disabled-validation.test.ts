import { noDisabledValidation } from '../../src/rules/no-disabled-validation.ts';
import { testRule } from '../support/rule-tester.ts';

const okta = (options: string) => `import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri, ${options} });`;
const angular = (options: string) => `import type { AuthConfig } from 'angular-oauth2-oidc';\nexport const authConfig: AuthConfig = { clientId: 'shop', responseType: 'code', ${options} };`;
const OPENID_CLIENT = "import * as client from 'openid-client';\n";
const PARAMETERS = '{ grant_type: "refresh_token", refresh_token, client_id }';

const remove = (output: string) => ({ suggestions: [{ messageId: 'remove' as const, output }] });

testRule(noDisabledValidation, {
  valid: [
    // The audience is there, or compared by hand, or not visible
    "import { OAuth2Client } from 'google-auth-library';\nconst ticket = await new OAuth2Client().verifyIdToken({ idToken, audience: process.env.CLIENT_ID });",
    "import { OAuth2Client } from 'google-auth-library';\nconst client = new OAuth2Client();\nconst payload = (await client.verifyIdToken({ idToken })).getPayload();\nif (payload.aud !== clientId) throw new Error();",
    "import { OAuth2Client } from 'google-auth-library';\nexport const verify = (options) => new OAuth2Client().verifyIdToken(options);",
    "import { OAuth2Client } from 'google-auth-library';\nexport const verify = (more) => new OAuth2Client().verifyIdToken({ idToken, ...more });",
    // The safe position, and no position
    okta('ignoreSignature: false, ignoreLifetime: false'),
    okta(''),
    angular("issuer: 'https://login.example.com', requireHttps: true, skipIssuerCheck: false"),
    angular("issuer: 'https://login.example.com', requireHttps: 'remoteOnly'"),
    "import Keycloak from 'keycloak-js';\nnew Keycloak(config).init({ onLoad: 'login-required', useNonce: true });",
    // It depends on the environment or on a flag
    okta('ignoreSignature: !isProduction'),
    okta("ignoreSignature: process.env.NODE_ENV !== 'production'"),
    okta('ignoreSignature: import.meta.env.DEV'),
    okta("ignoreSignature: process.env.NODE_ENV === 'test' ? true : false"),
    okta("...(process.env.NODE_ENV === 'development' && { ignoreSignature: true })"),
    okta('...(isDev ? { ignoreSignature: true } : {})'),
    angular('issuer: environment.issuer, requireHttps: environment.production'),
    `import { OktaAuth } from '@okta/okta-auth-js';\nconst options = { issuer, clientId };\nif (process.env.NODE_ENV !== 'production') options.ignoreSignature = true;\nnew OktaAuth(options);`,
    `${OPENID_CLIENT}const config = await client.discovery(server, id, secret);\nif (process.env.NODE_ENV !== 'production') client.allowInsecureRequests(config);`,
    `${OPENID_CLIENT}const config = await client.discovery(server, id, secret);\nif (server.protocol === 'http:') { client.allowInsecureRequests(config); }`,
    `${OPENID_CLIENT}const config = await client.discovery(server, id, secret, undefined, { execute: isDev ? [client.allowInsecureRequests] : [] });`,
    `${OPENID_CLIENT}function configure(config) {\n  if (process.env.NODE_ENV === 'production') return;\n  client.allowInsecureRequests(config);\n}`,
    "import * as oauth from 'oauth4webapi';\noauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: false });",
    "import * as oauth from 'oauth4webapi';\noauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: isDevelopment });",
    "import * as oauth from 'oauth4webapi';\noauth.validateAuthResponse(as, client, url, checks.includes('state') ? state : oauth.skipStateCheck);",
    // It is named as being for development
    "import type { AuthConfig } from 'angular-oauth2-oidc';\nexport const devAuthConfig: AuthConfig = { issuer: 'https://login.example.com', clientId: 'shop', requireHttps: false };",
    "import { OktaAuth } from '@okta/okta-auth-js';\nfunction createTestClient() {\n  return new OktaAuth({ issuer, clientId, ignoreSignature: true });\n}",
    // A host of the machine itself or of its network
    angular("issuer: 'http://localhost:8080/realms/shop', requireHttps: false"),
    angular("issuer: 'http://keycloak:8080/realms/shop', requireHttps: false"),
    `${OPENID_CLIENT}await client.discovery(new URL('http://localhost:9000'), id, secret, undefined, { execute: [client.allowInsecureRequests] });`,
    `${OPENID_CLIENT}const config = await client.discovery(new URL('http://localhost:9000'), id, secret);\nclient.allowInsecureRequests(config);`,
    "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer: 'http://10.0.2.2:8080', clientId: 'shop', redirectUrl, scopes: ['openid'], dangerouslyAllowInsecureHttpRequests: true });",
    "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer, clientId: 'shop', redirectUrl, scopes: ['openid'], dangerouslyAllowInsecureHttpRequests: __DEV__ });",
    // The provider needs it, or may need it
    ...['https://accounts.google.com', 'https://login.microsoftonline.com/${tenant}/v2.0', 'https://shop.b2clogin.com/shop.onmicrosoft.com/v2.0'].map((issuer) => angular(`issuer: \`${issuer}\`, strictDiscoveryDocumentValidation: false`)),
    angular('issuer: environment.issuer, strictDiscoveryDocumentValidation: false'),
    angular('issuer: `${host}/realms/shop`, strictDiscoveryDocumentValidation: false'),
    angular("issuer: 'https://login.example.com', disableAtHashCheck: true"),
    "import { provideAuth } from 'angular-auth-oidc-client';\nprovideAuth({ config: { authority: 'https://login.microsoftonline.com/common/v2.0', clientId: 'shop', issValidationOff: true, strictIssuerValidationOnWellKnownRetrievalOff: true } });",
    "import { ClientSecretCredential } from '@azure/identity';\nnew ClientSecretCredential(tenant, id, secret, { authorityHost: 'https://login.azurestack.example.com', disableInstanceDiscovery: true });",
    "import { authorize } from 'react-native-app-auth';\nauthorize({ clientId: 'shop', redirectUrl, scopes: ['repo'], useNonce: false, serviceConfiguration: endpoints });",
    // Other rules' matters: PKCE, linking of accounts, encryption of the cache
    okta("pkce: false, responseType: 'code', issuer: 'https://login.example.com'"),
    "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'shop', redirect_uri: uri, disablePKCE: true });",
    "import NextAuth from 'next-auth';\nimport Google from 'next-auth/providers/google';\nexport default NextAuth({ providers: [Google({ clientId, clientSecret, allowDangerousEmailAccountLinking: true })] });",
    "import { DeviceCodeCredential } from '@azure/identity';\nnew DeviceCodeCredential({ tokenCachePersistenceOptions: { enabled: true, unsafeAllowUnencryptedStorage: true } });",
    // A JWT that nothing shows to be one of OAuth
    "import jwt from 'jsonwebtoken';\nconst session = jwt.verify(cookie, process.env.SECRET, { ignoreExpiration: true });",
    "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['none'] });",
    "import jwt from 'jsonwebtoken';\njwt.verify(idToken, key, { algorithms: ['RS256'], issuer, audience });",
    // The name alone, without the SDK
    "const options = { issuer, clientId, ignoreSignature: true };\nconnect(options);",
    "const okta = { client_id: id, skipIssuerCheck: true, requireHttps: false };",
    // Certificates of other services
    "import pg from 'pg';\nnew pg.Pool({ connectionString, ssl: { rejectUnauthorized: false } }); const access_token = 1;",
    "import Redis from 'ioredis';\nnew Redis(url, { tls: { rejectUnauthorized: false } }); const access_token = 1;",
    "import nodemailer from 'nodemailer';\nnodemailer.createTransport({ auth: { type: 'OAuth2', user, clientId, clientSecret, refreshToken }, tls: { rejectUnauthorized: false } });",
    "import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ rejectUnauthorized: false });\naxios.get('https://api.example.com/orders', { httpsAgent, headers: { Authorization: `Bearer ${accessToken}` } });",
    `import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ rejectUnauthorized: false });\naxios.post('https://login.example.com/oauth2/token', ${PARAMETERS});`,
    `import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });\naxios.post('https://login.example.com/oauth2/token', ${PARAMETERS}, { httpsAgent });`,
    `import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = isDev ? new https.Agent({ rejectUnauthorized: false }) : undefined;\naxios.post('https://login.example.com/oauth2/token', ${PARAMETERS}, { httpsAgent });`,
    `import got from 'got';\ngot.post('https://localhost:8443/oauth2/token', { form: ${PARAMETERS}, https: { rejectUnauthorized: false } });`,
    `import got from 'got';\ngot.post('https://login.example.com/oauth2/token', { form: ${PARAMETERS}, https: { rejectUnauthorized: true, certificateAuthority } });`,
  ],
  invalid: [
    {
      name: 'an option without which the check is not made',
      code: "import { OAuth2Client } from 'google-auth-library';\nconst client = new OAuth2Client();\nconst ticket = await client.verifyIdToken({ idToken: token });",
      errors: [
        {
          messageId: 'missing',
          line: 3,
          data: { option: 'audience', sdk: 'google-auth-library', what: 'for whom an ID token is', risk: 'one that was issued to another client is accepted' },
          suggestions: [],
        },
      ],
    },
    {
      name: 'the signature',
      code: okta('ignoreSignature: true'),
      errors: [
        {
          messageId: 'switchedOff',
          data: { option: 'ignoreSignature', sdk: '@okta/okta-auth-js', what: 'the signature of ID tokens', risk: 'anybody can make one' },
          line: 2,
          column: 47,
          endColumn: 68,
          suggestions: [{ messageId: 'remove', data: { option: 'ignoreSignature' }, output: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, redirectUri });" }],
        },
      ],
    },
    {
      name: 'several in one object',
      code: angular("issuer: 'https://login.example.com', skipIssuerCheck: true, requireHttps: false"),
      errors: [
        { messageId: 'switchedOff', ...remove(angular("issuer: 'https://login.example.com', requireHttps: false")) },
        { messageId: 'switchedOff', ...remove(angular("issuer: 'https://login.example.com', skipIssuerCheck: true")) },
      ],
    },
    {
      name: 'on an object that somebody else made',
      code: "import { OAuthService } from 'angular-oauth2-oidc';\nclass Login {\n  constructor(private oauthService: OAuthService) {\n    this.oauthService.issuer = 'https://login.example.com';\n    this.oauthService.requireHttps = false;\n  }\n}",
      errors: [
        {
          messageId: 'switchedOff',
          line: 5,
          ...remove("import { OAuthService } from 'angular-oauth2-oidc';\nclass Login {\n  constructor(private oauthService: OAuthService) {\n    this.oauthService.issuer = 'https://login.example.com';\n  }\n}"),
        },
      ],
    },
    {
      name: 'handed to the function that makes the client',
      code: `${OPENID_CLIENT}await client.discovery(server, id, secret, undefined, { execute: [client.allowInsecureRequests] });`,
      errors: [{ messageId: 'switchedOff', line: 2, column: 67, endColumn: 95, ...remove(`${OPENID_CLIENT}await client.discovery(server, id, secret, undefined, { execute: [] });`) }],
    },
    {
      name: 'by a call',
      code: `${OPENID_CLIENT}const config = await client.discovery(server, id, secret);\nclient.allowInsecureRequests(config);`,
      errors: [{ messageId: 'switchedOff', line: 3, ...remove(`${OPENID_CLIENT}const config = await client.discovery(server, id, secret);`) }],
    },
    {
      name: 'by a computed key',
      code: "import * as oauth from 'oauth4webapi';\noauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: true });",
      errors: [{ messageId: 'switchedOff', ...remove("import * as oauth from 'oauth4webapi';\noauth.discoveryRequest(issuer, {  });") }],
    },
    {
      name: 'as the value of a parameter, which nothing can take the place of',
      code: `${OPENID_CLIENT}await client.authorizationCodeGrant(config, url, { expectedState: client.skipStateCheck });`,
      errors: [{ messageId: 'switchedOff', suggestions: [] }],
    },
    {
      name: 'the expiry of an ID token by a package for every JWT',
      code: "import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer, ignoreExpiration: true });",
      errors: [
        {
          messageId: 'switchedOff',
          data: { option: 'ignoreExpiration', sdk: 'jsonwebtoken', what: 'whether an ID token has expired', risk: 'a stolen one is good for ever' },
          ...remove("import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer });"),
        },
      ],
    },
    {
      name: 'one of several algorithms',
      code: "import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer, audience, algorithms: ['RS256', 'none'] });",
      errors: [
        {
          messageId: 'switchedOff',
          line: 2,
          suggestions: [{ messageId: 'remove', data: { option: 'none' }, output: "import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer, audience, algorithms: ['RS256'] });" }],
        },
      ],
    },
    {
      name: 'one of several algorithms, in a constant',
      code: "import jwt from 'jsonwebtoken';\nconst algorithms = ['none', 'RS256'];\njwt.verify(tokens.id_token, key, { issuer, audience, algorithms });",
      errors: [{ messageId: 'switchedOff', line: 3, ...remove("import jwt from 'jsonwebtoken';\nconst algorithms = ['RS256'];\njwt.verify(tokens.id_token, key, { issuer, audience, algorithms });") }],
    },
    {
      name: 'one of several checks of a provider',
      code: "import NextAuth from 'next-auth';\nexport default NextAuth({ providers: [{ id: 'shop', type: 'oauth', issuer, clientId, clientSecret, checks: ['none', 'pkce', 'state'] }] });",
      errors: [{ messageId: 'switchedOff', ...remove("import NextAuth from 'next-auth';\nexport default NextAuth({ providers: [{ id: 'shop', type: 'oauth', issuer, clientId, clientSecret, checks: ['pkce', 'state'] }] });") }],
    },
    {
      name: 'the only algorithm',
      code: "import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer, audience, algorithms: ['none'] });",
      errors: [{ messageId: 'switchedOff', ...remove("import jwt from 'jsonwebtoken';\njwt.verify(tokens.id_token, key, { issuer, audience });") }],
    },
    {
      name: 'the expiry of an access token',
      code: "import jwt from 'jsonwebtoken';\njwt.verify(accessToken, key, { ignoreExpiration: true });",
      errors: [
        {
          messageId: 'switchedOff',
          data: { option: 'ignoreExpiration', sdk: 'jsonwebtoken', what: 'whether an access token has expired', risk: 'a stolen one is good for ever' },
          ...remove("import jwt from 'jsonwebtoken';\njwt.verify(accessToken, key, {  });"),
        },
      ],
    },
    {
      name: 'the nonce, for a request that asks for an ID token',
      code: "import { authorize } from 'react-native-app-auth';\nauthorize({ issuer: 'https://login.example.com', clientId: 'shop', redirectUrl, scopes: ['openid'], useNonce: false });",
      errors: [{ messageId: 'switchedOff', ...remove("import { authorize } from 'react-native-app-auth';\nauthorize({ issuer: 'https://login.example.com', clientId: 'shop', redirectUrl, scopes: ['openid'] });") }],
    },
    {
      name: 'a provider that does not need it',
      code: angular("issuer: 'https://login.example.com', strictDiscoveryDocumentValidation: false"),
      errors: [{ messageId: 'switchedOff', ...remove(angular("issuer: 'https://login.example.com'")) }],
    },
    {
      name: 'an agent of its own',
      code: `import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });\naxios.post('https://login.example.com/oauth2/token', ${PARAMETERS}, { httpsAgent });`,
      errors: [
        {
          messageId: 'anyCertificate',
          data: { address: 'token endpoint' },
          line: 3,
          column: 55,
          endColumn: 80,
          ...remove(`import https from 'node:https';\nimport axios from 'axios';\nconst httpsAgent = new https.Agent({ keepAlive: true });\naxios.post('https://login.example.com/oauth2/token', ${PARAMETERS}, { httpsAgent });`),
        },
      ],
    },
    {
      name: "an agent among the options, and a client's",
      code: `import { Agent } from 'https';\nimport axios from 'axios';\nconst api = axios.create({ httpsAgent: new Agent({ rejectUnauthorized: false }) });\napi.post(tokenUrl, new URLSearchParams(${PARAMETERS}));`,
      errors: [
        {
          messageId: 'anyCertificate',
          line: 3,
          ...remove(`import { Agent } from 'https';\nimport axios from 'axios';\nconst api = axios.create({ httpsAgent: new Agent({  }) });\napi.post(tokenUrl, new URLSearchParams(${PARAMETERS}));`),
        },
      ],
    },
    {
      name: 'node:https',
      code: `import https from 'node:https';\nconst req = https.request({ hostname: 'login.example.com', path: '/oauth2/token', method: 'POST', rejectUnauthorized: false });\nreq.end(new URLSearchParams(${PARAMETERS}).toString());`,
      errors: [
        {
          messageId: 'anyCertificate',
          line: 2,
          ...remove(`import https from 'node:https';\nconst req = https.request({ hostname: 'login.example.com', path: '/oauth2/token', method: 'POST' });\nreq.end(new URLSearchParams(${PARAMETERS}).toString());`),
        },
      ],
    },
    {
      name: 'got',
      code: `import got from 'got';\ngot.post(tokenUrl, { form: ${PARAMETERS}, https: { rejectUnauthorized: false } });`,
      errors: [{ messageId: 'anyCertificate', ...remove(`import got from 'got';\ngot.post(tokenUrl, { form: ${PARAMETERS}, https: {  } });`) }],
    },
    {
      name: 'node-fetch and the userinfo endpoint',
      code: "import https from 'https';\nimport fetch from 'node-fetch';\nconst agent = new https.Agent({ rejectUnauthorized: false });\nfetch('https://login.example.com/oauth2/userinfo', { agent, headers: { Authorization: `Bearer ${accessToken}` } });",
      errors: [
        {
          messageId: 'anyCertificate',
          data: { address: 'userinfo endpoint' },
          line: 3,
          ...remove("import https from 'https';\nimport fetch from 'node-fetch';\nconst agent = new https.Agent({  });\nfetch('https://login.example.com/oauth2/userinfo', { agent, headers: { Authorization: `Bearer ${accessToken}` } });"),
        },
      ],
    },
    {
      name: 'undici',
      code: `import { Agent, fetch } from 'undici';\nconst dispatcher = new Agent({ connect: { rejectUnauthorized: false } });\nfetch('https://login.example.com/oauth2/token', { method: 'POST', dispatcher, body: new URLSearchParams(${PARAMETERS}) });`,
      errors: [
        {
          messageId: 'anyCertificate',
          line: 2,
          ...remove(`import { Agent, fetch } from 'undici';\nconst dispatcher = new Agent({ connect: {  } });\nfetch('https://login.example.com/oauth2/token', { method: 'POST', dispatcher, body: new URLSearchParams(${PARAMETERS}) });`),
        },
      ],
    },
    {
      name: 'request',
      code: `const request = require('request');\nrequest.post({ url: 'https://login.example.com/oauth2/token', form: ${PARAMETERS}, agentOptions: { rejectUnauthorized: false } }, done);`,
      errors: [
        {
          messageId: 'anyCertificate',
          ...remove(`const request = require('request');\nrequest.post({ url: 'https://login.example.com/oauth2/token', form: ${PARAMETERS}, agentOptions: {  } }, done);`),
        },
      ],
    },
  ],
});
