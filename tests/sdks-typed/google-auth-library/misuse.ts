import { CodeChallengeMethod, JWT, OAuth2Client } from 'google-auth-library';

declare const code: string;

const client = new OAuth2Client({
  clientId: 'shop.apps.googleusercontent.com',
  clientSecret: 'GOCSPX-8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  redirectUri: 'http://shop.example.com/oauth2callback', // ✗ no-unsafe-redirect-uri
});

export const account = new JWT({
  email: 'shop@example.iam.gserviceaccount.com',
  key: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA', // ✗ no-hardcoded-client-secret
});

export const bare = client.generateAuthUrl({ scope: 'openid email' }); // ✗ require-pkce require-state require-nonce

export const unbound = client.verifyIdToken({ idToken: code }); // ✗ no-disabled-validation

export const implicit = client.generateAuthUrl({
  response_type: 'token', // ✗ no-implicit-flow
  scope: ['openid', 'openid'], // ✗ valid-scope
  state: 'constant', // ✗ no-predictable-state
});

export const plain = client.generateAuthUrl({
  scope: 'https://www.googleapis.com/auth/drive',
  state: crypto.randomUUID(),
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', // ✗ no-predictable-state
  code_challenge_method: CodeChallengeMethod.Plain, // ✗ require-pkce
});

export async function orders(): Promise<Response> {
  const { tokens } = await client.getToken(code);
  console.log(tokens); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function callback(request: Request): Promise<void> {
  const { searchParams } = new URL(request.url);
  const { tokens } = await client.getToken(searchParams.get('code') ?? ''); // ✗ require-state-check
  client.setCredentials(tokens);
}
