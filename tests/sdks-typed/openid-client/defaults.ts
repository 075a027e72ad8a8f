import * as client from 'openid-client';
import { Strategy } from 'openid-client/passport';

declare const server: URL;
declare const clientSecret: string;

const config = await client.discovery(server, 'shop', clientSecret);

// Without a response type it asks for a code, for which a refresh token may be had.
export async function code(): Promise<URL> {
  return client.buildAuthorizationUrl(config, {
    redirect_uri: 'https://shop.example.com/callback',
    scope: 'openid offline_access',
    state: client.randomState(),
    nonce: client.randomNonce(),
    code_challenge: await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  });
}

// The strategy sends a challenge, and a state where the server does not say that it checks that.
export const strategy = new Strategy({ config, scope: 'openid email', callbackURL: 'https://shop.example.com/callback' }, (tokens, verified) => {
  verified(null, { email: tokens.claims()?.email });
});
