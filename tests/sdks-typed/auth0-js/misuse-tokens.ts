import { WebAuth } from 'auth0-js';

const webAuth = new WebAuth({
  domain: 'login.example.com',
  clientID: 'spa',
  redirectUri: 'https://app.example.com/callback',
  responseType: 'token', // ✗ no-implicit-flow
  scope: 'openid profile',
});

export function signIn(): void {
  webAuth.authorize();
}

export function finish(): void {
  webAuth.parseHash((_, result) => {
    document.title = result?.idToken ?? ''; // ✗ no-unavailable-token
  });
}
