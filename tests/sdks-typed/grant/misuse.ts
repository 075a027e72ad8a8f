import express from 'express';
import grant from 'grant';

const app = express();

app.use(
  grant.express({
    defaults: { origin: 'https://shop.example.com', transport: 'session' },
    bare: { key: 'shop', secret: process.env['CLIENT_SECRET'] ?? '' }, // ✗ require-pkce require-state
    shop: { // ✗ require-pkce
      key: 'shop',
      secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      authorize_url: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
      access_url: 'http://id.example.com/token', // ✗ no-insecure-endpoint
      redirect_uri: 'http://shop.example.com/connect/shop/callback', // ✗ no-unsafe-redirect-uri
      scope: ['openid', 'openid'], // ✗ valid-scope
      state: 'constant', // ✗ no-predictable-state
      nonce: 'constant', // ✗ no-predictable-state
    },
    implicit: {
      key: 'shop',
      scope: ['profile'], // ✗ require-openid-scope
      state: true,
      nonce: true,
      custom_params: { response_type: 'id_token token' }, // ✗ no-implicit-flow
    },
  }),
);

app.get('/hello', async (request: express.Request & { session?: { grant: { response: { access_token: string; id_token: string } } } }, response) => {
  console.log(request.session?.grant.response); // ✗ no-token-logging
  const orders = await fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${request.session?.grant.response.id_token ?? ''}` }, // ✗ no-id-token-as-bearer
  });
  response.send(await orders.text());
});
