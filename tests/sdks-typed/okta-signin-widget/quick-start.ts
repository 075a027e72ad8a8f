import OktaSignIn, { type WidgetOptions } from '@okta/okta-signin-widget';

const signIn = new OktaSignIn({
  issuer: 'https://id.example.com/oauth2/default',
  clientId: 'spa',
  redirectUri: 'https://app.example.com/login/callback',
  scopes: ['openid', 'profile', 'email'],
});

export async function show(): Promise<void> {
  const tokens = await signIn.showSignInToGetTokens({ el: '#widget-container' });
  signIn.authClient.tokenManager.setTokens(tokens);
  signIn.remove();
}

export function redirect(): Promise<void> {
  return signIn.showSignInAndRedirect({ el: '#widget-container' });
}

export function orders(): Promise<Response> {
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${signIn.authClient.getAccessToken() ?? ''}` } });
}

// Its own client has been configured already.
export function embedded(authClient: NonNullable<WidgetOptions['authClient']>): void {
  new OktaSignIn({ authClient, redirectUri: 'https://app.example.com/login/callback', authParams: { issuer: 'https://id.example.com', pkce: false, responseType: ['token', 'id_token'] } }).remove();
}
