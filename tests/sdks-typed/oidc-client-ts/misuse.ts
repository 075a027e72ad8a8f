import { OidcClient, UserManager, WebStorageStateStore } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'https://id.example.com',
  client_id: 'spa',
  client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  redirect_uri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  response_type: 'id_token token', // ✗ no-implicit-flow
  scope: 'profile email', // ✗ require-openid-scope
  disablePKCE: true,
  userStore: new WebStorageStateStore({ store: window.localStorage }), // ✗ no-token-in-web-storage
});

export async function signInWithPassword(username: string, password: string) {
  return manager.signinResourceOwnerCredentials({ username, password }); // ✗ no-password-grant
}

export async function orders(): Promise<Response> {
  const user = await manager.getUser();
  return fetch('https://api.example.com/orders', {
    headers: { Authorization: `Bearer ${user?.id_token ?? ''}` }, // ✗ no-id-token-as-bearer
  });
}

export const withSecret = new OidcClient({
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  extraTokenParams: { client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6' }, // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
});
