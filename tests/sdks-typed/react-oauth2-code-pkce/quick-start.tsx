import { useContext } from 'react';
import { AuthContext, AuthProvider, type TAuthConfig, type TRefreshTokenExpiredEvent } from 'react-oauth2-code-pkce';

const authConfig: TAuthConfig = {
  clientId: 'spa',
  authorizationEndpoint: 'https://id.example.com/authorize',
  tokenEndpoint: 'https://id.example.com/token',
  redirectUri: 'https://app.example.com/',
  scope: 'orders:read',
  autoLogin: false,
  onRefreshTokenExpire: (event: TRefreshTokenExpiredEvent) => event.logIn(crypto.randomUUID()),
};

export const app = (
  <AuthProvider authConfig={authConfig}>
    <Orders />
  </AuthProvider>
);

function Orders() {
  const { token, loginInProgress, logIn, logOut } = useContext(AuthContext);
  const load = () => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
  if (loginInProgress) return <p>Signing in…</p>;
  if (!token) return <button onClick={() => logIn(crypto.randomUUID())}>Sign in</button>;
  return (
    <p onClick={() => void load()}>
      <button onClick={() => logOut()}>Sign out</button>
    </p>
  );
}
