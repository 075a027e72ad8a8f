import * as oauth from 'oauth4webapi';

declare const as: oauth.AuthorizationServer;
declare const currentUrl: URL;
declare const password: string;

const client: oauth.Client = { client_id: 'shop' };
const authentication = oauth.ClientSecretBasic('8Xk2pQz7Rm4Ty9Wb3Nc6'); // ✗ no-hardcoded-client-secret

export async function discover(): Promise<Response> {
  return oauth.discoveryRequest(new URL('http://id.example.com'), { // ✗ no-insecure-endpoint
    [oauth.allowInsecureRequests]: true, // ✗ no-disabled-validation
  });
}

export async function pushed(): Promise<Response> {
  return oauth.pushedAuthorizationRequest(as, client, authentication, {
    response_type: 'token', // ✗ no-implicit-flow
    redirect_uri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
    scope: 'openid email openid', // ✗ valid-scope
    state: 'constant', // ✗ no-predictable-state
  });
}

export function login(): URL {
  const url = new URL('http://id.example.com/authorize'); // ✗ no-insecure-endpoint
  url.searchParams.set('client_id', client.client_id);
  url.searchParams.set('response_type', 'id_token');
  url.searchParams.set('response_mode', 'form_post');
  url.searchParams.set('redirect_uri', 'https://shop.example.com/callback');
  url.searchParams.set('scope', 'profile'); // ✗ require-openid-scope
  url.searchParams.set('state', oauth.generateRandomState());
  url.searchParams.set('nonce', oauth.generateRandomNonce());
  return url;
}

export async function callback(): Promise<unknown> {
  const params = oauth.validateAuthResponse(as, client, currentUrl, oauth.skipStateCheck); // ✗ no-disabled-validation
  const response = await oauth.authorizationCodeGrantRequest(
    as,
    client,
    authentication,
    params,
    'https://shop.example.com/callback',
    oauth.nopkce, // ✗ require-pkce
  );
  const result = await oauth.processAuthorizationCodeResponse(as, client, response);
  console.log(result); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function grants(): Promise<unknown> {
  await oauth.clientCredentialsGrantRequest(as, client, authentication, { scope: 'openid' }); // ✗ no-openid-with-client-credentials
  await oauth.genericTokenEndpointRequest(as, client, authentication, 'authorization-code', {}); // ✗ valid-grant-type
  return oauth.genericTokenEndpointRequest(as, client, authentication, 'password', { username: 'me', password }); // ✗ no-password-grant
}

export async function machine(): Promise<unknown> {
  const response = await oauth.clientCredentialsGrantRequest(as, client, authentication, { scope: 'orders:read' });
  const result = await oauth.processClientCredentialsResponse(as, client, response);
  return result.id_token; // ✗ no-unavailable-token
}

export async function wrongToken(result: oauth.TokenEndpointResponse): Promise<unknown> {
  return oauth.protectedResourceRequest(result.id_token ?? '', 'GET', new URL('https://api.example.com/orders')); // ✗ no-id-token-as-bearer
}

export async function register(): Promise<Response> {
  return oauth.dynamicClientRegistrationRequest(as, {
    redirect_uris: ['https://shop.example.com/callback'],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'none', // ✗ consistent-client-metadata
  });
}
