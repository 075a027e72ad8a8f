import { OidcProvider, OidcSecure, useOidc, useOidcFetch, useOidcIdToken } from '@axa-fr/react-oidc';

const configuration = {
  client_id: 'spa',
  redirect_uri: `${window.location.origin}/authentication/callback`,
  silent_redirect_uri: `${window.location.origin}/authentication/silent-callback`,
  scope: 'openid profile email offline_access',
  authority: 'https://id.example.com',
  service_worker_relative_url: '/OidcServiceWorker.js',
  service_worker_only: false,
};

export const app = (
  <OidcProvider configuration={configuration}>
    <Home />
    <OidcSecure>
      <Orders />
    </OidcSecure>
  </OidcProvider>
);

function Home() {
  const { login, logout, isAuthenticated } = useOidc();
  return <button onClick={() => void (isAuthenticated ? logout('/') : login('/'))}>{isAuthenticated ? 'Sign out' : 'Sign in'}</button>;
}

function Orders() {
  const { fetch } = useOidcFetch();
  const { idTokenPayload } = useOidcIdToken();
  return <button onClick={() => void fetch('https://api.example.com/orders')}>Orders of {String(idTokenPayload['email'])}</button>;
}
