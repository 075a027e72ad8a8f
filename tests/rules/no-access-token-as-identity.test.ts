import { noAccessTokenAsIdentity } from '../../src/rules/no-access-token-as-identity.ts';
import { testRule } from '../support/rule-tester.ts';

const JWT_DECODE = "import { jwtDecode } from 'jwt-decode';\n";
const exchange =
  "const tokens = await (await fetch('https://login.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop', code }) })).json();\n";
const instead = (text: string, output: string) => [{ messageId: 'readIdToken', data: { text }, output }];

testRule(noAccessTokenAsIdentity, {
  valid: [
    // What an API decides by, and when the token ends
    `${JWT_DECODE}const { exp, iat, scope, scp, aud, roles } = jwtDecode(tokens.access_token);`,
    `${JWT_DECODE}const ends = jwtDecode(accessToken).exp * 1000;`,
    `${JWT_DECODE}const isAdmin = jwtDecode(accessToken).realm_access.roles.includes('admin');`,
    `${JWT_DECODE}const { authorities } = jwtDecode(accessToken);`,
    // The ID token
    `${JWT_DECODE}const name = jwtDecode(tokens.id_token).name;`,
    `${JWT_DECODE}const access_token = tokens.id_token;\nconst name = jwtDecode(access_token).name;`,
    // Nobody knows which token it is
    `${JWT_DECODE}const name = jwtDecode(token).name;`,
    `${JWT_DECODE}const name = jwtDecode(isNew ? tokens.id_token : tokens.access_token).name;`,
    `${JWT_DECODE}const claims = isNew ? jwtDecode(tokens.id_token) : jwtDecode(tokens.access_token);\ngreet(claims.name);`,
    `${JWT_DECODE}const claims = isNew ? profile : jwtDecode(tokens.access_token);\ngreet(claims.name);`,
    // It is verified, as an API does
    "import jwt from 'jsonwebtoken';\nconst { sub } = jwt.verify(accessToken, key);",
    "import { jwtVerify } from 'jose';\nconst { payload } = await jwtVerify(access_token, keys);\nload(payload.sub);",
    "import jwt from 'jsonwebtoken';\nconst accessToken = readToken();\njwt.verify(accessToken, key);\nconst { sub } = jwt.decode(accessToken);",
    // The userinfo endpoint
    `${exchange}const user = await (await fetch('https://login.example.com/userinfo', { headers: { Authorization: \`Bearer \${tokens.access_token}\` } })).json();\ngreet(user.name, user.email);`,
    // The header of a JWT
    'const { kid, name } = JSON.parse(atob(accessToken.split(".")[0]));',
    // A local function with both tokens
    `const claimsOf = (token) => JSON.parse(atob(token.split('.')[1]));
const isFresh = claimsOf(accessToken).exp > now;
greet(claimsOf(idToken).name);`,
    // Tests of a server
    `${JWT_DECODE}expect(jwtDecode(body.access_token).sub).toBe('1');`,
    // SDKs
    "import Keycloak from 'keycloak-js';\nconst keycloak = new Keycloak({ url, realm, clientId });\ngreet(keycloak.idTokenParsed.name, keycloak.tokenParsed.exp);",
    "import { OktaAuth } from '@okta/okta-auth-js';\nconst state = new OktaAuth({ issuer, clientId }).authStateManager.getAuthState();\ngreet(state.idToken.claims.name, state.accessToken.claims.scp);",
  ],
  invalid: [
    {
      name: 'jwt-decode, by name',
      code: `${JWT_DECODE}const accessToken = tokens.access_token;\nconst name = jwtDecode(accessToken).name;`,
      errors: [
        {
          messageId: 'decoded',
          data: { claim: 'name', evidence: "its name, 'access_token'" },
          line: 3,
          column: 37,
          endColumn: 41,
          suggestions: null,
        },
      ],
    },
    {
      name: 'several claims are one mistake',
      code: `import { decodeJwt } from 'jose';\nconst { sub, email } = decodeJwt(tokens.access_token);`,
      errors: [{ messageId: 'decoded', line: 2, column: 9, endColumn: 12, suggestions: null }],
    },
    {
      name: 'the ID token of the same response',
      code: `${JWT_DECODE}${exchange}const claims = jwtDecode(tokens.access_token);\ngreet(claims.name, claims.email);`,
      errors: [
        {
          messageId: 'decoded',
          data: { claim: 'name', evidence: "'access_token' of the token response at line 2" },
          line: 4,
          suggestions: instead(
            'tokens.id_token',
            `${JWT_DECODE}${exchange}const claims = jwtDecode(tokens.id_token);\ngreet(claims.name, claims.email);`,
          ),
        },
      ],
    },
    {
      name: 'the ID token beside it',
      code: `${JWT_DECODE}export const userOf = ({ accessToken, idToken }) => jwtDecode(accessToken).preferred_username;`,
      errors: [
        {
          messageId: 'decoded',
          suggestions: instead(
            'idToken',
            `${JWT_DECODE}export const userOf = ({ accessToken, idToken }) => jwtDecode(idToken).preferred_username;`,
          ),
        },
      ],
    },
    {
      name: 'by hand',
      code: "const payload = JSON.parse(atob(accessToken.split('.')[1]));\nsetUser(payload.email);",
      errors: [{ messageId: 'decoded', line: 2, column: 17, suggestions: null }],
    },
    {
      name: 'on a server',
      code: "const [, body] = req.session.accessToken.split('.');\nconst { upn } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));",
      errors: [{ messageId: 'decoded', suggestions: null }],
    },
    {
      name: 'a function of the file, character by character',
      code: `function parse(token) {
  const base64 = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(decodeURIComponent(window.atob(base64).split('').map((c) => '%' + c.charCodeAt(0).toString(16)).join('')));
}
greet(parse(tokens.access_token).given_name, parse(tokens.id_token).email);`,
      errors: [
        {
          messageId: 'decoded',
          line: 5,
          suggestions: [
            {
              messageId: 'readIdToken',
              data: { text: 'tokens.id_token' },
              output: `function parse(token) {
  const base64 = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(decodeURIComponent(window.atob(base64).split('').map((c) => '%' + c.charCodeAt(0).toString(16)).join('')));
}
greet(parse(tokens.id_token).given_name, parse(tokens.id_token).email);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a function of another file, by its name',
      code: "import { parseJwt } from './jwt';\nconst user = parseJwt(response.access_token);\nlogin(user.user_name);",
      errors: [{ messageId: 'decoded', line: 3, suggestions: null }],
    },
    {
      name: 'jsonwebtoken without verifying',
      code: "const jwt = require('jsonwebtoken');\nconst { oid } = jwt.decode(accessToken);",
      errors: [{ messageId: 'decoded', suggestions: null }],
    },
    {
      name: 'keycloak-js, whose tokenParsed is the access token',
      code: "import Keycloak from 'keycloak-js';\nconst keycloak = new Keycloak({ url, realm, clientId });\ngreet(keycloak.tokenParsed?.name, keycloak.tokenParsed?.realm_access);",
      errors: [
        {
          messageId: 'decoded',
          data: { claim: 'name', evidence: "'tokenParsed' of 'keycloak-js'" },
          line: 3,
          suggestions: instead(
            'keycloak.idTokenParsed',
            "import Keycloak from 'keycloak-js';\nconst keycloak = new Keycloak({ url, realm, clientId });\ngreet(keycloak.idTokenParsed?.name, keycloak.tokenParsed?.realm_access);",
          ),
        },
      ],
    },
    {
      name: 'an SDK that decodes it',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nconst state = new OktaAuth({ issuer, clientId }).authStateManager.getAuthState();\ngreet(state.accessToken.claims.sub);",
      errors: [
        {
          messageId: 'decoded',
          data: { claim: 'sub', evidence: "'claims' of '@okta/okta-auth-js'" },
          suggestions: instead(
            'state.idToken.claims',
            "import { OktaAuth } from '@okta/okta-auth-js';\nconst state = new OktaAuth({ issuer, clientId }).authStateManager.getAuthState();\ngreet(state.idToken.claims.sub);",
          ),
        },
      ],
    },
  ],
});
