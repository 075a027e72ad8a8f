import { createAuth0, useAuth0 } from '@auth0/auth0-vue';
import { createApp, defineComponent, h } from 'vue';

const Home = defineComponent({
  setup() {
    const { user } = useAuth0();
    return () => h('p', {}, user.value?.email); // ✗ no-unrequested-claims
  },
});

createApp(Home).use(createAuth0({ domain: 'login.example.com', clientId: 'spa', authorizationParams: { scope: 'openid profile' } })).mount('#app');
