import { createConfig, getAccessToken, getIdToken, refreshTokens, signInWithBrowser } from '@okta/okta-react-native';
import { jwtDecode } from 'jwt-decode';

export async function start(): Promise<void> {
  await createConfig({
    issuer: 'http://id.example.com/oauth2/default', // ✗ no-insecure-endpoint
    clientId: 'app',
    redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
    endSessionRedirectUri: 'com.example.app:/',
    discoveryUri: 'https://id.example.com/oauth2/default',
    scopes: ['openid', 'profile', 'profile'], // ✗ valid-scope
    requireHardwareBackedKeyStore: false,
  });
  await signInWithBrowser();
}

export async function orders(): Promise<Response> {
  const { id_token } = await getIdToken();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${id_token}` } }); // ✗ no-id-token-as-bearer
}

export async function profile(): Promise<Response> {
  const { access_token } = await getAccessToken();
  return fetch(`https://api.example.com/me?access_token=${access_token}`); // ✗ no-credentials-in-url
}

export async function name(): Promise<unknown> {
  const { access_token } = await getAccessToken();
  return jwtDecode(access_token).sub; // ✗ no-access-token-as-identity
}

export async function renew(): Promise<void> {
  const tokens = await refreshTokens();
  console.log(tokens.refresh_token); // ✗ no-token-logging
}
