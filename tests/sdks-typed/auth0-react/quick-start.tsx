import { Auth0Provider, useAuth0, withAuthenticationRequired } from '@auth0/auth0-react';

export function App() {
  return (
    <Auth0Provider
      domain="login.example.com"
      clientId="spa"
      useRefreshTokens
      authorizationParams={{ redirect_uri: window.location.origin, audience: 'https://api.example.com', scope: 'openid profile email orders:read' }}
    >
      <Home />
      <Protected />
    </Auth0Provider>
  );
}

function Home() {
  const { isLoading, isAuthenticated, error, user, loginWithRedirect, logout } = useAuth0();
  if (isLoading) return <p>Loading…</p>;
  if (error) return <p>{error.message}</p>;
  if (!isAuthenticated) return <button onClick={() => void loginWithRedirect()}>Sign in</button>;
  return <button onClick={() => void logout({ logoutParams: { returnTo: window.location.origin } })}>Sign out {user?.email}</button>;
}

function Orders() {
  const { getAccessTokenSilently } = useAuth0();
  const load = async () => {
    const token = await getAccessTokenSilently({ authorizationParams: { audience: 'https://api.example.com', scope: 'orders:read' } });
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } });
  };
  return <button onClick={() => void load()}>Orders</button>;
}

const Protected = withAuthenticationRequired(Orders, { onRedirecting: () => <p>Signing in…</p> });
