import { handleAuth, handleLogin, initAuth0 } from '@auth0/nextjs-auth0';

export const auth0 = initAuth0({
  secret: process.env['AUTH0_SECRET'] ?? '',
  issuerBaseURL: 'http://shop.example.com/auth0', // ✗ no-insecure-endpoint
  baseURL: 'https://shop.example.com',
  clientID: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  authorizationParams: {
    response_type: 'code',
    scope: 'profile email', // ✗ require-openid-scope
  },
});

export default handleAuth({
  login: handleLogin({
    authorizationParams: {
      scope: 'openid openid', // ✗ valid-scope
      response_mode: 'query',
      response_type: 'code',
      redirect_uri: 'http://shop.example.com/api/auth/callback', // ✗ no-unsafe-redirect-uri
    },
  }),
});
