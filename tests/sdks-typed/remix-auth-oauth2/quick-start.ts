import { CodeChallengeMethod, OAuth2Strategy } from 'remix-auth-oauth2';

declare function userOf(tokens: OAuth2Strategy.VerifyOptions['tokens'], request: Request): Promise<{ id: string }>;

export const strategy = new OAuth2Strategy<{ id: string }>(
  {
    cookie: 'oauth2',
    clientId: process.env['CLIENT_ID'] ?? '',
    clientSecret: process.env['CLIENT_SECRET'] ?? '',
    authorizationEndpoint: 'https://id.example.com/oauth2/authorize',
    tokenEndpoint: 'https://id.example.com/oauth2/token',
    redirectURI: 'https://shop.example.com/auth/callback',
    tokenRevocationEndpoint: 'https://id.example.com/oauth2/revoke',
    scopes: ['openid', 'email', 'profile'],
    codeChallengeMethod: CodeChallengeMethod.S256,
  },
  async ({ tokens, request }: OAuth2Strategy.VerifyOptions) => userOf(tokens, request),
);
