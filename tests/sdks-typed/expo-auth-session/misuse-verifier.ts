import { exchangeCodeAsync, makeRedirectUri, useAuthRequest, useAutoDiscovery } from 'expo-auth-session';
import { useEffect } from 'react';

const clientId = 'app';
const redirectUri = makeRedirectUri({ scheme: 'com.example.app' });

export function useSignIn(): () => Promise<unknown> {
  const discovery = useAutoDiscovery('https://id.example.com');
  const [, response, promptAsync] = useAuthRequest({ clientId, redirectUri, scopes: ['orders:read'] }, discovery);
  useEffect(() => {
    if (response?.type !== 'success' || !discovery) return;
    void exchangeCodeAsync({ clientId, code: response.params['code'] ?? '', redirectUri }, discovery); // ✗ require-grant-parameters
  }, [response]);
  return promptAsync;
}
