import { Auth } from '@auth/core';
import Keycloak from '@auth/core/providers/keycloak';

export async function handler(request: Request): Promise<Response> {
  return Auth(request, {
    providers: [
      Keycloak({
        clientId: 'shop',
        clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
        issuer: 'http://id.example.com/realms/shop', // ✗ no-insecure-endpoint
        checks: ['none'], // ✗ require-pkce
        allowDangerousEmailAccountLinking: true,
      }),
      {
        id: 'custom',
        name: 'Custom',
        type: 'oauth',
        clientId: 'shop',
        clientSecret: process.env['CLIENT_SECRET'] ?? '',
        checks: ['state', 'pkce'],
        authorization: {
          url: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
          params: {
            scope: 'openid email email', // ✗ valid-scope
            response_mode: 'post', // ✗ valid-response-mode
          },
        },
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
        console.log(account?.access_token); // ✗ no-token-logging
        await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${account?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
        return token;
      },
    },
  });
}
