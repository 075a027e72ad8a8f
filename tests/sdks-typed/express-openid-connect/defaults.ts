import express from 'express';
import { auth } from 'express-openid-connect';

const app = express();

// An ID token by form post, with a state and a nonce: no implicit flow, and `openid profile email` is the scope.
app.use(auth({ issuerBaseURL: 'https://id.example.com', baseURL: 'https://shop.example.com', clientID: 'shop', secret: process.env['SESSION_SECRET'] ?? '' }));

app.get('/user', (request, response) => {
  response.send({ email: request.oidc.idTokenClaims?.['email'], phone: request.oidc.idTokenClaims?.['phone_number'] }); // ✗ no-unrequested-claims
});

app.get('/orders', async (request, response) => {
  const orders = await fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${request.oidc.accessToken?.access_token ?? ''}` }, // ✗ no-unavailable-token
  });
  response.send(await orders.text());
});
