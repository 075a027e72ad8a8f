import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@azure/msal-angular', [
  [
    'quick start',
    `import { MsalModule, MsalService, MSAL_INSTANCE, MSAL_GUARD_CONFIG, MSAL_INTERCEPTOR_CONFIG, type MsalGuardConfiguration } from '@azure/msal-angular';
import { PublicClientApplication, InteractionType, BrowserCacheLocation } from '@azure/msal-browser';
export function factory() { return new PublicClientApplication({ auth: { clientId: 'app', authority: 'https://login.microsoftonline.com/tenant' }, cache: { cacheLocation: BrowserCacheLocation.LocalStorage } }); }
export function guard(): MsalGuardConfiguration { return { interactionType: InteractionType.Redirect, authRequest: { scopes: ['User.Read,Mail.Read'] } }; }
export const providers = [{ provide: MSAL_INSTANCE, useFactory: factory }, { provide: MSAL_INTERCEPTOR_CONFIG, useValue: { interactionType: 'popup', authRequest: { nonce: 'fixed' } } }];
class Home {
  pca = inject(MSAL_INSTANCE);
  constructor(private readonly msal: MsalService) {}
  login() { this.msal.loginPopup({ scopes: ['openid', 'openid'] }).subscribe((result) => call(result.idToken)); }
  load() { this.msal.instance.acquireTokenSilent({ scopes: ['User.Read'] }).then((result) => call(result.accessToken)); call(this.pca.getActiveAccount().idToken); }
}`,
    'authorization https://login.microsoftonline.com/tenant closed shaped: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization https://login.microsoftonline.com/tenant closed: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› scope=‹openid›‹openid› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization https://login.microsoftonline.com/tenant closed: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› scope=‹User.Read› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization https://login.microsoftonline.com/tenant closed shaped: client_id=‹app› issuer=‹https://login.microsoftonline.com/tenant› nonce=‹fixed› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - closed shaped: scope=‹User.Read,Mail.Read› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'storage localStorage: cacheLocation: BrowserCacheLocation.LocalStorage',
    'id token: result.idToken',
    'access token: result.accessToken',
    'id token: this.pca.getActiveAccount().idToken',
  ],
  [
    'the module',
    `import { MsalModule } from '@azure/msal-angular';
import { PublicClientApplication } from '@azure/msal-browser';
export const imports = [MsalModule.forRoot(new PublicClientApplication({ auth: { clientId: 'app' } }), { interactionType: 'redirect', authRequest: { scopes: ['a'] } }, { interactionType: 'redirect', protectedResourceMap: new Map() })];`,
    'authorization - closed shaped: client_id=‹app› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - closed shaped: client_id=‹app› scope=‹a› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
  ],
]);

testMisuse('@azure/msal-angular', [
  [
    'no-id-token-as-bearer',
    `import { MsalService } from '@azure/msal-angular';
class App { constructor(private readonly msal: MsalService) {} load() { this.msal.loginPopup({ scopes: ['x'] }).subscribe((result) => fetch('/api', { headers: { Authorization: \`Bearer \${result.idToken}\` } })); } }`,
    'result.idToken',
  ],
]);
