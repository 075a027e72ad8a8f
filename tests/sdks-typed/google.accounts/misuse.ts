import { jwtDecode } from 'jwt-decode';

// prettier-ignore
const client = google.accounts.oauth2.initTokenClient({ // ✗ no-implicit-flow
  client_id: 'app.apps.googleusercontent.com',
  scope: 'openid,email', // ✗ valid-scope
  state: 'fixed', // ✗ no-predictable-state
  callback: (response) => {
    console.log(response); // ✗ no-token-logging
    localStorage.setItem('access_token', response.access_token); // ✗ no-token-in-web-storage
    void fetch(`https://www.googleapis.com/drive/v3/files?access_token=${response.access_token}`); // ✗ no-credentials-in-url
    document.title = jwtDecode<{ name: string }>(response.access_token).name; // ✗ no-access-token-as-identity
  },
});

export function connect(): void {
  client.requestAccessToken({
    state: 'fixed', // ✗ no-predictable-state
  });
}

export const code = google.accounts.oauth2.initCodeClient({
  client_id: 'app.apps.googleusercontent.com',
  scope: 'openid',
  ux_mode: 'redirect',
  redirect_uri: 'http://app.example.com/code', // ✗ no-unsafe-redirect-uri
  state: 'fixed', // ✗ no-predictable-state
});

// prettier-ignore
export const withoutState = google.accounts.oauth2.initCodeClient({ // ✗ require-state
  client_id: 'app.apps.googleusercontent.com',
  scope: 'https://www.googleapis.com/auth/calendar.readonly',
  ux_mode: 'redirect',
  redirect_uri: 'https://app.example.com/code',
});

google.accounts.id.initialize({
  client_id: 'app.apps.googleusercontent.com',
  callback: ({ credential }) => {
    void fetch('/orders', { headers: { Authorization: `Bearer ${credential}` } }); // ✗ no-id-token-as-bearer
  },
});
