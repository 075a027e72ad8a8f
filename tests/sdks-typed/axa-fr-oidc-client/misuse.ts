import { OidcClient, type OidcConfiguration } from '@axa-fr/oidc-client';

const configuration: OidcConfiguration = {
  client_id: 'spa',
  redirect_uri: 'http://app.example.com/authentication/callback', // ✗ no-unsafe-redirect-uri
  scope: 'profile', // ✗ require-openid-scope
  authority: 'http://id.example.com', // ✗ no-insecure-endpoint
  extras: {
    response_type: 'id_token token', // ✗ no-implicit-flow
    state: 'fixed', // ✗ no-predictable-state
    nonce: 'fixed', // ✗ no-predictable-state
  },
  token_request_extras: { client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6' }, // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  storage: localStorage, // ✗ no-token-in-web-storage
};

const client = OidcClient.getOrCreate(() => fetch)(configuration);

export async function signIn(): Promise<unknown> {
  return client.loginAsync('/', { nonce: 'fixed' }); // ✗ no-predictable-state
}

export async function orders(): Promise<Response> {
  const tokens = client.tokens;
  console.log(tokens?.accessToken); // ✗ no-token-logging
  sessionStorage.setItem('token', tokens?.accessToken ?? ''); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${tokens?.accessToken ?? ''}`); // ✗ no-credentials-in-url
  document.title = String(tokens?.accessTokenPayload['name']); // ✗ no-access-token-as-identity
  return fetch('/orders', { headers: { Authorization: `Bearer ${tokens?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
