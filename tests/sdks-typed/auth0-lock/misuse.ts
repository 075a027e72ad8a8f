import { Auth0Lock, Auth0LockPasswordless } from 'auth0-lock';
import { jwtDecode } from 'jwt-decode';

const lock = new Auth0Lock('spa', 'login.example.com'); // ✗ no-implicit-flow

export const passwordless = new Auth0LockPasswordless('spa', 'login.example.com', {
  _enableImpersonation: true, // ✗ no-disabled-validation
  auth: {
    redirectUrl: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
    responseType: 'token id_token', // ✗ no-implicit-flow
    params: {
      scope: 'openid offline_access', // ✗ no-offline-access-without-code
      state: 'fixed', // ✗ no-predictable-state
    },
  },
});

export const asQuery = new Auth0Lock('spa', 'login.example.com', {
  auth: {
    redirectUrl: 'https://app.example.com/',
    responseType: 'token id_token',
    responseMode: 'query', // ✗ valid-response-mode
    params: {
      scope: 'profile', // ✗ require-openid-scope
    },
  },
});

lock.on('authenticated', (result) => {
  localStorage.setItem('access_token', result.accessToken); // ✗ no-token-in-web-storage
  console.log(result.accessToken); // ✗ no-token-logging
  void fetch(`https://api.example.com/me?access_token=${result.accessToken}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ name: string }>(result.accessToken).name; // ✗ no-access-token-as-identity
});

export const widget = new Auth0Lock('spa', 'login.example.com', {
  auth: {
    responseType: 'id_token token', // ✗ no-implicit-flow
  },
});

widget.on('authenticated', (result) => {
  void fetch('/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
});
