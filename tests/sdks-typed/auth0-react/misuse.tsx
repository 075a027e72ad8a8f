import { Auth0Provider, LocalStorageCache, useAuth0, withAuthenticationRequired } from '@auth0/auth0-react';
import { jwtDecode } from 'jwt-decode';

export const app = (
  <Auth0Provider
    domain="login.example.com"
    clientId="spa"
    issuer="http://login.example.com/" // ✗ no-insecure-endpoint
    cacheLocation="localstorage" // ✗ no-token-in-web-storage
    authorizationParams={{
      redirect_uri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
      scope: 'openid profile',
      client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret no-misplaced-parameter
    }}
  >
    <Orders />
  </Auth0Provider>
);

export const cache = new LocalStorageCache(); // ✗ no-token-in-web-storage

function Orders() {
  const { getAccessTokenSilently, getIdTokenClaims, loginWithRedirect } = useAuth0();
  const load = async () => {
    const claims = await getIdTokenClaims();
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${claims?.__raw ?? ''}` } }); // ✗ no-id-token-as-bearer
  };
  const name = async () => {
    const token = (await getAccessTokenSilently()) ?? '';
    console.log(token); // ✗ no-token-logging
    localStorage.setItem('token', token); // ✗ no-token-in-web-storage
    await fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
    return jwtDecode<{ email: string }>(token).email; // ✗ no-access-token-as-identity
  };
  const signIn = () => loginWithRedirect({ authorizationParams: { scope: 'openid,email' } }); // ✗ valid-scope
  return <p onClick={() => void [load(), name(), signIn()]}>Orders</p>;
}

export const Protected = withAuthenticationRequired(Orders, {
  loginOptions: {
    authorizationParams: {
      redirect_uri: 'https://app.example.com/#home', // ✗ no-unsafe-redirect-uri
    },
  },
});
