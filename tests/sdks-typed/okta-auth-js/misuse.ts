import { OktaAuth } from '@okta/okta-auth-js';

const oktaAuth = new OktaAuth({
  issuer: 'https://example.okta.com',
  clientId: 'spa',
  redirectUri: 'https://app.example.com/callback',
  pkce: false, // ✗ require-pkce
  responseType: ['id_token', 'token'], // ✗ no-implicit-flow
  scopes: ['openid', 'orders:read'], // ✗ no-custom-scope-on-okta-org-server
  ignoreSignature: true, // ✗ no-disabled-validation
  tokenManager: { storage: 'localStorage' }, // ✗ no-token-in-web-storage
});

export async function orders(): Promise<Response> {
  return fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${oktaAuth.getIdToken() ?? ''}` }, // ✗ no-id-token-as-bearer
  });
}

export function nameOf(): unknown {
  return oktaAuth.token.decode(oktaAuth.getAccessToken() ?? '').payload.sub; // ✗ no-access-token-as-identity
}
