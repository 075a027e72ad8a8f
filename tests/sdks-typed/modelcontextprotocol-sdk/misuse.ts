import { exchangeAuthorization, registerClient, startAuthorization } from '@modelcontextprotocol/sdk/client/auth.js';
import { ClientCredentialsProvider } from '@modelcontextprotocol/sdk/client/auth-extensions.js';
import type { OAuthClientMetadata } from '@modelcontextprotocol/sdk/shared/auth.js';

declare const codeVerifier: string;

export const metadata: OAuthClientMetadata = {
  redirect_uris: ['http://assistant.example.com/callback'], // ✗ no-unsafe-redirect-uri
  grant_types: ['authorization_code', 'client_credentials'],
  response_types: ['code', 'token'], // ✗ consistent-client-metadata
  token_endpoint_auth_method: 'none', // ✗ consistent-client-metadata
};

export async function register(): Promise<unknown> {
  return registerClient('http://id.example.com', { // ✗ no-insecure-endpoint
    clientMetadata: {
      redirect_uris: ['https://assistant.example.com/callback'],
      grant_types: ['refresh_token'], // ✗ consistent-client-metadata
    },
  });
}

export const machine = new ClientCredentialsProvider({
  clientId: 'assistant',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  scope: 'openid mcp:tools', // ✗ no-openid-with-client-credentials
});

export async function start(): Promise<unknown> {
  return startAuthorization('https://id.example.com', {
    clientInformation: { client_id: 'assistant' },
    redirectUrl: 'http://assistant.example.com/callback', // ✗ no-unsafe-redirect-uri
    scope: 'mcp:tools mcp:tools', // ✗ valid-scope
    state: 'constant', // ✗ no-predictable-state
  });
}

export async function bare(): Promise<unknown> {
  return startAuthorization('https://id.example.com', { clientInformation: { client_id: 'assistant' }, redirectUrl: 'http://localhost:8090/callback' }); // ✗ require-state
}

export async function orders(authorizationCode: string): Promise<Response> {
  const tokens = await exchangeAuthorization('https://id.example.com', {
    clientInformation: { client_id: 'assistant' },
    authorizationCode,
    codeVerifier,
    redirectUri: 'http://localhost:8090/callback',
  });
  console.log(tokens); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}
