import { exchangeCodeAsync, type TokenResponse, useAuthRequest } from 'expo-auth-session';

const discovery = { authorizationEndpoint: 'https://id.example.com/authorize', tokenEndpoint: 'https://id.example.com/token' };

export function useSignIn(): () => Promise<TokenResponse | undefined> {
  const [, , promptAsync] = useAuthRequest({ clientId: 'app', redirectUri: 'com.example.app:/callback', scopes: ['orders:read'] }, discovery);
  return async () => {
    const response = await promptAsync();
    if (response.type !== 'success') return undefined;
    const { code = '' } = response.params;
    return exchangeCodeAsync({ clientId: 'app', code, redirectUri: 'com.example.app:/callback' }, discovery); // ✗ require-grant-parameters
  };
}
