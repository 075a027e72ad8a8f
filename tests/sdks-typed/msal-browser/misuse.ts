import { BrowserCacheLocation, createStandardPublicClientApplication, PublicClientApplication } from '@azure/msal-browser';
import { jwtDecode } from 'jwt-decode';

const instance = new PublicClientApplication({
  auth: {
    clientId: 'spa',
    authority: 'http://id.example.com/tenant', // ✗ no-insecure-endpoint
    redirectUri: 'http://app.example.com/redirect', // ✗ no-unsafe-redirect-uri
  },
  cache: {
    cacheLocation: BrowserCacheLocation.LocalStorage, // ✗ no-token-in-web-storage
  },
});

export const other = createStandardPublicClientApplication({
  auth: { clientId: 'spa' },
  cache: { cacheLocation: 'localStorage' }, // ✗ no-token-in-web-storage
});

export async function signIn(): Promise<void> {
  await instance.loginRedirect({
    scopes: ['openid,profile', 'User.Read'], // ✗ valid-scope
    nonce: 'fixed', // ✗ no-predictable-state
    redirectUri: 'https://app.example.com/#/redirect', // ✗ no-unsafe-redirect-uri
  });
}

export async function orders(): Promise<Response> {
  const result = await instance.acquireTokenSilent({ scopes: ['User.Read'] });
  console.log(result.accessToken); // ✗ no-token-logging
  localStorage.setItem('token', result.accessToken); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${result.accessToken}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ upn: string }>(result.accessToken).upn; // ✗ no-access-token-as-identity
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
}

export function accounts(): Promise<Response> {
  const account = instance.getActiveAccount();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${account?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
