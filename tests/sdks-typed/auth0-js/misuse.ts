import auth0 from 'auth0-js';
import { jwtDecode } from 'jwt-decode';

const webAuth = new auth0.WebAuth({
  domain: 'login.example.com',
  clientID: 'spa',
  redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  responseType: 'token id_token', // ✗ no-implicit-flow
  scope: 'openid profile offline_access', // ✗ no-offline-access-without-code
});

export function signIn(): void {
  webAuth.authorize({
    state: 'fixed', // ✗ no-predictable-state
    nonce: 'fixed', // ✗ no-predictable-state
    responseType: 'id_token, token', // ✗ valid-response-type
  });
  webAuth.authorize({
    responseType: 'token id_token', // ✗ no-implicit-flow
    scope: 'profile', // ✗ require-openid-scope
  });
  webAuth.authorize({ responseType: 'token', responseMode: 'query' }); // ✗ valid-response-mode
  webAuth.authorize({ responseType: 'code' }); // ✗ require-pkce
}

export function finish(): void {
  webAuth.parseHash(
    { __enableIdPInitiatedLogin: true }, // ✗ no-disabled-validation
    (_, result) => {
      const token = result?.accessToken ?? '';
      localStorage.setItem('access_token', token); // ✗ no-token-in-web-storage
      console.log(result); // ✗ no-token-logging
      void fetch('/orders', { headers: { Authorization: `Bearer ${result?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
      void fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
      document.title = jwtDecode<{ name: string }>(token).name; // ✗ no-access-token-as-identity
    },
  );
}

export function signInWithPassword(username: string, password: string): void {
  webAuth.client.login({ realm: 'users', username, password }, () => undefined); // ✗ no-password-grant
  webAuth.client.loginWithDefaultDirectory({ username, password }, () => undefined); // ✗ no-password-grant
}
