import { Auth0Provider, useAuth0 } from 'react-native-auth0';

export const app = (
  <Auth0Provider domain="login.example.com" clientId="app">
    <Home />
  </Auth0Provider>
);

function Home() {
  const { authorize, clearSession, getCredentials, user } = useAuth0();
  const signIn = () => authorize({ scope: 'openid profile email offline_access', audience: 'https://api.example.com' });
  const orders = async () => {
    const credentials = await getCredentials();
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${credentials.accessToken}` } });
  };
  return user ? Button(`Orders of ${user.name ?? ''}`, [orders, clearSession]) : Button('Sign in', [signIn]);
}

declare function Button(title: string, onPress: readonly (() => Promise<unknown>)[]): null;
