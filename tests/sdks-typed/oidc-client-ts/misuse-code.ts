import { jwtDecode } from 'jwt-decode';
import { UserManager } from 'oidc-client-ts';

const manager = new UserManager({
  authority: 'http://id.example.com', // ✗ no-insecure-endpoint
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  scope: 'openid openid', // ✗ valid-scope
  disablePKCE: true, // ✗ require-pkce
});

export async function signIn(): Promise<void> {
  await manager.signinRedirect({
    nonce: 'fixed', // ✗ no-predictable-state
  });
}

export async function show(): Promise<void> {
  const user = await manager.getUser();
  console.log(user?.access_token); // ✗ no-token-logging
  await fetch(`https://api.example.com/me?access_token=${user?.access_token ?? ''}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ name: string }>(user?.access_token ?? '').name; // ✗ no-access-token-as-identity
}
