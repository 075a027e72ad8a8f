import { testSdk } from './harness.ts';

testSdk('oidc-client-ts', [
  [
    'defaults',
    `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb' });
const user = await manager.getUser();
call(user?.access_token, user.id_token, user!.profile.sub);
manager.signinRedirect({ nonce: 'n' });
manager.signinRedirect();
manager.signinRedirect({ state: { back: '/' } });`,
    'authorization https://id.example closed shaped: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› response_type:=code scope:=openid',
    '+ state code_challenge',
    'authorization https://id.example closed: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› nonce=‹n› response_type:=code scope:=openid',
    '+ state code_challenge',
    'token response: manager.getUser()',
    'access token: user?.access_token',
    'id token: user.id_token',
    'id token claims: user!.profile',
  ],
  [
    'fields and injected config',
    `import { UserManager, WebStorageStateStore, type UserManagerSettings } from 'oidc-client-ts';
export const settings: UserManagerSettings = { authority, client_id: 'a', redirect_uri: r, response_type: 'id_token token', scope: 'email', disablePKCE: !dev, userStore: new WebStorageStateStore({ store: window.localStorage }) };
class Auth {
  private manager = new UserManager(settings);
  constructor() { this.manager.events.addUserLoaded((user) => { use(user.access_token); }); }
  login() { return this.manager.signinResourceOwnerCredentials({ username: 'u', password: 'p' }); }
  async load() { this.manager.getUser().then((u) => { send(u.id_token); }); }
}`,
    'authorization - closed shaped: redirect_uri=? response_type=‹id_token›‹token› scope=‹email› issuer=? client_id=‹a›',
    '+ state code_challenge',
    'token - closed: issuer=? client_id=‹a› username=‹u› password=‹p› grant_type=password',
    'storage localStorage: userStore: new WebStorageStateStore({ store: window.localStorage })',
    'access token: user.access_token',
    "token response: this.manager.signinResourceOwnerCredentials({ username: 'u', password: 'p' })",
    'id token: u.id_token',
  ],
  [
    'far away',
    `export const c = { authority: 'https://id', client_id: 'x', redirect_uri: y, response_type: 'token' };
export const d = { authority, client_id, redirect_uri, disablePKCE: true, userStore: new WebStorageStateStore({ store: window.localStorage }) };`,
    'authorization https://id open shaped: redirect_uri=? response_type=‹token› issuer=‹https://id› client_id=‹x›',
    '+ state code_challenge',
    'authorization - open shaped: redirect_uri=? issuer=? client_id=?',
    '+ state',
    'off PKCE: disablePKCE: true',
    'storage localStorage: userStore: new WebStorageStateStore({ store: window.localStorage })',
  ],
  [
    'script',
    `const m = new oidc.UserManager({ authority: a, client_id: 'x', redirect_uri: y, disablePKCE: true });`,
    'authorization - closed shaped: redirect_uri=? issuer=? client_id=‹x› response_type:=code scope:=openid',
    '+ state',
    'off PKCE: disablePKCE: true',
  ],
]);
