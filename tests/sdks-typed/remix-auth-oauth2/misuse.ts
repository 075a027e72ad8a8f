import { CodeChallengeMethod, OAuth2Strategy } from 'remix-auth-oauth2';

export const strategy = new OAuth2Strategy<unknown>(
  {
    clientId: 'shop',
    clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
    authorizationEndpoint: 'http://id.example.com/oauth2/authorize', // ✗ no-insecure-endpoint
    tokenEndpoint: 'http://id.example.com/oauth2/token', // ✗ no-insecure-endpoint
    redirectURI: 'http://shop.example.com/auth/callback', // ✗ no-unsafe-redirect-uri
    scopes: ['openid', 'openid'], // ✗ valid-scope
    codeChallengeMethod: CodeChallengeMethod.Plain, // ✗ require-pkce
  },
  async ({ tokens }: OAuth2Strategy.VerifyOptions) => {
    console.log(tokens.accessToken()); // ✗ no-token-logging
    return fetch('https://api.example.com/me', { headers: { Authorization: `Bearer ${tokens.idToken()}` } }); // ✗ no-id-token-as-bearer
  },
);
