import { ExpressOIDC } from '@okta/oidc-middleware';
import express from 'express';

const app = express();

export const oidc = new ExpressOIDC({
  issuer: 'http://example.okta.com', // ✗ no-insecure-endpoint
  client_id: 'shop',
  client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  appBaseUrl: 'https://shop.example.com',
  scope: 'profile orders:read', // ✗ require-openid-scope no-custom-scope-on-okta-org-server
  loginRedirectUri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
  testing: { disableHttpsCheck: true }, // ✗ no-disabled-validation
});

app.get('/orders', async (request, response) => {
  console.log(request.userContext?.tokens); // ✗ no-token-logging
  const orders = await fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${request.userContext?.tokens.id_token ?? ''}` }, // ✗ no-id-token-as-bearer
  });
  response.send(await orders.text());
});
