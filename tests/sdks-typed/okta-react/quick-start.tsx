import { OktaAuth, toRelativeUrl } from '@okta/okta-auth-js';
import { LoginCallback, Security, useOktaAuth } from '@okta/okta-react';

const oktaAuth = new OktaAuth({
  issuer: 'https://id.example.com/oauth2/default',
  clientId: 'spa',
  redirectUri: `${window.location.origin}/login/callback`,
  scopes: ['openid', 'profile', 'email'],
});

export function App() {
  const restoreOriginalUri = (_: OktaAuth, originalUri: string): void => {
    window.history.replaceState(null, '', toRelativeUrl(originalUri || '/', window.location.origin));
  };
  return (
    <Security oktaAuth={oktaAuth} restoreOriginalUri={restoreOriginalUri}>
      {window.location.pathname === '/login/callback' ? <LoginCallback /> : <Home />}
    </Security>
  );
}

function Home() {
  const { oktaAuth, authState } = useOktaAuth();
  if (!authState?.isAuthenticated) return <button onClick={() => void oktaAuth.signInWithRedirect()}>Sign in</button>;
  return <p onClick={() => void orders(authState.accessToken?.accessToken ?? '')}>Hello {authState.idToken?.claims.name}</p>;
}

function orders(accessToken: string): Promise<Response> {
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${accessToken}` } });
}
