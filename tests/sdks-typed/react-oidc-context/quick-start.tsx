import { AuthProvider, type AuthProviderProps, useAuth } from 'react-oidc-context';

const settings: AuthProviderProps = {
  authority: 'https://id.example.com',
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  scope: 'openid profile email',
  onSigninCallback: () => window.history.replaceState({}, document.title, window.location.pathname),
};

export const app = (
  <AuthProvider {...settings}>
    <Home />
  </AuthProvider>
);

function Home() {
  const auth = useAuth();
  switch (auth.activeNavigator) {
    case 'signinSilent':
      return <p>Signing you in…</p>;
    case 'signoutRedirect':
      return <p>Signing you out…</p>;
  }
  if (auth.isLoading) return <p>Loading…</p>;
  if (auth.error) return <p>{auth.error.message}</p>;
  const load = () => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${auth.user?.access_token ?? ''}` } });
  if (auth.isAuthenticated) return <button onClick={() => void load()}>Orders of {auth.user?.profile.email}</button>;
  return <button onClick={() => void auth.signinRedirect()}>Sign in</button>;
}
