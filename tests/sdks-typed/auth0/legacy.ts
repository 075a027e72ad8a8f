import { AuthenticationClient } from 'auth0/legacy';

declare const password: string;

const auth0 = new AuthenticationClient({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
});

export async function signIn(): Promise<unknown> {
  return auth0.oauth.passwordGrant({ username: 'me', password, realm: 'shop' }); // ✗ no-password-grant
}
