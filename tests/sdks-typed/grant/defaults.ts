import grant from 'grant';

// `true` is one that is made for each request, and what the providers share stands in `defaults`.
export const middleware = grant.express({
  defaults: { origin: 'https://shop.example.com', transport: 'session', state: true, nonce: true, pkce: true },
  shop: { key: 'shop', secret: process.env['CLIENT_SECRET'] ?? '', scope: ['openid', 'offline_access'] },
});
