import { generators, Issuer, Strategy, type TokenSet } from 'openid-client';

declare const session: { verifier: string; state: string; nonce: string };
declare const request: Parameters<InstanceType<Issuer['Client']>['callbackParams']>[0];

const issuer = await Issuer.discover('https://id.example.com');
const client = new issuer.Client({
  client_id: 'shop',
  client_secret: process.env['CLIENT_SECRET'] ?? '',
  redirect_uris: ['https://shop.example.com/callback'],
  response_types: ['code'],
});

export function login(): string {
  session.verifier = generators.codeVerifier();
  session.state = generators.state();
  session.nonce = generators.nonce();
  return client.authorizationUrl({
    scope: 'openid email profile',
    resource: 'https://api.example.com',
    code_challenge: generators.codeChallenge(session.verifier),
    code_challenge_method: 'S256',
    state: session.state,
    nonce: session.nonce,
  });
}

export async function callback(): Promise<string | undefined> {
  const params = client.callbackParams(request);
  const tokenSet = await client.callback('https://shop.example.com/callback', params, {
    code_verifier: session.verifier,
    state: session.state,
    nonce: session.nonce,
  });
  const userinfo = await client.userinfo(tokenSet);
  return userinfo.email ?? tokenSet.claims().email;
}

export async function renewed(old: TokenSet): Promise<TokenSet> {
  return client.refresh(old.refresh_token ?? '');
}

export const strategy = new Strategy({ client }, (tokenSet: TokenSet, done: (error: null, user: unknown) => void) => {
  done(null, tokenSet.claims());
});
