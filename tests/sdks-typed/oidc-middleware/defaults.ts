import { ExpressOIDC } from '@okta/oidc-middleware';

// A response type has no effect: a code is what it asks for, with a state, and without an option for PKCE or a nonce.
// The scope is `openid` where none is given.
export const oidc = new ExpressOIDC({
  issuer: 'https://example.okta.com/oauth2/default',
  client_id: process.env['OKTA_CLIENT_ID'] ?? '',
  client_secret: process.env['OKTA_CLIENT_SECRET'] ?? '',
  appBaseUrl: 'https://shop.example.com',
  response_type: 'id_token token',
});
