import { Auth0Lock } from 'auth0-lock';

/** The back end takes the code in. */
const lock = new Auth0Lock('spa', 'login.example.com', {
  auth: { redirectUrl: 'https://app.example.com/callback', responseType: 'code', params: { scope: 'openid profile email' } },
});

lock.on('authorization_error', (error) => {
  document.title = error.errorDescription ?? '';
});

document.querySelector('#sign-in')?.addEventListener('click', () => lock.show());
