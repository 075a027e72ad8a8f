import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@azure/msal-browser', [
  [
    'quick start',
    `import { PublicClientApplication } from '@azure/msal-browser';
const msalConfig = { auth: { clientId: 'app', authority: 'https://login.microsoftonline.com/tenant', redirectUri: '/' }, cache: { cacheLocation: 'sessionStorage' } };
const instance = new PublicClientApplication(msalConfig);
const result = await instance.acquireTokenSilent({ scopes: ['User.Read'], account });
call(result.accessToken, result.idToken, result.idTokenClaims.oid, result.account.idToken);
instance.loginRedirect({ scopes: [], state: 'mine', nonce: 'fixed' });
instance.loginPopup();`,
    'authorization https://login.microsoftonline.com/tenant closed shaped: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› redirect_uri=‹/› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization https://login.microsoftonline.com/tenant closed: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› redirect_uri=‹/› scope=‹User.Read› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization https://login.microsoftonline.com/tenant closed: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› redirect_uri=‹/› scope= nonce=‹fixed› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    "token response: instance.acquireTokenSilent({ scopes: ['User.Read'], account })",
    'access token: result.accessToken',
    'id token: result.idToken',
    'id token claims: result.idTokenClaims',
    'id token: result.account.idToken',
    'token response: instance.loginPopup()',
  ],
  [
    'options',
    `import { BrowserCacheLocation, ProtocolMode, LogLevel, createStandardPublicClientApplication, type Configuration, type PopupRequest } from '@azure/msal-browser';
export const config: Configuration = { auth: { clientId: 'app', OIDCOptions: { responseMode: 'query' } }, cache: { cacheLocation: BrowserCacheLocation.LocalStorage }, system: { protocolMode: ProtocolMode.EAR } };
export const request: PopupRequest = { scopes: ['User.Read'], extraQueryParameters: { prompt: 'none' } };
createStandardPublicClientApplication(config).then((pca) => pca.acquireTokenByCode({ code, scopes: ['x'] }));`,
    'authorization - closed shaped: client_id=‹app› response_mode=‹query›',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - closed: scope=‹User.Read› prompt=‹none› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'token - open: client_id=‹app› code=? scope=‹x› grant_type=authorization_code',
    'storage localStorage: cacheLocation: BrowserCacheLocation.LocalStorage',
    "token response: pca.acquireTokenByCode({ code, scopes: ['x'] })",
  ],
  [
    'results',
    `import { PublicClientApplication, type AuthenticationResult, type IPublicClientApplication } from '@azure/msal-browser';
class Auth {
  constructor(private readonly pca: IPublicClientApplication) {
    pca.addEventCallback((event) => { const payload = event.payload as AuthenticationResult; call(payload.idToken); });
  }
  m() { this.pca.handleRedirectPromise().then((r) => call(r.accessToken)); call(this.pca.getActiveAccount()?.idToken, this.pca.getAllAccounts()[0].idToken); }
  n(r: AuthenticationResult) { call(r.idToken); }
}`,
    'id token: payload.idToken',
    'access token: r.accessToken',
    'id token: this.pca.getActiveAccount()?.idToken',
    'id token: this.pca.getAllAccounts()[0].idToken',
    'id token: r.idToken',
  ],
  [
    'far away, and the script',
    `export default { auth: { clientId: 'app', authority: 'http://id.example/tenant' }, cache: { cacheLocation: 'localStorage' } };
const a = new msal.PublicClientApplication({ auth: { clientId: 'app' } });`,
    'authorization - closed shaped: client_id=‹app› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization http://id.example/tenant open shaped: client_id=‹app› issuer=‹http://id.example/tenant›',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    "storage localStorage: cacheLocation: 'localStorage'",
  ],
]);

testMisuse('@azure/msal-browser', [
  [
    'no-id-token-as-bearer',
    `import { PublicClientApplication } from '@azure/msal-browser';
const pca = new PublicClientApplication({ auth: { clientId: 'app' } });
const result = await pca.acquireTokenSilent({ scopes: ['User.Read'] });
fetch('/api', { headers: { Authorization: 'Bearer ' + result.idToken } });`,
    'result.idToken',
  ],
  [
    'require-openid-scope',
    `import { PublicClientApplication } from '@azure/msal-browser';
new PublicClientApplication({ auth: { clientId: 'app' } }).loginRedirect({ scopes: ['User.Read'] });`,
  ],
]);
