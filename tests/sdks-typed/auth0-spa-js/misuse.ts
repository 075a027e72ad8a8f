import { Auth0Client, LocalStorageCache } from '@auth0/auth0-spa-js';
import { jwtDecode } from 'jwt-decode';

const auth0 = new Auth0Client({
  domain: 'login.example.com',
  clientId: 'spa',
  issuer: 'http://login.example.com/', // ✗ no-insecure-endpoint
  cacheLocation: 'localstorage', // ✗ no-token-in-web-storage
  authorizationParams: {
    redirect_uri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
    scope: 'openid profile',
    client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret no-misplaced-parameter
  },
});

export const cached = new Auth0Client({
  domain: 'login.example.com',
  clientId: 'spa',
  cache: new LocalStorageCache(), // ✗ no-token-in-web-storage
});

export async function signIn(): Promise<void> {
  await auth0.loginWithRedirect({
    authorizationParams: {
      scope: 'openid,profile,email', // ✗ valid-scope
    },
  });
}

export async function orders(): Promise<Response> {
  const claims = await auth0.getIdTokenClaims();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${claims?.__raw ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function name(): Promise<string | undefined> {
  const token = (await auth0.getTokenSilently()) ?? '';
  console.log(token); // ✗ no-token-logging
  localStorage.setItem('access_token', token); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
  return jwtDecode(token).sub; // ✗ no-access-token-as-identity
}

export async function detailed(): Promise<Response> {
  const response = await auth0.getTokenSilently({ detailedResponse: true });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${response?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function exchange(subject: string): Promise<Response> {
  const tokens = await auth0.loginWithCustomTokenExchange({ subject_token: subject, subject_token_type: 'urn:example:session' });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.id_token}` } }); // ✗ no-id-token-as-bearer
}
