import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';

export const auth = betterAuth({
  socialProviders: {
    google: {
      clientId: 'shop',
      clientSecret: 'GOCSPX-8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      redirectURI: 'http://shop.example.com/api/auth/callback/google', // ✗ no-unsafe-redirect-uri
      scope: ['openid', 'openid'], // ✗ valid-scope
      verifyIdToken: async () => true, // ✗ no-disabled-validation
    },
  },
  plugins: [
    genericOAuth({
      config: [
        {
          providerId: 'shop',
          clientId: 'shop',
          clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
          discoveryUrl: 'http://id.example.com/.well-known/openid-configuration', // ✗ no-insecure-endpoint
          authorizationUrl: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
          tokenUrl: 'http://id.example.com/token', // ✗ no-insecure-endpoint
          userInfoUrl: 'http://id.example.com/userinfo', // ✗ no-insecure-endpoint
          responseMode: 'form_post',
          scopes: ['profile', 'profile'], // ✗ valid-scope
          pkce: false, // ✗ require-pkce
          disableIdTokenNonceBinding: true, // ✗ no-disabled-validation
        },
        {
          providerId: 'old',
          clientId: 'old',
          authorizationUrl: 'https://id.example.com/authorize',
          tokenUrl: 'https://id.example.com/token',
          responseType: 'token', // ✗ no-implicit-flow
        },
      ],
    }),
  ],
  account: { skipStateCookieCheck: true }, // ✗ no-disabled-validation
  advanced: {
    disableCSRFCheck: true, // ✗ no-disabled-validation
    disableOriginCheck: true, // ✗ no-disabled-validation
  },
});

export async function orders(accountId: string): Promise<Response> {
  const tokens = await auth.api.getAccessToken({ body: { accountId } });
  console.log(tokens.accessToken); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}
