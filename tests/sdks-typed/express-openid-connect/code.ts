import express from 'express';
import { auth } from 'express-openid-connect';

const app = express();

// With a code it sends a challenge as well.
app.use(
  auth({
    issuerBaseURL: 'https://id.example.com',
    baseURL: 'https://shop.example.com',
    clientID: 'shop',
    clientSecret: process.env['CLIENT_SECRET'] ?? '',
    secret: process.env['SESSION_SECRET'] ?? '',
    authorizationParams: { response_type: 'code', scope: 'openid offline_access', audience: 'https://api.example.com' },
  }),
);

app.get('/orders', async (request, response) => {
  const token = request.oidc.accessToken?.isExpired() === true ? await request.oidc.accessToken.refresh() : request.oidc.accessToken;
  const orders = await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token?.access_token ?? ''}` } });
  response.send(await orders.text());
});
