import { useContext } from 'react';
import { AuthContext, AuthProvider } from 'react-oauth2-code-pkce';

export const app = (
  <AuthProvider
    authConfig={{
      clientId: 'spa',
      authorizationEndpoint: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
      tokenEndpoint: 'http://id.example.com/token', // ✗ no-insecure-endpoint
      redirectUri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
      scope: 'openid,profile', // ✗ valid-scope
      state: 'fixed', // ✗ no-predictable-state
      extraTokenParameters: {
        client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
      },
      storage: 'local', // ✗ no-token-in-web-storage
    }}
  >
    <Orders />
  </AuthProvider>
);

function Orders() {
  const { token, tokenData, idToken, logIn } = useContext(AuthContext);
  const signIn = () => logIn('home'); // ✗ no-predictable-state
  const load = () => fetch('/orders', { headers: { Authorization: `Bearer ${idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
  const log = () => console.log(token); // ✗ no-token-logging
  const store = () => sessionStorage.setItem('token', token); // ✗ no-token-in-web-storage
  const profile = () => fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
  return <button onClick={() => void [signIn(), load(), log(), store(), profile()]}>{String(tokenData?.['name'])}</button>; // ✗ no-access-token-as-identity
}

export const implicit = (
  <AuthProvider
    authConfig={{
      clientId: 'spa',
      authorizationEndpoint: 'https://id.example.com/authorize',
      tokenEndpoint: 'https://id.example.com/token',
      redirectUri: 'https://app.example.com/',
      extraAuthParameters: {
        response_type: 'token', // ✗ no-implicit-flow
        code_challenge_method: 'plain', // ✗ require-pkce
      },
    }}
  >
    <Orders />
  </AuthProvider>
);
