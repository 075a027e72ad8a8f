import { OktaSignIn } from '@okta/okta-signin-widget';

const signIn = new OktaSignIn({
  clientId: 'spa',
  redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  useClassicEngine: true,
  scopes: ['profile', 'email'], // ✗ require-openid-scope
  state: 'fixed', // ✗ no-predictable-state
  nonce: 'fixed', // ✗ no-predictable-state
  authParams: {
    issuer: 'https://id.example.com/oauth2/default',
    pkce: false, // ✗ require-pkce
    responseType: ['id_token', 'token'], // ✗ no-implicit-flow
    ignoreLifetime: true, // ✗ no-disabled-validation
    tokenManager: { storage: 'localStorage' }, // ✗ no-token-in-web-storage
    ignoreSignature: true, // ✗ no-disabled-validation
  },
});

export async function show(): Promise<Response> {
  const { idToken, accessToken } = await signIn.showSignInToGetTokens({ el: '#widget' });
  localStorage.setItem('access_token', accessToken?.accessToken ?? ''); // ✗ no-token-in-web-storage
  console.log(idToken?.idToken); // ✗ no-token-logging
  return fetch('/orders', { headers: { Authorization: `Bearer ${idToken?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}

const organisation = new OktaSignIn({
  issuer: 'https://example.okta.com',
  clientId: 'spa',
  redirectUri: 'https://app.example.com/callback',
  scopes: ['openid', 'orders:read'], // ✗ no-custom-scope-on-okta-org-server
  useClassicEngine: true,
  authParams: {
    issuer: 'http://example.okta.com', // ✗ no-insecure-endpoint
    pkce: false, // ✗ require-pkce
    responseType: 'token',
    responseMode: 'query', // ✗ valid-response-mode
  },
});

export function again(): Promise<void> {
  return organisation.showSignInAndRedirect({ el: '#widget', state: 'fixed' }); // ✗ no-predictable-state
}
