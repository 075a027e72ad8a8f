import { Auth0Client } from '@auth0/nextjs-auth0/server';

const auth0 = new Auth0Client({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  secret: process.env['AUTH0_SECRET'] ?? '',
  allowInsecureRequests: true, // ✗ no-disabled-validation
  authorizationParameters: {
    scope: 'profile email', // ✗ require-openid-scope
  },
});

export async function login(): Promise<unknown> {
  return auth0.startInteractiveLogin({
    authorizationParameters: {
      scope: 'openid email email', // ✗ valid-scope
      response_mode: 'post', // ✗ valid-response-mode
    },
  });
}

export async function orders(): Promise<Response> {
  const session = await auth0.getSession();
  console.log(session?.tokenSet.refreshToken); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${session?.tokenSet.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
