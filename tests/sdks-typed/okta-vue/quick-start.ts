import OktaVue, { LoginCallback, useAuth } from '@okta/okta-vue';
import { OktaAuth } from '@okta/okta-auth-js';
import { createApp, defineComponent, h } from 'vue';

const oktaAuth = new OktaAuth({
  issuer: 'https://id.example.com/oauth2/default',
  clientId: 'spa',
  redirectUri: `${window.location.origin}/login/callback`,
  scopes: ['openid', 'profile', 'email'],
});

const Home = defineComponent({
  setup() {
    const auth = useAuth();
    const orders = () => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${auth.getAccessToken() ?? ''}` } });
    return () => h('button', { onClick: () => (auth.getAccessToken() === undefined ? auth.signInWithRedirect() : orders()) }, 'Orders');
  },
});

createApp(window.location.pathname === '/login/callback' ? LoginCallback : Home).use(OktaVue, { oktaAuth }).mount('#app');
