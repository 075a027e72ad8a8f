import { AuthenticationClient, UserInfoClient } from 'auth0';

declare const session: { state: string; nonce: string; challenge: string; verifier: string };

const auth0 = new AuthenticationClient({ domain: 'shop.eu.auth0.com', clientId: 'shop', clientSecret: process.env['AUTH0_CLIENT_SECRET'] ?? '' });

export async function machine(): Promise<string> {
  const { data } = await auth0.oauth.clientCredentialsGrant({ audience: 'https://api.example.com' });
  return data.access_token;
}

export async function pushed(): Promise<string> {
  const { data } = await auth0.oauth.pushedAuthorization({
    response_type: 'code',
    redirect_uri: 'https://shop.example.com/callback',
    scope: 'openid email',
    state: session.state,
    nonce: session.nonce,
    code_challenge: session.challenge,
    code_challenge_method: 'S256',
  });
  return data.request_uri;
}

export async function callback(code: string): Promise<string> {
  const { data } = await auth0.oauth.authorizationCodeGrantWithPKCE({ code, code_verifier: session.verifier, redirect_uri: 'https://shop.example.com/callback' });
  const user = await new UserInfoClient({ domain: 'shop.eu.auth0.com' }).getUserInfo(data.access_token);
  return user.data.email;
}
