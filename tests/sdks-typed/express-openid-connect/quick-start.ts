import express from 'express';
import { auth, requiresAuth } from 'express-openid-connect';

const app = express();

app.use(
  auth({
    issuerBaseURL: 'https://id.example.com',
    baseURL: 'https://shop.example.com',
    clientID: 'shop',
    secret: process.env['SESSION_SECRET'] ?? '',
    idpLogout: true,
    authRequired: false,
  }),
);

app.get('/profile', requiresAuth(), (request, response) => {
  response.send(`hello ${String(request.oidc.user?.['sub'])}`);
});

app.get('/admin', (request, response) => {
  void response.oidc.login({ returnTo: '/admin' });
});
