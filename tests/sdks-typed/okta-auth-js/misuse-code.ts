import { OktaAuth } from '@okta/okta-auth-js';

const oktaAuth = new OktaAuth({
  issuer: 'http://id.example.com/oauth2/default', // ✗ no-insecure-endpoint
  clientId: 'spa',
  redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  scopes: ['openid', 'openid'], // ✗ valid-scope
  ignoreLifetime: true, // ✗ no-disabled-validation
});

export async function signIn(): Promise<void> {
  await oktaAuth.signInWithRedirect({
    nonce: 'fixed', // ✗ no-predictable-state
  });
}

export async function show(): Promise<void> {
  const { accessToken } = await oktaAuth.tokenManager.getTokens();
  console.log(accessToken?.accessToken); // ✗ no-token-logging
  localStorage.setItem('token', accessToken?.accessToken ?? ''); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${accessToken?.accessToken ?? ''}`); // ✗ no-credentials-in-url
}
