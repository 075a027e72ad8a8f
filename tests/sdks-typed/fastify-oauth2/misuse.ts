import oauthPlugin, { type OAuth2Namespace } from '@fastify/oauth2';
import createFastify, { type FastifyInstance } from 'fastify';

const fastify = createFastify() as unknown as FastifyInstance & { shop: OAuth2Namespace };

fastify.register(oauthPlugin, {
  name: 'shop',
  scope: ['email', 'email'], // ✗ valid-scope
  credentials: {
    client: {
      id: 'shop',
      secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
    },
    auth: {
      authorizeHost: 'http://id.example.com', // ✗ no-insecure-endpoint
      tokenHost: 'http://id.example.com', // ✗ no-insecure-endpoint
    },
  },
  callbackUri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
  generateStateFunction: () => crypto.randomUUID(),
  checkStateFunction: () => true, // ✗ no-disabled-validation
  pkce: 'plain', // ✗ require-pkce
});

fastify.register(oauthPlugin, {
  name: 'implicit',
  scope: ['email'], // ✗ require-openid-scope
  credentials: { client: { id: 'shop', secret: process.env['CLIENT_SECRET'] ?? '' } },
  callbackUri: 'https://shop.example.com/callback',
  generateStateFunction: () => 'constant', // ✗ no-predictable-state
  checkStateFunction: (request) => request.headers.cookie !== undefined,
  callbackUriParams: {
    response_type: 'id_token token', // ✗ no-implicit-flow
    nonce: 'constant', // ✗ no-predictable-state
  },
});

fastify.get('/callback', async (request) => {
  const { token } = await fastify.shop.getAccessTokenFromAuthorizationCodeFlow(request);
  console.log(token.access_token); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
});
