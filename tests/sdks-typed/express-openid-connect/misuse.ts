import express from 'express';
import { auth } from 'express-openid-connect';

const app = express();

app.use(
  auth({
    issuerBaseURL: 'http://id.example.com', // ✗ no-insecure-endpoint
    baseURL: 'https://shop.example.com',
    clientID: 'shop',
    clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
    secret: process.env['SESSION_SECRET'] ?? '',
    authorizationParams: {
      response_type: 'code',
      scope: 'profile email', // ✗ require-openid-scope
      redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
    },
  }),
);

app.get('/orders', async (request, response) => {
  console.log(request.oidc.accessToken?.access_token); // ✗ no-token-logging
  const orders = await fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${request.oidc.idToken ?? ''}` }, // ✗ no-id-token-as-bearer
  });
  response.send(await orders.text());
});

app.get('/login', (request, response) => {
  void response.oidc.login({
    authorizationParams: {
      response_type: 'code',
      response_mode: 'post', // ✗ valid-response-mode
      scope: 'openid openid', // ✗ valid-scope
      state: 'constant', // ✗ no-predictable-state
    },
  });
});
