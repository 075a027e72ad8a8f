import { AuthorizationCode, ClientCredentials } from 'simple-oauth2';

declare const session: { challenge: string };

const config = { client: { id: 'shop', secret: process.env['CLIENT_SECRET'] ?? '' }, auth: { tokenHost: 'https://id.example.com' } };

// It asks for a code, with which a refresh token may come.
export const url = new AuthorizationCode(config).authorizeURL({
  redirect_uri: 'https://shop.example.com/callback',
  scope: 'offline_access',
  state: crypto.randomUUID(),
  code_challenge: session.challenge,
  code_challenge_method: 'S256',
} as { redirect_uri: string });

// The class says which grant it is, and no scope is sent of itself.
export const token = new ClientCredentials(config).getToken({});
