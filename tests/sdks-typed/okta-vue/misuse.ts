import OktaVue, { useAuth } from '@okta/okta-vue';
import { OktaAuth } from '@okta/okta-auth-js';
import { createApp, defineComponent, h } from 'vue';

const oktaAuth = new OktaAuth({
  issuer: 'http://id.example.com/oauth2/default', // ✗ no-insecure-endpoint
  clientId: 'spa',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  redirectUri: 'http://app.example.com/login/callback', // ✗ no-unsafe-redirect-uri
  pkce: false, // ✗ require-pkce
  responseType: ['token'], // ✗ no-implicit-flow
  scopes: ['openid', 'offline_access'], // ✗ no-offline-access-without-code
  ignoreSignature: true, // ✗ no-disabled-validation
  tokenManager: { storage: 'localStorage' }, // ✗ no-token-in-web-storage
});

const Home = defineComponent({
  setup() {
    const auth = useAuth();
    const orders = () => fetch('/orders', { headers: { Authorization: `Bearer ${auth.getIdToken() ?? ''}` } }); // ✗ no-id-token-as-bearer
    const signIn = () => auth.signInWithRedirect({ state: 'home' }); // ✗ no-predictable-state
    const report = () => console.log(auth.getAccessToken()); // ✗ no-token-logging
    const name = () => auth.token.decode(auth.getAccessToken() ?? '').payload.sub; // ✗ no-access-token-as-identity
    return () => h('button', { onClick: () => [signIn(), orders(), report(), name()] });
  },
});

createApp(Home).use(OktaVue, { oktaAuth }).mount('#app');
