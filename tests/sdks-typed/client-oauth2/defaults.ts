import ClientOAuth2 from 'client-oauth2';

declare const session: { challenge: string };

const client = new ClientOAuth2({ clientId: 'shop', authorizationUri: 'https://id.example.com/authorize', scopes: ['offline_access'] });
const query = { code_challenge: session.challenge, code_challenge_method: 'S256' };

// `code` and `token` say which response type is sent.
export const code = client.code.getUri({ state: crypto.randomUUID(), query });
export const token = client.token.getUri({ scopes: ['orders'], state: crypto.randomUUID() }); // ✗ no-implicit-flow
