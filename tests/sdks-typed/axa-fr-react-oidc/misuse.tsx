import { OidcProvider, useOidc, useOidcAccessToken, useOidcIdToken, useOidcUser } from '@axa-fr/react-oidc';

export const app = (
  <OidcProvider
    configuration={{
      client_id: 'spa',
      redirect_uri: 'http://app.example.com/authentication/callback', // ✗ no-unsafe-redirect-uri
      scope: 'profile openid openid', // ✗ valid-scope
      authority: 'http://id.example.com', // ✗ no-insecure-endpoint
      extras: {
        state: 'fixed', // ✗ no-predictable-state
      },
      token_request_extras: { client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6' }, // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
      storage: window.localStorage, // ✗ no-token-in-web-storage
    }}
  >
    <Orders />
  </OidcProvider>
);

function Orders() {
  const { login } = useOidc();
  const { accessToken, accessTokenPayload } = useOidcAccessToken();
  const { idToken } = useOidcIdToken();
  const { oidcUser } = useOidcUser();
  const signIn = () => login('/', { nonce: 'fixed' }); // ✗ no-predictable-state
  const load = () => fetch('/orders', { headers: { Authorization: `Bearer ${String(idToken)}` } }); // ✗ no-id-token-as-bearer
  const log = () => console.log(accessToken); // ✗ no-token-logging
  const profile = () => fetch(`https://api.example.com/me?access_token=${String(accessToken)}`); // ✗ no-credentials-in-url
  const name = String(accessTokenPayload['name']); // ✗ no-access-token-as-identity
  return <p onClick={() => void [signIn(), load(), log(), profile()]}>{[name, oidcUser?.sub]}</p>;
}
