import { OktaAuth } from '@okta/okta-auth-js';

const oktaAuth = new OktaAuth({
  issuer: 'https://id.example.com/oauth2/default',
  clientId: 'spa',
  redirectUri: `${window.location.origin}/login/callback`,
  scopes: ['openid', 'profile', 'email'],
});

export async function start(): Promise<void> {
  if (oktaAuth.isLoginRedirect()) {
    await oktaAuth.handleLoginRedirect();
  } else if (!(await oktaAuth.isAuthenticated())) {
    await oktaAuth.signInWithRedirect();
  }
  await oktaAuth.start();
}

export async function parse(): Promise<string | undefined> {
  const { tokens } = await oktaAuth.token.parseFromUrl();
  oktaAuth.tokenManager.setTokens(tokens);
  return tokens.idToken?.claims.email;
}

export async function orders(): Promise<Response> {
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${oktaAuth.getAccessToken() ?? ''}` } });
}
