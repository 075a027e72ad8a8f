import { createAuth0, useAuth0 } from '@auth0/auth0-vue';
import { jwtDecode } from 'jwt-decode';
import { createApp, defineComponent, h } from 'vue';

const Home = defineComponent({
  setup() {
    const { loginWithRedirect, idTokenClaims, getAccessTokenSilently } = useAuth0();
    const signIn = () => loginWithRedirect({ authorizationParams: { scope: 'profile profile' } }); // ✗ valid-scope
    const orders = () => fetch('/orders', { headers: { Authorization: `Bearer ${idTokenClaims.value?.__raw ?? ''}` } }); // ✗ no-id-token-as-bearer
    const profile = async () => {
      const token = (await getAccessTokenSilently()) ?? '';
      console.log(token); // ✗ no-token-logging
      localStorage.setItem('access_token', token); // ✗ no-token-in-web-storage
      await fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
      return jwtDecode(token).sub; // ✗ no-access-token-as-identity
    };
    return () => h('button', { onClick: () => [signIn(), orders(), profile()] });
  },
});

const auth0 = createAuth0({
  domain: 'login.example.com',
  clientId: 'spa',
  issuer: 'http://login.example.com/', // ✗ no-insecure-endpoint
  cacheLocation: 'localstorage', // ✗ no-token-in-web-storage
  authorizationParams: {
    redirect_uri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
    scope: 'openid profile',
  },
});

createApp(Home).use(auth0).mount('#app');
