import { jwtDecode } from 'jwt-decode';
import { WebStorageStateStore } from 'oidc-client-ts';
import { AuthProvider, useAuth, useAutoSignin, withAuthenticationRequired } from 'react-oidc-context';

export const app = (
  <AuthProvider
    authority="http://id.example.com" // ✗ no-insecure-endpoint
    client_id="spa"
    client_secret="8Xk2pQz7Rm4Ty9Wb3Nc6" // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
    redirect_uri="http://app.example.com/callback" // ✗ no-unsafe-redirect-uri
    response_type="id_token token" // ✗ no-implicit-flow
    scope="profile" // ✗ require-openid-scope
    disablePKCE
    userStore={new WebStorageStateStore({ store: window.localStorage })} // ✗ no-token-in-web-storage
  >
    <Orders />
  </AuthProvider>
);

function Orders() {
  const auth = useAuth();
  const token = auth.user?.access_token ?? '';
  useAutoSignin({
    signinMethod: 'signinRedirect',
    signinArgs: {
      nonce: 'fixed', // ✗ no-predictable-state
    },
  });
  const load = () => fetch('/orders', { headers: { Authorization: `Bearer ${auth.user?.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
  const profile = () => fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
  const name = () => jwtDecode<{ name: string }>(token).name; // ✗ no-access-token-as-identity
  const log = () => console.log(token); // ✗ no-token-logging
  const signIn = (username: string, password: string) => auth.signinResourceOwnerCredentials({ username, password }); // ✗ no-password-grant
  return <button onClick={() => void [load(), profile(), name(), log(), signIn('', '')]}>Orders</button>;
}

export const Protected = withAuthenticationRequired(Orders, {
  signinRedirectArgs: {
    scope: 'openid openid', // ✗ valid-scope
  },
});

export const code = (
  <AuthProvider
    authority="https://id.example.com"
    client_id="spa"
    redirect_uri="https://app.example.com/callback"
    scope="openid"
    disablePKCE // ✗ require-pkce
  />
);
