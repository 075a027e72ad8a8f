import {
  AuthorizationRequest,
  AuthorizationServiceConfiguration,
  BaseTokenRequestHandler,
  DefaultCrypto,
  GRANT_TYPE_AUTHORIZATION_CODE,
  TokenRequest,
} from '@openid/appauth';
import { jwtDecode } from 'jwt-decode';

const configuration = new AuthorizationServiceConfiguration({
  authorization_endpoint: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
  token_endpoint: 'http://id.example.com/token', // ✗ no-insecure-endpoint
  revocation_endpoint: 'https://id.example.com/revoke',
});

export const implicit = new AuthorizationRequest({
  client_id: 'spa',
  redirect_uri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  scope: 'openid offline_access', // ✗ no-offline-access-without-code
  response_type: AuthorizationRequest.RESPONSE_TYPE_TOKEN, // ✗ no-implicit-flow
  state: 'fixed', // ✗ no-predictable-state
});

export const idToken = new AuthorizationRequest({
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  scope: 'profile', // ✗ require-openid-scope
  response_type: 'id_token', // ✗ no-implicit-flow
  extras: {
    nonce: 'fixed', // ✗ no-predictable-state
  },
});

export const mistyped = new AuthorizationRequest({
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  scope: 'openid,profile', // ✗ valid-scope
  response_type: 'access_token', // ✗ valid-response-type
});

export const asQuery = new AuthorizationRequest({
  client_id: 'spa',
  redirect_uri: 'https://app.example.com/callback',
  scope: 'orders:read',
  response_type: 'token',
  extras: {
    response_mode: 'query', // ✗ valid-response-mode
  },
});

export const withoutPkce = new AuthorizationRequest(
  { client_id: 'spa', redirect_uri: 'https://app.example.com/callback', scope: 'orders:read', response_type: 'code' },
  new DefaultCrypto(),
  false, // ✗ require-pkce
);

export async function exchange(code: string): Promise<Response> {
  const request = new TokenRequest({
    client_id: 'spa',
    redirect_uri: 'https://app.example.com/callback',
    grant_type: GRANT_TYPE_AUTHORIZATION_CODE,
    code,
    extras: {
      client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
    },
  });
  const response = await new BaseTokenRequestHandler().performTokenRequest(configuration, request);
  console.log(response.accessToken); // ✗ no-token-logging
  localStorage.setItem('access_token', response.accessToken); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${response.accessToken}`); // ✗ no-credentials-in-url
  document.title = jwtDecode<{ name: string }>(response.accessToken).name; // ✗ no-access-token-as-identity
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${response.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export const grants = [
  new TokenRequest({
    client_id: 'spa',
    redirect_uri: '',
    grant_type: 'password', // ✗ no-password-grant
    extras: { username: '', password: '' },
  }),
  new TokenRequest({
    client_id: 'spa',
    redirect_uri: '',
    grant_type: 'client_credentials', // ✗ no-client-credentials-in-public-client
    extras: {
      scope: 'openid', // ✗ no-openid-with-client-credentials
    },
  }),
  new TokenRequest({
    client_id: 'spa',
    redirect_uri: '',
    grant_type: 'authorization-code', // ✗ valid-grant-type
    code: 'x',
  }),
];

export const found = AuthorizationServiceConfiguration.fetchFromIssuer('http://id.example.com'); // ✗ no-insecure-endpoint
