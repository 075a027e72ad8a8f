import { Connection, OAuth2 } from 'jsforce';

declare const password: string;

const oauth2 = new OAuth2({
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  redirectUri: 'http://shop.example.com/oauth2/callback', // ✗ no-unsafe-redirect-uri
  loginUrl: 'http://login.example.com', // ✗ no-insecure-endpoint
});

export const bare = oauth2.getAuthorizationUrl({ scope: 'api' }); // ✗ require-pkce require-state

export const predictable = oauth2.getAuthorizationUrl({
  scope: 'api api', // ✗ valid-scope
  state: 'constant', // ✗ no-predictable-state
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', // ✗ no-predictable-state require-pkce
});

export async function signIn(): Promise<unknown> {
  await new Connection({ oauth2 }).loginByOAuth2('me@example.com', password); // ✗ no-password-grant
  const connection = new Connection({ oauth2: { clientId: 'shop', clientSecret: process.env['CLIENT_SECRET'] ?? '' } });
  await connection.login('me@example.com', password); // ✗ no-password-grant
  return oauth2.authenticate('me@example.com', password); // ✗ no-password-grant
}

export async function callback(code: string): Promise<void> {
  const tokens = await oauth2.requestToken(code);
  console.log(tokens.access_token); // ✗ no-token-logging
}

export const odd = oauth2.requestToken({ grant_type: 'authorization-code' }); // ✗ valid-grant-type
