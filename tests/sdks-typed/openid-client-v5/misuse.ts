import { Issuer, Strategy, type TokenSet } from 'openid-client';

declare const request: Parameters<InstanceType<Issuer['Client']>['callbackParams']>[0];
declare const password: string;

const issuer = new Issuer({
  issuer: 'http://id.example.com', // ✗ no-insecure-endpoint
  authorization_endpoint: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
  token_endpoint: 'https://id.example.com/token',
});

const client = new issuer.Client({
  client_id: 'shop',
  client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  redirect_uris: ['http://shop.example.com/callback'], // ✗ no-unsafe-redirect-uri
  id_token_signed_response_alg: 'none', // ✗ no-disabled-validation
});

export const signing = new issuer.Client(
  { client_id: 'shop', token_endpoint_auth_method: 'private_key_jwt' },
  {
    keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB', d: 'X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH-HLLKD9M7dx5oo7GURknchnrRweUkC7' }], // ✗ no-hardcoded-client-secret
  },
);

const implicitClient = new issuer.Client({
  client_id: 'shop',
  redirect_uris: ['https://shop.example.com/callback'],
  response_types: ['id_token token'], // ✗ consistent-client-metadata
  grant_types: ['authorization_code'], // ✗ consistent-client-metadata
});

export const bare = client.authorizationUrl({ scope: 'openid email' }); // ✗ require-pkce require-state require-nonce

export const implicit = implicitClient.authorizationUrl({
  response_type: 'id_token token', // ✗ no-implicit-flow
  scope: 'profile', // ✗ require-openid-scope
  state: 'constant', // ✗ no-predictable-state
  nonce: 'constant', // ✗ no-predictable-state
});

export const wrong = client.authorizationUrl({
  response_type: 'code,token', // ✗ valid-response-type
  client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  state: crypto.randomUUID(),
  nonce: crypto.randomUUID(),
});

export async function grants(): Promise<unknown> {
  await client.grant({ grant_type: 'password', username: 'me', password }); // ✗ no-password-grant
  await client.grant({ grant_type: 'client_credentials', scope: 'openid' }); // ✗ no-openid-with-client-credentials
  return client.grant({ grant_type: 'client_credential' }); // ✗ valid-grant-type
}

export async function machine(): Promise<string | undefined> {
  const tokenSet = await client.grant({ grant_type: 'client_credentials', scope: 'orders:read' });
  return tokenSet.refresh_token; // ✗ no-unavailable-token
}

export async function callback(): Promise<Response> {
  const tokenSet = await client.callback('https://shop.example.com/callback', client.callbackParams(request), { state: 'x' });
  console.log(tokenSet.access_token); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokenSet.id_token ?? ''}` } }); // ✗ no-id-token-as-bearer
}

export async function wrongToken(tokenSet: TokenSet): Promise<unknown> {
  return client.requestResource('https://api.example.com/orders', tokenSet.id_token ?? ''); // ✗ no-id-token-as-bearer
}

export const strategy = new Strategy(
  {
    client,
    usePKCE: false, // ✗ require-pkce
    params: { scope: 'openid openid' }, // ✗ valid-scope
  },
  (tokenSet: TokenSet, done: (error: null, user: unknown) => void) => {
    done(null, tokenSet.claims());
  },
);
