import { ExpressOIDC } from '@okta/oidc-middleware';
import express, { type RequestHandler } from 'express';

const app = express();

const oidc = new ExpressOIDC({
  issuer: 'https://example.okta.com/oauth2/default',
  client_id: process.env['OKTA_CLIENT_ID'] ?? '',
  client_secret: process.env['OKTA_CLIENT_SECRET'] ?? '',
  appBaseUrl: 'https://shop.example.com',
  scope: 'openid profile',
});

app.use(oidc.router as unknown as RequestHandler);

app.get('/protected', oidc.ensureAuthenticated() as unknown as RequestHandler, async (request, response) => {
  const orders = await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${request.userContext?.tokens.access_token ?? ''}` } });
  response.send(`${request.userContext?.userinfo.preferred_username ?? ''}: ${await orders.text()}`);
});
