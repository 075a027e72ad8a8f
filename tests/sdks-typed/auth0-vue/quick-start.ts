import { createAuth0, useAuth0 } from '@auth0/auth0-vue';
import { createApp, defineComponent, h } from 'vue';

const Home = defineComponent({
  setup() {
    const { loginWithRedirect, user, isAuthenticated, getAccessTokenSilently } = useAuth0();
    const orders = async () => {
      const token = await getAccessTokenSilently();
      return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token ?? ''}` } });
    };
    return () =>
      isAuthenticated.value ? h('button', { onClick: orders }, user.value?.email) : h('button', { onClick: () => loginWithRedirect() }, 'Sign in');
  },
});

const auth0 = createAuth0({
  domain: 'login.example.com',
  clientId: 'spa',
  authorizationParams: { redirect_uri: window.location.origin },
});

createApp(Home).use(auth0).mount('#app');
