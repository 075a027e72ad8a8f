import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';

export const app = (
  <Auth0Provider
    domain="login.example.com"
    clientId="spa"
    redirectUri="http://app.example.com/" // ✗ no-unsafe-redirect-uri
    scope="openid,profile" // ✗ valid-scope
    issuer="http://login.example.com/" // ✗ no-insecure-endpoint
    cacheLocation="localstorage" // ✗ no-token-in-web-storage
  >
    <Orders />
  </Auth0Provider>
);

function Orders() {
  const { getAccessTokenSilently, getIdTokenClaims } = useAuth0();
  const load = async () => {
    const claims = await getIdTokenClaims();
    console.log(await getAccessTokenSilently()); // ✗ no-token-logging
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${claims?.__raw ?? ''}` } }); // ✗ no-id-token-as-bearer
  };
  return <button onClick={() => void load()}>Orders</button>;
}
