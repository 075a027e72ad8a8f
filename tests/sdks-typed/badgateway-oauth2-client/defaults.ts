import { generateCodeVerifier, OAuth2Client } from '@badgateway/oauth2-client';

const client = new OAuth2Client({ server: 'https://id.example.com/', clientId: 'shop' });

// A verifier alone is enough: the SDK hashes it. And it asks for a code, with which a refresh token may come.
export async function login(): Promise<string> {
  return client.authorizationCode.getAuthorizeUri({
    redirectUri: 'https://shop.example.com/callback',
    scope: ['offline_access'],
    state: crypto.randomUUID(),
    codeVerifier: await generateCodeVerifier(),
  });
}
