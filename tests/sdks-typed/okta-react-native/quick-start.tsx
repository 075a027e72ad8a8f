import { createConfig, getAccessToken, getUserFromIdToken, isAuthenticated, signInWithBrowser, signOut } from '@okta/okta-react-native';
import { useEffect } from 'react';

export function App() {
  useEffect(() => {
    void createConfig({
      issuer: 'https://id.example.com/oauth2/default',
      clientId: 'app',
      redirectUri: 'com.example.app:/callback',
      endSessionRedirectUri: 'com.example.app:/',
      discoveryUri: 'https://id.example.com/oauth2/default',
      scopes: ['openid', 'profile', 'offline_access'],
      requireHardwareBackedKeyStore: true,
    });
  }, []);
  return null;
}

export async function start(): Promise<string> {
  const { authenticated } = await isAuthenticated();
  if (!authenticated) await signInWithBrowser();
  const user = await getUserFromIdToken();
  return String(user.name);
}

export async function orders(): Promise<Response> {
  const { access_token } = await getAccessToken();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${access_token}` } });
}

export function stop(): Promise<unknown> {
  return signOut();
}
