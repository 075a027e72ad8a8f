import { generators, Issuer, Strategy, type TokenSet } from 'openid-client';

const issuer = await Issuer.discover('https://id.example.com');

const login = new issuer.Client({ client_id: 'shop', redirect_uris: ['https://shop.example.com/callback'], response_types: ['id_token'], grant_types: ['implicit'] });

// The response type is the only one that the client is registered for, and the scope is `openid`.
export const posted = login.authorizationUrl({ response_mode: 'form_post', state: generators.state(), nonce: generators.nonce() });

const implicit = new issuer.Client({ client_id: 'spa', redirect_uris: ['https://shop.example.com/callback'], response_types: ['id_token token'], grant_types: ['implicit'] });

export const url = implicit.authorizationUrl({ state: generators.state(), nonce: generators.nonce() }); // ✗ no-implicit-flow

const web = new issuer.Client({ client_id: 'web', client_secret: process.env['CLIENT_SECRET'] ?? '', redirect_uris: ['https://shop.example.com/callback'] });

// It asks for a code, with a state and a challenge of its own.
export const strategy = new Strategy({ client: web }, (tokenSet: TokenSet, done: (error: null, user: unknown) => void) => {
  done(null, tokenSet.claims());
});
