import { OktaAuth, toRelativeUrl } from '@okta/okta-auth-js';
import type { OktaAuthOptions } from '@okta/okta-auth-js';

const options: OktaAuthOptions = {
  issuer: 'https://example.okta.com/oauth2/default',
  clientId: import.meta.env.VITE_OKTA_CLIENT_ID,
  redirectUri: `${window.location.origin}/login/callback`,
  postLogoutRedirectUri: window.location.origin,
  scopes: ['openid', 'profile', 'email', 'orders.read'],
  tokenManager: { storage: 'memory', autoRenew: true },
};

export const oktaAuth = new OktaAuth(options);

export async function restoreOriginalUri(_auth: OktaAuth, originalUri: string | undefined): Promise<void> {
  window.location.replace(toRelativeUrl(originalUri ?? '/', window.location.origin));
}

export async function signIn(): Promise<void> {
  oktaAuth.setOriginalUri(window.location.pathname + window.location.search);
  await oktaAuth.signInWithRedirect();
}

export async function signOut(): Promise<void> {
  await oktaAuth.signOut({ clearTokensBeforeRedirect: true });
}

/** Renews silently when the tokens are about to expire; sends the user to sign in when that fails. */
export async function accessToken(): Promise<string> {
  const token = await oktaAuth.getOrRenewAccessToken();
  if (token === null) {
    await signIn();
    throw new Error('Signing in again');
  }
  return token;
}
