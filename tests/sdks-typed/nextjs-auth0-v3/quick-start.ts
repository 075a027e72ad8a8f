import { handleAuth, handleLogin, initAuth0 } from '@auth0/nextjs-auth0';

export default handleAuth({
  login: handleLogin({ authorizationParams: { audience: 'https://api.example.com', scope: 'openid email orders:read' } }),
});

export const auth0 = initAuth0({
  secret: process.env['AUTH0_SECRET'] ?? '',
  issuerBaseURL: 'https://shop.eu.auth0.com',
  baseURL: 'https://shop.example.com',
  clientID: 'shop',
  clientSecret: process.env['AUTH0_CLIENT_SECRET'] ?? '',
});
