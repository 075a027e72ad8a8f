import { AuthenticationClient } from 'auth0';

declare const password: string;
declare const code: string;

const auth0 = new AuthenticationClient({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
});

export async function signIn(): Promise<unknown> {
  return auth0.oauth.passwordGrant({ username: 'me', password, scope: 'openid openid' }); // ✗ no-password-grant valid-scope
}

export async function machine(): Promise<unknown> {
  const { data } = await auth0.oauth.clientCredentialsGrant({ audience: 'https://api.example.com' });
  console.log(data); // ✗ no-token-logging
  return data.id_token; // ✗ no-unavailable-token
}

export async function pushed(): Promise<unknown> {
  return auth0.oauth.pushedAuthorization({
    response_type: 'id_token token', // ✗ no-implicit-flow
    redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
    scope: 'profile', // ✗ require-openid-scope
    state: 'constant', // ✗ no-predictable-state
    nonce: 'constant', // ✗ no-predictable-state
  });
}

export async function orders(): Promise<Response> {
  const { data } = await auth0.oauth.authorizationCodeGrant({ code, redirect_uri: 'https://shop.example.com/callback' });
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${data.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}
