import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@okta/okta-vue', [
  [
    'quick start',
    `import OktaVue, { useAuth } from '@okta/okta-vue';
import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: '/cb', pkce: false });
createApp(App).use(OktaVue, { oktaAuth }).mount('#app');
const $auth = useAuth();
$auth.signInWithRedirect({ scopes: ['openid'], responseType: 'token' });
call($auth.getAccessToken(), $auth.getIdToken(), await $auth.getUser());
const { idToken } = await $auth.tokenManager.getTokens();
call(idToken.idToken);`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› response_type:=token id_token scope:=openid email profile',
    '+ state nonce',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› response_type=‹token› scope=‹openid›',
    '+ state nonce',
    'off PKCE: pkce: false',
    'access token: $auth.getAccessToken()',
    'id token: $auth.getIdToken()',
    'userinfo: $auth.getUser()',
    'token response: $auth.tokenManager.getTokens()',
    'id token: idToken.idToken',
  ],
]);

testMisuse('@okta/okta-vue', [
  [
    'no-id-token-as-bearer',
    `import { useAuth } from '@okta/okta-vue';
const auth = useAuth();
fetch('/api', { headers: { Authorization: \`Bearer \${auth.getIdToken()}\` } });`,
    'auth.getIdToken()',
  ],
]);
