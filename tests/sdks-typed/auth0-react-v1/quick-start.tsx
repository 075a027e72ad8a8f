import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';

export const app = (
  <Auth0Provider domain="login.example.com" clientId="spa" redirectUri={window.location.origin} audience="https://api.example.com" scope="openid profile email orders:read">
    <Orders />
  </Auth0Provider>
);

function Orders() {
  const { user, isAuthenticated, loginWithRedirect, getAccessTokenSilently } = useAuth0();
  const load = async () => {
    const token = await getAccessTokenSilently({ audience: 'https://api.example.com', scope: 'orders:read' });
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
  };
  if (!isAuthenticated) return <button onClick={() => void loginWithRedirect()}>Sign in</button>;
  return <button onClick={() => void load()}>Orders of {user?.email}</button>;
}
