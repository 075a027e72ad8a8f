import { login, Session } from '@inrupt/solid-client-authn-browser';

export async function start(): Promise<void> {
  await login({
    oidcIssuer: 'http://id.example.com', // ✗ no-insecure-endpoint
    redirectUrl: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
    clientId: 'spa',
    clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  });
  await new Session().login({
    oidcIssuer: 'https://id.example.com',
    redirectUrl: 'https://app.example.com/callback',
    clientId: 'spa',
    customScopes: ['email', 'email'], // ✗ valid-scope
  });
}
