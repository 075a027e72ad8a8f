import { type AuthConfiguration, authorize, logout, refresh, revoke } from 'react-native-app-auth';

const config: AuthConfiguration = {
  issuer: 'https://id.example.com',
  clientId: 'app',
  redirectUrl: 'com.example.app:/oauthredirect',
  scopes: ['openid', 'profile', 'email', 'offline_access'],
};

export async function signIn(): Promise<string> {
  const result = await authorize(config);
  const orders = await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.accessToken}` } });
  return orders.text();
}

export async function renew(refreshToken: string): Promise<string> {
  const result = await refresh(config, { refreshToken });
  return result.accessToken;
}

export async function signOut(idToken: string, accessToken: string): Promise<void> {
  await revoke(config, { tokenToRevoke: accessToken, sendClientId: true });
  await logout(config, { idToken, postLogoutRedirectUrl: 'com.example.app:/' });
}
