import * as oauth from 'oauth4webapi';

declare const session: { verifier: string; state: string; nonce: string };

const issuer = new URL('https://id.example.com');
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oidc' }));
const client: oauth.Client = { client_id: 'shop' };
const authentication = oauth.ClientSecretPost(process.env['CLIENT_SECRET'] ?? '');
const callbackUrl = 'https://shop.example.com/callback';

export async function login(): Promise<URL> {
  session.verifier = oauth.generateRandomCodeVerifier();
  session.state = oauth.generateRandomState();
  session.nonce = oauth.generateRandomNonce();
  const url = new URL(as.authorization_endpoint ?? '');
  url.searchParams.set('client_id', client.client_id);
  url.searchParams.set('redirect_uri', callbackUrl);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('scope', 'openid email');
  url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(session.verifier));
  url.searchParams.set('code_challenge_method', 'S256');
  url.searchParams.set('state', session.state);
  url.searchParams.set('nonce', session.nonce);
  return url;
}

export async function callback(currentUrl: URL): Promise<string | undefined> {
  const params = oauth.validateAuthResponse(as, client, currentUrl, session.state);
  const response = await oauth.authorizationCodeGrantRequest(as, client, authentication, params, callbackUrl, session.verifier);
  const result = await oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: session.nonce, requireIdToken: true });
  const claims = oauth.getValidatedIdTokenClaims(result);
  if (!claims) return undefined;
  const userInfo = await oauth.processUserInfoResponse(as, client, claims.sub, await oauth.userInfoRequest(as, client, result.access_token));
  return userInfo.email;
}

export async function machine(): Promise<Response> {
  const parameters = new URLSearchParams({ scope: 'orders:read', resource: 'https://api.example.com' });
  const response = await oauth.clientCredentialsGrantRequest(as, client, authentication, parameters);
  const result = await oauth.processClientCredentialsResponse(as, client, response);
  return oauth.protectedResourceRequest(result.access_token, 'GET', new URL('https://api.example.com/orders'));
}
