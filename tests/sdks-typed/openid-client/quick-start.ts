import * as client from 'openid-client';

declare const server: URL;
declare const clientId: string;
declare const clientSecret: string;
declare const session: { verifier?: string; state?: string; nonce?: string };

const config = await client.discovery(server, clientId, clientSecret);

export async function login(): Promise<URL> {
  session.verifier = client.randomPKCECodeVerifier();
  session.state = client.randomState();
  session.nonce = client.randomNonce();
  return client.buildAuthorizationUrl(config, {
    redirect_uri: 'https://shop.example.com/callback',
    scope: 'openid email',
    code_challenge: await client.calculatePKCECodeChallenge(session.verifier),
    code_challenge_method: 'S256',
    state: session.state,
    nonce: session.nonce,
  });
}

export async function callback(currentUrl: URL): Promise<string | undefined> {
  const tokens = await client.authorizationCodeGrant(config, currentUrl, {
    pkceCodeVerifier: session.verifier ?? '',
    expectedState: session.state ?? '',
    expectedNonce: session.nonce ?? '',
  });
  const claims = tokens.claims();
  if (!claims) return undefined;
  const userInfo = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  return userInfo.email;
}

export async function machine(): Promise<Response> {
  const tokens = await client.clientCredentialsGrant(config, { scope: 'orders:read', resource: 'https://api.example.com' });
  return client.fetchProtectedResource(config, tokens.access_token, new URL('https://api.example.com/orders'), 'GET');
}

export async function refresh(refreshToken: string): Promise<string> {
  return (await client.refreshTokenGrant(config, refreshToken)).access_token;
}
