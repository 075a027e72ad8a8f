import oauthPlugin, { type OAuth2Namespace } from '@fastify/oauth2';
import createFastify, { type FastifyInstance } from 'fastify';

const fastify = createFastify() as unknown as FastifyInstance & { facebookOAuth2: OAuth2Namespace };

fastify.register(oauthPlugin, {
  name: 'facebookOAuth2',
  credentials: {
    client: { id: process.env['CLIENT_ID'] ?? '', secret: process.env['CLIENT_SECRET'] ?? '' },
    auth: oauthPlugin.FACEBOOK_CONFIGURATION,
  },
  startRedirectPath: '/login/facebook',
  callbackUri: 'https://shop.example.com/login/facebook/callback',
  pkce: 'S256',
});

fastify.get('/login/facebook/callback', async (request) => {
  const { token } = await fastify.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request);
  const me = await fetch('https://graph.facebook.com/v6.0/me', { headers: { Authorization: `Bearer ${token.access_token}` } });
  return me.json();
});
