import NextAuth from 'next-auth';
import KeycloakProvider from 'next-auth/providers/keycloak';

export default NextAuth({
  providers: [
    KeycloakProvider({
      clientId: 'shop',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      issuer: 'http://id.example.com/realms/shop', // ✗ no-insecure-endpoint
      checks: ['none'], // ✗ no-disabled-validation
      allowDangerousEmailAccountLinking: true,
      authorization: {
        params: {
          scope: 'openid email email', // ✗ valid-scope
          response_mode: 'post', // ✗ valid-response-mode
        },
      },
    }),
    {
      id: 'custom',
      name: 'Custom',
      type: 'oauth',
      clientId: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      checks: ['state', 'nonce', 'pkce'],
      authorization: {
        url: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
        params: {
          response_type: 'code id_token',
          scope: 'profile', // ✗ require-openid-scope
        },
      },
      token: 'http://id.example.com/token', // ✗ no-insecure-endpoint
      profile: (profile: { sub: string }) => ({ id: profile.sub }),
    },
  ],
  callbacks: {
    async jwt({ token, account }) {
      console.log(account?.access_token); // ✗ no-token-logging
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${account?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
      return token;
    },
  },
});
