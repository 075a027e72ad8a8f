import createAuth0Client from '@auth0/auth0-spa-js';

const auth0 = await createAuth0Client({
  domain: 'login.example.com',
  client_id: 'spa',
  issuer: 'http://login.example.com/', // ✗ no-insecure-endpoint
  redirect_uri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
  scope: 'openid openid profile', // ✗ valid-scope
  cacheLocation: 'localstorage', // ✗ no-token-in-web-storage
});

export async function orders(): Promise<Response> {
  const claims = await auth0.getIdTokenClaims();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${claims?.__raw ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function log(): Promise<void> {
  const token = await auth0.getTokenSilently();
  console.log(token); // ✗ no-token-logging
  sessionStorage.setItem('token', token); // ✗ no-token-in-web-storage
}
