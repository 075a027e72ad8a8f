import { initAuth0 } from '@auth0/nextjs-auth0';

// A code for `openid profile email`, with a state, a nonce and a challenge; an ID token comes by form post.
export const code = initAuth0({
  secret: process.env['AUTH0_SECRET'] ?? '',
  issuerBaseURL: 'https://shop.eu.auth0.com',
  baseURL: 'https://shop.example.com',
  clientID: 'shop',
});

export const posted = initAuth0({
  secret: process.env['AUTH0_SECRET'] ?? '',
  issuerBaseURL: 'https://shop.eu.auth0.com',
  baseURL: 'https://shop.example.com',
  clientID: 'shop',
  authorizationParams: { response_type: 'id_token', scope: 'openid' },
});
