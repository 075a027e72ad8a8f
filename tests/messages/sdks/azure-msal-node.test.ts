import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@azure/msal-node', [
  [
    'quick start',
    `const msal = require('@azure/msal-node');
const cca = new msal.ConfidentialClientApplication({ auth: { clientId: 'app', authority: 'https://login.example/tenant', clientSecret: process.env.SECRET } });
cca.getAuthCodeUrl({ scopes: ['user.read'], redirectUri: 'https://app.example/redirect' }).then((response) => res.redirect(response));
cca.acquireTokenByCode({ code: req.query.code, scopes: ['user.read'], redirectUri: 'https://app.example/redirect' }).then((response) => {
  use(response.accessToken, response.idToken, response.idTokenClaims);
});`,
    'authorization https://login.example/tenant closed: client_id=‹app› client_secret=? issuer=‹https://login.example/tenant› scope=‹user.read› redirect_uri=‹https://app.example/redirect› response_type=code response_mode:=query',
    '+ ~openid ~profile ~offline_access',
    'token https://login.example/tenant closed: client_id=‹app› client_secret=? issuer=‹https://login.example/tenant› scope=‹user.read› code=? redirect_uri=‹https://app.example/redirect› grant_type=authorization_code',
    '+ ~openid ~profile ~offline_access',
    'client metadata https://login.example/tenant open shaped: client_id=‹app› client_secret=? issuer=‹https://login.example/tenant›',
    'access token: response.accessToken',
    'id token: response.idToken',
    'id token claims: response.idTokenClaims',
  ],
  [
    'everything that it sends only when given',
    `import { ConfidentialClientApplication, ResponseMode } from '@azure/msal-node';
const cca = new ConfidentialClientApplication(config);
await cca.getAuthCodeUrl({ scopes: ['openid'], redirectUri: r, state: s, nonce: n, codeChallenge: c, codeChallengeMethod: 'S256', responseMode: ResponseMode.FORM_POST, prompt: 'login', extraQueryParameters: { domain_hint: 'x' } });`,
    'authorization - closed: scope=‹openid› redirect_uri=? state=? nonce=? code_challenge=? code_challenge_method=‹S256› response_mode=form_post prompt=‹login› domain_hint=‹x› response_type=code',
    '+ ~openid ~profile ~offline_access',
    'client metadata - open shaped: ',
  ],
  [
    'a public client',
    `import { PublicClientApplication } from '@azure/msal-node';
const pca = new PublicClientApplication({ auth: { clientId: 'app' } });
const a = await pca.acquireTokenInteractive({ scopes: ['user.read'], openBrowser });
const b = await pca.acquireTokenByDeviceCode({ scopes: ['user.read'], deviceCodeCallback });
const c = await pca.acquireTokenByUsernamePassword({ scopes: ['user.read'], username: 'u', password: p });
const d = await pca.acquireTokenSilent({ account, scopes: ['user.read'] });
use(a.accessToken, d.idToken);`,
    'authorization - closed: client_id=‹app› scope=‹user.read› response_type=code response_mode=form_post',
    '+ state code_challenge redirect_uri ~openid ~profile ~offline_access',
    'token - open: client_id=‹app› scope=‹user.read› grant_type=urn:ietf:params:oauth:grant-type:device_code',
    '+ ~openid ~profile ~offline_access',
    'token - closed: client_id=‹app› scope=‹user.read› username=‹u› password=? grant_type=password',
    '+ ~openid ~profile ~offline_access',
    'client metadata - open shaped: client_id=‹app›',
    "token response: pca.acquireTokenInteractive({ scopes: ['user.read'], openBrowser })",
    "token response: pca.acquireTokenByDeviceCode({ scopes: ['user.read'], deviceCodeCallback })",
    "token response: pca.acquireTokenByUsernamePassword({ scopes: ['user.read'], username: 'u', password: p })",
    "token response: pca.acquireTokenSilent({ account, scopes: ['user.read'] })",
    'access token: a.accessToken',
    'id token: d.idToken',
  ],
  [
    'grants of a server',
    `import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
class Tokens {
  private readonly cca = new ConfidentialClientApplication({ auth: { clientId: 'app', clientSecret: s } });
  app() { return this.cca.acquireTokenByClientCredential({ scopes: ['https://graph.example/.default'] }); }
  behalf(t) { return this.cca.acquireTokenOnBehalfOf({ oboAssertion: t, scopes: ['user.read'] }); }
  refresh(t) { return this.cca.acquireTokenByRefreshToken({ refreshToken: t, scopes: ['user.read'] }); }
  managed() { return new ManagedIdentityApplication().acquireToken({ resource: 'x' }); }
}`,
    'token - closed: client_id=‹app› client_secret=? scope=‹https://graph.example/.default› grant_type=client_credentials',
    'token - closed: client_id=‹app› client_secret=? scope=‹user.read› assertion=? grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer',
    '+ ~openid ~profile ~offline_access',
    'token - closed: client_id=‹app› client_secret=? scope=‹user.read› refresh_token=? grant_type=refresh_token',
    '+ ~openid ~profile ~offline_access',
    'client metadata - open shaped: client_id=‹app› client_secret=?',
    "token response: this.cca.acquireTokenByClientCredential({ scopes: ['https://graph.example/.default'] })",
    "token response: this.cca.acquireTokenOnBehalfOf({ oboAssertion: t, scopes: ['user.read'] })",
    "token response: this.cca.acquireTokenByRefreshToken({ refreshToken: t, scopes: ['user.read'] })",
    "token response: new ManagedIdentityApplication().acquireToken({ resource: 'x' })",
  ],
  [
    'the key of a certificate',
    `import { ConfidentialClientApplication } from '@azure/msal-node';
new ConfidentialClientApplication({ auth: { clientId: 'app', clientCertificate: { thumbprintSha256, privateKey: pem } } });`,
    'client metadata - open shaped: client_id=‹app›',
    'key privateKey: pem',
  ],
]);

const START = `import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node'; const auth = { clientId: 'app' }; `;

testMisuse('@azure/msal-node', [
  [
    'no-password-grant',
    `${START}const pca = new PublicClientApplication({ auth }); pca.acquireTokenByUsernamePassword({ scopes: ['a'], username: u, password: p });`,
    "pca.acquireTokenByUsernamePassword({ scopes: ['a'], username: u, password: p })",
  ],
  [
    'no-openid-with-client-credentials',
    `${START}const cca = new ConfidentialClientApplication({ auth }); cca.acquireTokenByClientCredential({ scopes: ['openid'] });`,
    'openid',
  ],
  [
    'valid-scope',
    `${START}const cca = new ConfidentialClientApplication({ auth }); cca.getAuthCodeUrl({ scopes: 'user.read mail.read', redirectUri: r });`,
    'user.read mail.read',
  ],
  [
    'require-openid-scope',
    `${START}const cca = new ConfidentialClientApplication({ auth }); cca.getAuthCodeUrl({ scopes: ['user.read'], redirectUri: r });`,
  ],
]);
