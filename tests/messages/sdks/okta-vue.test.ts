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
  [
    'options API',
    `import OktaVue from '@okta/okta-vue';
export default {
  methods: {
    async load() {
      call(this.authState.accessToken.accessToken, this.authState.idToken.claims.email, this.$auth.getIdToken());
      await this.$auth.signInWithRedirect({ nonce: 'fixed' });
    },
  },
};`,
    'authorization - open: nonce=‹fixed›',
    '+ state nonce code_challenge',
    'access token: this.authState.accessToken.accessToken',
    'id token claims: this.authState.idToken.claims',
    'id token: this.$auth.getIdToken()',
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
