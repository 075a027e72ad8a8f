import Keycloak from 'keycloak-js';

const keycloak = new Keycloak({
  url: 'http://id.example.com', // ✗ no-insecure-endpoint
  realm: 'example',
  clientId: 'spa',
});

export async function start(): Promise<void> {
  await keycloak.init({
    flow: 'implicit', // ✗ no-implicit-flow
    scope: 'openid offline_access', // ✗ no-offline-access-without-code
    useNonce: false, // ✗ no-disabled-validation
    redirectUri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
  });
}

const other = new Keycloak({ url: 'https://id.example.com', realm: 'example', clientId: 'spa' });

export async function again(): Promise<void> {
  await other.init({
    flow: 'hybrid',
    responseMode: 'query', // ✗ valid-response-mode
    pkceMethod: false, // ✗ require-pkce
  });
  await other.login({
    scope: 'openid,profile', // ✗ valid-scope
  });
}

export function orders(): Promise<Response> {
  return fetch('/orders', { headers: { Authorization: `Bearer ${keycloak.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export function name(): unknown {
  console.log(keycloak.token); // ✗ no-token-logging
  localStorage.setItem('refresh_token', keycloak.refreshToken ?? ''); // ✗ no-token-in-web-storage
  void fetch(`https://api.example.com/me?access_token=${keycloak.token ?? ''}`); // ✗ no-credentials-in-url
  return keycloak.tokenParsed?.['preferred_username']; // ✗ no-access-token-as-identity
}
