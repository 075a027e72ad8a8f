import oauthPlugin from '@fastify/oauth2';
import createFastify from 'fastify';

const fastify = createFastify();

// A code with a state; the challenge comes with discovery, and else is missing.
fastify.register(oauthPlugin, {
  name: 'discovered',
  scope: ['offline_access'],
  credentials: { client: { id: 'shop', secret: process.env['CLIENT_SECRET'] ?? '' } },
  callbackUri: 'https://shop.example.com/callback',
  discovery: { issuer: 'https://id.example.com' },
});
