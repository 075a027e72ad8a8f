import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('msal', [
  [
    'every request is implicit',
    `import { UserAgentApplication } from 'msal';
const app = new UserAgentApplication({ auth: { clientId: 'app' } });
app.handleRedirectCallback((error, response) => call(response.accessToken));
const response = await app.acquireTokenSilent({ scopes: ['user.read'], state: 'mine' });
call(response.accessToken, response.idToken.rawIdToken, response.idToken.claims, app.getAccount().idToken);
app.loginRedirect();`,
    'authorization - closed shaped: client_id=‹app› response_type=id_token token response_mode=fragment',
    '+ state nonce ~openid ~profile',
    'authorization - closed: client_id=‹app› scope=‹user.read› response_type=id_token token response_mode=fragment',
    '+ state nonce ~openid ~profile',
    'access token: response.accessToken',
    "token response: app.acquireTokenSilent({ scopes: ['user.read'], state: 'mine' })",
    'access token: response.accessToken',
    'id token: response.idToken.rawIdToken',
    'id token claims: response.idToken.claims',
    'id token claims: app.getAccount().idToken',
  ],
  [
    'script, and a configuration of its own',
    `const app = new Msal.UserAgentApplication({ auth: { clientId: 'app', authority: 'http://id.example/tenant' }, cache: { cacheLocation: 'localStorage' } });
app.loginPopup({ scopes: ['user.read'], extraQueryParameters: { response_type: 'code', domain_hint: 'example.com' } }).then((response) => call(response.account.idTokenClaims));`,
    'authorization http://id.example/tenant closed shaped: client_id=‹app› issuer=‹http://id.example/tenant› response_type=id_token token response_mode=fragment',
    '+ state nonce ~openid ~profile',
    'authorization http://id.example/tenant closed: client_id=‹app› issuer=‹http://id.example/tenant› scope=‹user.read› domain_hint=‹example.com› response_type=id_token token response_mode=fragment',
    '+ state nonce ~openid ~profile',
    "storage localStorage: cacheLocation: 'localStorage'",
    'id token claims: response.account.idTokenClaims',
  ],
]);

testMisuse('msal', [
  [
    'no-implicit-flow',
    `import { UserAgentApplication } from 'msal';
const app = new UserAgentApplication({ auth: { clientId: 'app' } });
app.loginPopup({ scopes: ['user.read'] });`,
    "new UserAgentApplication({ auth: { clientId: 'app' } })",
  ],
  [
    'no-implicit-flow',
    `import type { Configuration } from 'msal';
export const configuration: Configuration = { auth: { clientId: 'app' } };`,
    "{ auth: { clientId: 'app' } }",
  ],
  [
    'no-implicit-flow',
    `import { UserAgentApplication } from 'msal';
export const me = (app: UserAgentApplication) => app.acquireTokenSilent({ scopes: ['user.read'] });`,
    "app.acquireTokenSilent({ scopes: ['user.read'] })",
  ],
  [
    'no-implicit-flow',
    `import { PublicClientApplication } from '@azure/msal-browser';
new PublicClientApplication({ auth: { clientId: 'app' } }).loginPopup({ scopes: ['user.read'] });`,
  ],
  [
    'require-openid-scope',
    `import { UserAgentApplication } from 'msal';
new UserAgentApplication({ auth: { clientId: 'app' } }).loginRedirect({ scopes: ['user.read'] });`,
  ],
  [
    'no-id-token-as-bearer',
    `import { UserAgentApplication } from 'msal';
const response = await new UserAgentApplication({ auth: { clientId: 'app' } }).acquireTokenSilent({ scopes: ['user.read'] });
fetch('/api', { headers: { Authorization: 'Bearer ' + response.idToken.rawIdToken } });
fetch('/api', { headers: { Authorization: 'Bearer ' + response.accessToken } });`,
    'response.idToken.rawIdToken',
  ],
]);
