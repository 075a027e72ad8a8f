import { WebAuth } from 'auth0-js';

const webAuth = new WebAuth({ domain: 'login.example.com', clientID: 'spa' });

export function renew(): void {
  webAuth.renewAuth({ redirectUri: 'https://app.example.com/silent' }, () => undefined); // ✗ no-implicit-flow
}
