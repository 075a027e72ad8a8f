import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('oidc-client', [
  [
    'the default is the implicit flow',
    `import Oidc from 'oidc-client';
const manager = new Oidc.UserManager({ authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb' });
manager.getUser().then((user) => call(user.access_token, user.id_token, user.profile.email));
manager.signinRedirect({ state: 'mine' });
manager.signinRedirect({ scope: 'openid email' });`,
    'authorization https://id.example closed shaped: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› response_type:=id_token scope:=openid',
    '+ state nonce',
    'authorization https://id.example closed: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› scope=‹openid›‹email› response_type:=id_token',
    '+ state nonce',
    'access token: user.access_token',
    'id token: user.id_token',
    'id token claims: user.profile',
  ],
  [
    'code',
    `import { OidcClient, UserManager, WebStorageStateStore, type UserManagerSettings } from 'oidc-client';
const settings: UserManagerSettings = { authority, client_id: 'app', redirect_uri: r, response_type: 'code', scope: 'email', userStore: new WebStorageStateStore({ store: window.localStorage }) };
export const manager = new UserManager(settings);
manager.events.addUserLoaded((user) => call(user.access_token));
new OidcClient({ ...settings, response_type: 'id_token token', extraQueryParams: { nonce: 'fixed' } }).createSigninRequest({ response_type: 'token' });`,
    'authorization - closed shaped: redirect_uri=? response_type=‹code› scope=‹email› issuer=? client_id=‹app› response_mode:=query',
    '+ state code_challenge',
    'authorization - closed shaped: redirect_uri=? response_type=‹id_token›‹token› scope=‹email› issuer=? client_id=‹app› nonce=‹fixed›',
    '+ state nonce',
    'authorization - closed: redirect_uri=? response_type=‹token› scope=‹email› issuer=? client_id=‹app› nonce=‹fixed›',
    '+ state',
    'storage localStorage: userStore: new WebStorageStateStore({ store: window.localStorage })',
    'access token: user.access_token',
  ],
  [
    'script',
    `new Oidc.UserManager({ authority: 'http://id.example', client_id: 'app', redirect_uri: r, response_type: 'code' });`,
    'authorization http://id.example closed shaped: redirect_uri=? response_type=‹code› issuer=‹http://id.example› client_id=‹app› scope:=openid response_mode:=query',
    '+ state code_challenge',
  ],
  [
    'the userinfo of any issuer',
    `import { UserManager } from 'oidc-client';
new UserManager({ authority: 'https://id.example', client_id: 'app', response_type: 'code', userInfoJwtIssuer: 'ANY' });
new UserManager({ authority: 'https://id.example', client_id: 'app', response_type: 'code', userInfoJwtIssuer: 'OP' });`,
    'authorization https://id.example closed shaped: response_type=‹code› issuer=‹https://id.example› client_id=‹app› scope:=openid response_mode:=query',
    '+ state code_challenge',
    'authorization https://id.example closed shaped: response_type=‹code› issuer=‹https://id.example› client_id=‹app› scope:=openid response_mode:=query',
    '+ state code_challenge',
    "off userinfo issuer: userInfoJwtIssuer: 'ANY'",
  ],
]);

testMisuse('oidc-client', [
  [
    'no-implicit-flow',
    `import { UserManager } from 'oidc-client';
const manager = new UserManager({ authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb' });`,
    "{ authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb' }",
  ],
  [
    'no-implicit-flow',
    `import { UserManager } from 'oidc-client';
const manager = new UserManager({ authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb', response_type: 'code' });`,
  ],
]);
