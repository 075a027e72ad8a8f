import { exchangeCodeAsync, makeRedirectUri, refreshAsync, type TokenResponse, useAuthRequest, useAutoDiscovery } from 'expo-auth-session';
import { useEffect, useState } from 'react';

const clientId = 'app';
const redirectUri = makeRedirectUri({ scheme: 'com.example.app' });

export function SignIn() {
  const discovery = useAutoDiscovery('https://id.example.com');
  const [tokens, setTokens] = useState<TokenResponse>();
  const [request, response, promptAsync] = useAuthRequest({ clientId, redirectUri, scopes: ['orders:read', 'offline_access'] }, discovery);

  useEffect(() => {
    if (response?.type !== 'success' || !discovery || !request?.codeVerifier) return;
    const { code = '' } = response.params;
    void exchangeCodeAsync({ clientId, code, redirectUri, extraParams: { code_verifier: request.codeVerifier } }, discovery).then(setTokens);
  }, [response]);

  const renew = async () => {
    if (discovery && tokens?.refreshToken !== undefined) setTokens(await refreshAsync({ clientId, refreshToken: tokens.refreshToken }, discovery));
  };
  const load = () => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens?.accessToken ?? ''}` } });
  return Button(tokens ? [renew, load] : [promptAsync]);
}

declare function Button(onPress: readonly (() => Promise<unknown>)[]): null;
