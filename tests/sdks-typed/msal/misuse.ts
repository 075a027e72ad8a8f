import { jwtDecode } from 'jwt-decode';
import { UserAgentApplication } from 'msal';

const instance = new UserAgentApplication({ // ✗ no-implicit-flow
  auth: {
    clientId: 'spa',
    authority: 'http://id.example.com/tenant', // ✗ no-insecure-endpoint
    redirectUri: 'http://app.example.com/redirect', // ✗ no-unsafe-redirect-uri
  },
  cache: { cacheLocation: 'localStorage' }, // ✗ no-token-in-web-storage
});

export function signIn(): void {
  instance.loginRedirect({
    scopes: ['openid,profile', 'user.read'], // ✗ valid-scope
    redirectUri: 'https://app.example.com/#/redirect', // ✗ no-unsafe-redirect-uri
  });
}

export async function orders(): Promise<Response> {
  const response = await instance.acquireTokenSilent({ scopes: ['user.read'] });
  console.log(response.accessToken); // ✗ no-token-logging
  localStorage.setItem('token', response.accessToken); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${response.accessToken}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ upn: string }>(response.accessToken).upn; // ✗ no-access-token-as-identity
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${response.idToken.rawIdToken}` } }); // ✗ no-id-token-as-bearer
}
