import express from 'express';
import grant from 'grant';

const app = express();

app.use(
  grant.express({
    defaults: { origin: 'https://shop.example.com', transport: 'session', state: true, pkce: true },
    google: {
      key: process.env['GOOGLE_KEY'] ?? '',
      secret: process.env['GOOGLE_SECRET'] ?? '',
      scope: ['openid', 'email'],
      nonce: true,
      custom_params: { access_type: 'offline' },
      callback: '/hello',
    },
    twitter: { key: process.env['TWITTER_KEY'] ?? '', secret: process.env['TWITTER_SECRET'] ?? '', callback: '/hi' },
  }),
);

app.get('/hello', async (request: express.Request & { session?: { grant: { response: { access_token: string } } } }, response) => {
  const orders = await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${request.session?.grant.response.access_token ?? ''}` } });
  response.send(await orders.text());
});
