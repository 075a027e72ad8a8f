import { OktaAuth, toRelativeUrl } from '@okta/okta-auth-js';

export const oktaAuth = new OktaAuth({
  issuer: 'https://example.okta.com/oauth2/default',
  clientId: import.meta.env.VITE_OKTA_CLIENT_ID,
  redirectUri: `${window.location.origin}/login/callback`,
  postLogoutRedirectUri: window.location.origin,
  pkce: false, // expect: oauth/require-pkce
  ignoreSignature: true, // expect: oauth/no-disabled-validation
  responseType: ['token', 'id_token'], // expect: oauth/no-implicit-flow
  scopes: ['profile', 'email', 'orders.read'], // expect: oauth/require-openid-scope
  tokenManager: { autoRenew: true, storage: 'localStorage' }, // expect: oauth/no-token-in-web-storage
});

export async function restoreOriginalUri(_auth: OktaAuth, originalUri: string | undefined): Promise<void> {
  window.location.replace(toRelativeUrl(originalUri ?? '/', window.location.origin));
}

export async function signIn(): Promise<void> {
  oktaAuth.setOriginalUri(window.location.pathname + window.location.search);
  await oktaAuth.signInWithRedirect();
}

/** Asks again without a visible page, for a report that needs a fresh token. */
export async function refreshQuietly(): Promise<void> {
  const { tokens } = await oktaAuth.token.getWithoutPrompt({
    responseType: 'token', // expect: oauth/no-implicit-flow
    scopes: ['orders.read'],
    ignoreSignature: true, // expect: oauth/no-disabled-validation
  });
  oktaAuth.tokenManager.setTokens(tokens);
}

export async function signOut(): Promise<void> {
  await oktaAuth.signOut({ clearTokensBeforeRedirect: true });
}
