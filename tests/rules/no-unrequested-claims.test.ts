import { noUnrequestedClaims } from '../../src/rules/no-unrequested-claims.ts';
import { testRule } from '../support/rule-tester.ts';

const HOST = 'https://login.example.com';
const exchange = `const tokens = await (await fetch('${HOST}/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop', code }) })).json();`;
const authorize = (query: string) => `location.assign('${HOST}/authorize?response_type=code&client_id=shop&${query}');`;
const password = (scope: string) =>
  `const tokens = await (await fetch('${HOST}/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password, scope: '${scope}' }) })).json();`;
const userinfo = `const user = await (await fetch('${HOST}/userinfo', { headers: { Authorization: \`Bearer \${tokens.access_token}\` } })).json();`;
const manager = (options: string) =>
  `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority: '${HOST}', client_id: 'shop', redirect_uri: callback${options} });
const user = await manager.getUser();`;
const added = (messageId: string, data: Record<string, string>, missing: string, output: string) => ({
  messageId,
  data,
  suggestions: [{ messageId: 'addScope', data: { missing }, output }],
});

testRule(noUnrequestedClaims, {
  valid: [
    `${manager(", scope: 'openid email'")}\ngreet(user.profile.email, user.profile.email_verified);`,
    `${manager(", scope: 'openid profile'")}\ngreet(user.profile.name, user.profile.picture, user.profile.locale);`,
    `${manager(", scope: 'openid address phone'")}\nship(user.profile.address, user.profile.phone_number);`,
    // Every token has these
    `${manager(", scope: 'openid'")}\ngreet(user.profile.sub, user.profile.iss, user.profile.groups);`,
    // The scope is not known
    `${manager(', scope')}\ngreet(user.profile.email);`,
    `${manager(', scope: `openid ${more}`')}\ngreet(user.profile.email);`,
    `${manager(", scope: all ? 'openid email' : 'openid'")}\ngreet(user.profile.email);`,
    `${manager(", scope: 'openid', ...options")}\ngreet(user.profile.email);`,
    // Claims asked for one by one
    `${manager(", scope: 'openid', extraQueryParams: { claims }")}\ngreet(user.profile.email);`,
    `${authorize('scope=openid&claims=%7B%7D')}\n${exchange}\ngreet(jwtDecode(tokens.id_token).email);`,
    // Scopes that carry claims under another name
    `${authorize('scope=openid%20https://www.googleapis.com/auth/userinfo.email')}\n${exchange}\ngreet(jwtDecode(tokens.id_token).email);`,
    `${authorize('scope=openid%20User.Read')}\n${exchange}\n${userinfo}\ngreet(user.name, user.email);`,
    `${authorize('scope=openid%20https://api.example.com/user.info')}\n${exchange}\n${userinfo}\ngreet(user.email);`,
    `${authorize('scope=read_user')}\n${exchange}\n${userinfo}\ngreet(user.email);`,
    // Providers that give claims without their scope
    `${password('openid').replaceAll(HOST, 'https://shop.auth.eu-west-1.amazoncognito.com')}\ngreet(jwtDecode(tokens.id_token).email);`,
    `${manager(", scope: 'openid'").replace(HOST, 'https://shop.b2clogin.com/shop.onmicrosoft.com/b2c_1_signin')}\ngreet(user.profile.given_name);`,
    // Not of OpenID Connect
    `${password('orders.read')}\n${userinfo}\ngreet(user.name);`,
    // Several requests, or none that is known
    `${authorize('scope=openid')}\n${authorize('scope=openid%20email').replace('shop', 'other')}\n${exchange}\ngreet(jwtDecode(tokens.id_token).email);`,
    `${exchange}\ngreet(jwtDecode(tokens.id_token).email);`,
    `${authorize('scope=openid')}\ngreet(jwtDecode(session.id_token).email);`,
    `${manager(", scope: 'openid'")}\nmanager.signinRedirect({ scope: 'openid email' });\ngreet(user.profile.email);`,
    `const user = isNew ? await signUp() : (await manager.getUser()).profile;\n${password('openid')}\ngreet(user.email);`,
    `${password('openid')}\nconst user = isNew ? profile : jwtDecode(tokens.id_token);\ngreet(user.email);`,
    // Somebody else's properties
    `${password('openid')}\ngreet(account.email, jwtDecode(tokens.access_token).email, tokens.name);`,
    // It is only asked whether there is one
    `${manager(", scope: 'openid'")}\nif (!user.profile.email) askForEmail();`,
  ],
  invalid: [
    {
      name: 'the profile of an SDK',
      code: `${manager(", scope: 'openid'")}\ngreet(user.profile.email);`,
      errors: [
        {
          ...added(
            'unrequested',
            { claim: 'email', missing: 'email', scope: 'openid', line: '2', package: 'oidc-client-ts' },
            'email',
            `${manager(", scope: 'openid email'")}\ngreet(user.profile.email);`,
          ),
          line: 4,
          column: 20,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'the scope that an SDK asks for by default',
      code: `${manager('')}\ngreet(user?.profile.name);`,
      errors: [
        added(
          'byDefault',
          { claim: 'name', missing: 'profile', scope: 'openid', package: 'oidc-client-ts', line: '2' },
          'profile',
          `${manager(", scope: 'openid profile'")}\ngreet(user?.profile.name);`,
        ),
      ],
    },
    {
      name: 'a component that configures the SDK which another is built on',
      filename: 'file.tsx',
      code: `import { AuthProvider, useAuth } from 'react-oidc-context';
const App = () => <AuthProvider authority="https://id.example.com" client_id="shop" redirect_uri="/" scope="openid"><Me /></AuthProvider>;
const Me = () => <p>{useAuth().user?.profile.email}</p>;`,
      errors: [
        {
          messageId: 'unrequested',
          line: 3,
          suggestions: [
            {
              messageId: 'addScope',
              output: `import { AuthProvider, useAuth } from 'react-oidc-context';
const App = () => <AuthProvider authority="https://id.example.com" client_id="shop" redirect_uri="/" scope="openid email"><Me /></AuthProvider>;
const Me = () => <p>{useAuth().user?.profile.email}</p>;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a list of scopes',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId, scopes: ['openid'] });\nconst { preferred_username } = await auth.getUser();",
      errors: [
        {
          messageId: 'unrequested',
          line: 3,
          column: 9,
          endColumn: 27,
          suggestions: [
            {
              messageId: 'addScope',
              output:
                "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId, scopes: ['openid', 'profile'] });\nconst { preferred_username } = await auth.getUser();",
            },
          ],
        },
      ],
    },
    {
      name: 'the ID token of a code, with the scope of the authorization request',
      code: `${authorize('scope=openid')}\n${exchange}\nconst { given_name: first, family_name: last } = jwtDecode(tokens.id_token);`,
      errors: ['given_name', 'family_name'].map((claim) =>
        added(
          'unrequested',
          { claim, missing: 'profile', scope: 'openid', line: '1', package: 'the SDK' },
          'profile',
          `${authorize('scope=openid%20profile')}\n${exchange}\nconst { given_name: first, family_name: last } = jwtDecode(tokens.id_token);`,
        ),
      ),
    },
    {
      name: 'the userinfo endpoint, by the access token',
      code: `${password('openid profile')}\n${userinfo}\ngreet(user.name, user.email);`,
      errors: [
        {
          messageId: 'unrequested',
          line: 3,
          column: 23,
          suggestions: [{ messageId: 'addScope', output: `${password('openid profile email')}\n${userinfo}\ngreet(user.name, user.email);` }],
        },
      ],
    },
    {
      name: 'the claims of a verified token',
      code: `import { jwtVerify } from 'jose';\n${password('openid')}\nconst { payload } = await jwtVerify(tokens.id_token, keys);\ncall(payload.phone_number);`,
      errors: [
        {
          messageId: 'unrequested',
          suggestions: [
            {
              messageId: 'addScope',
              output: `import { jwtVerify } from 'jose';\n${password('openid phone')}\nconst { payload } = await jwtVerify(tokens.id_token, keys);\ncall(payload.phone_number);`,
            },
          ],
        },
      ],
    },
    {
      name: 'the ID token in the redirect',
      code: `location.assign('${HOST}/authorize?response_type=id_token&client_id=shop&nonce=n&scope=openid%20orders.read');\nconst token = new URLSearchParams(location.hash.slice(1)).get('id_token');\nshow(JSON.parse(atob(token.split('.')[1])).picture);`,
      errors: [
        {
          messageId: 'unrequested',
          suggestions: [
            {
              messageId: 'addScope',
              output: `location.assign('${HOST}/authorize?response_type=id_token&client_id=shop&nonce=n&scope=openid%20orders.read%20profile');\nconst token = new URLSearchParams(location.hash.slice(1)).get('id_token');\nshow(JSON.parse(atob(token.split('.')[1])).picture);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a scope that is used elsewhere too',
      code: `const SCOPE = 'openid';\n${password('x').replace("'x'", 'SCOPE')}\nregister({ client_id, scope: SCOPE });\ngreet(jwtDecode(tokens.id_token).address);`,
      errors: [{ messageId: 'unrequested', suggestions: null }],
    },
  ],
});
