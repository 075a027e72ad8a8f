import { UserManager, WebStorageStateStore } from 'oidc-client';
import { jwtDecode } from 'jwt-decode';

const manager = new UserManager({
  authority: 'http://id.example.com', // ✗ no-insecure-endpoint
  client_id: 'spa',
  client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  redirect_uri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  response_type: 'id_token token', // ✗ no-implicit-flow
  scope: 'openid profile offline_access', // ✗ no-offline-access-without-code
  userInfoJwtIssuer: 'ANY', // ✗ no-disabled-validation
  userStore: new WebStorageStateStore({ store: window.localStorage }), // ✗ no-token-in-web-storage
});

export async function orders(): Promise<Response> {
  const user = await manager.getUser();
  console.log(user); // ✗ no-token-logging
  await fetch(`https://api.example.com/me?access_token=${user?.access_token ?? ''}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ name: string }>(user?.access_token ?? '').name; // ✗ no-access-token-as-identity
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${user?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export const other = new UserManager({
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  response_type: 'id_token, token', // ✗ valid-response-type
  scope: 'profile', // ✗ require-openid-scope
});

export const third = new UserManager({
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  response_type: 'id_token token',
  response_mode: 'query', // ✗ valid-response-mode
  scope: 'openid openid', // ✗ valid-scope
});
