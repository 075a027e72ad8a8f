import NextAuth from 'next-auth';
import Keycloak from 'next-auth/providers/keycloak';

export const { handlers, auth } = NextAuth({
  providers: [
    Keycloak({
      clientId: 'shop',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      issuer: 'http://id.example.com/realms/shop', // ✗ no-insecure-endpoint
      checks: ['none'], // ✗ no-disabled-validation
      allowDangerousEmailAccountLinking: true,
      authorization: {
        params: {
          response_mode: 'post', // ✗ valid-response-mode
          scope: 'openid email email', // ✗ valid-scope
        },
      },
    }),
    {
      id: 'custom',
      name: 'Custom',
      type: 'oauth',
      clientId: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      checks: ['state', 'pkce'],
      authorization: 'http://id.example.com/authorize?scope=orders', // ✗ no-insecure-endpoint
      token: 'https://id.example.com/token',
    },
    {
      id: 'connect',
      name: 'Connect',
      type: 'oidc',
      issuer: 'https://id.example.com',
      clientId: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      authorization: { params: { scope: 'profile email' } }, // ✗ require-openid-scope
    },
  ],
  callbacks: {
    async jwt({ token, account }) {
      console.log(account?.refresh_token); // ✗ no-token-logging
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${account?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
      return token;
    },
  },
});
