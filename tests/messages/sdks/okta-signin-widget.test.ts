import { testSdk } from './harness.ts';
import { type Misuse, testMisuse } from './misuse.ts';

testSdk('@okta/okta-signin-widget', [
  [
    'quick start',
    `import OktaSignIn from '@okta/okta-signin-widget';
const signIn = new OktaSignIn({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: 'https://app.example/cb' });
signIn.showSignInToGetTokens({ el: '#widget' }).then((tokens) => { call(tokens.accessToken.accessToken); signIn.authClient.handleLoginRedirect(tokens); });
signIn.showSignIn({ el: '#widget', scopes: ['email'] }).then((res) => call(res.tokens.idToken.idToken, res.code));
signIn.renderEl({ el: '#widget' }, (res) => { call(res.tokens.accessToken.accessToken); });
call(signIn.authClient.getIdToken());`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› redirect_uri=‹https://app.example/cb› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› redirect_uri=‹https://app.example/cb› issuer=‹https://id.example/oauth2/default› scope=‹email› response_type:=code',
    '+ state nonce code_challenge',
    'access token: tokens.accessToken.accessToken',
    'token response: tokens',
    'id token: res.tokens.idToken.idToken',
    'code: res.code',
    'access token: res.tokens.accessToken.accessToken',
    'id token: signIn.authClient.getIdToken()',
  ],
  [
    'authParams',
    `import { OktaSignIn, type WidgetOptions } from '@okta/okta-signin-widget/classic';
new OktaSignIn({ useClassicEngine: true, issuer, clientId: 'a', authParams: { pkce: false, ignoreSignature: true } });
new OktaSignIn({ useClassicEngine: true, issuer, clientId: 'b', responseType: 'id_token', authParams: { pkce: false, responseType: ['code', 'token'] } });
new OktaSignIn({ issuer, clientId: 'c', scopes: ['email'], authParams: { responseType: 'token', scopes: ['openid', 'profile'] } });
export const options: WidgetOptions = { issuer, clientId: 'd', codeChallenge: c, codeChallengeMethod: 'plain', state: 'fixed' };`,
    'authorization - closed shaped: client_id=‹a› issuer=? response_type:=token id_token scope:=openid email',
    '+ state nonce',
    'authorization - closed shaped: client_id=‹b› response_type=‹code›‹token› issuer=? scope:=openid email',
    '+ state nonce',
    'authorization - closed shaped: client_id=‹c› scope=‹openid›‹profile› issuer=? response_type:=code',
    '+ state nonce code_challenge',
    'authorization - closed shaped: client_id=‹d› state=‹fixed› issuer=? code_challenge=? code_challenge_method=‹plain› response_type:=code scope:=openid email',
    '+ state nonce code_challenge',
    'off ID token signature: ignoreSignature: true',
    'off PKCE: pkce: false',
    'off PKCE: pkce: false',
  ],
  [
    'a client that is made elsewhere, beside which authParams are ignored',
    `import OktaSignIn from '@okta/okta-signin-widget';
import { OktaAuth } from '@okta/okta-auth-js';
import { authClient } from './auth';
new OktaSignIn({ authClient, clientId: 'a', authParams: { pkce: false, responseType: ['token', 'id_token'], ignoreSignature: true } });
new OktaSignIn({ authClient: new OktaAuth(config), clientId: 'b', scopes: ['email'], authParams: { pkce: false, scopes: ['openid'] } });
new OktaSignIn({ clientId: 'c', authParams: { pkce: false }, ...(test ? { authClient } : {}) });`,
    'authorization - closed shaped: client_id=‹a› response_type:=code scope:=openid email',
    '+ state nonce code_challenge',
    'authorization - closed shaped: client_id=‹b› scope=‹email› response_type:=code',
    '+ state nonce code_challenge',
    'authorization - open shaped: ',
    '+ state nonce code_challenge',
    'authorization - closed shaped: client_id=‹c› scope:=openid email',
    '+ state nonce code_challenge',
    'off PKCE?: pkce: false',
  ],
  [
    'script',
    `var widget = new OktaSignIn({ baseUrl: 'https://id.example', clientId: 'app' });`,
    'authorization - closed shaped: client_id=‹app› response_type:=code scope:=openid email',
    '+ state nonce code_challenge',
  ],
]);

testMisuse('@okta/okta-signin-widget', [
  ...['no-implicit-flow', 'require-pkce'].map((rule): Misuse => [
    rule,
    `import OktaSignIn from '@okta/okta-signin-widget';
new OktaSignIn({ useClassicEngine: true, authClient, authParams: { pkce: false, responseType: ['token', 'id_token'] } });`,
  ]),
  [
    'no-implicit-flow',
    `import OktaSignIn from '@okta/okta-signin-widget';
new OktaSignIn({ useClassicEngine: true, issuer, clientId: 'app', authParams: { pkce: false, responseType: ['id_token', 'token'] } });`,
    "['id_token', 'token']",
  ],
  [
    'no-implicit-flow',
    `import OktaSignIn from '@okta/okta-signin-widget';
new OktaSignIn({ issuer, clientId: 'app', authParams: { responseType: ['id_token', 'token'] } });`,
  ],
]);
