import { ConfidentialClientApplication } from '@azure/msal-node';

declare const password: string;
declare const code: string;

const application = new ConfidentialClientApplication({
  auth: {
    clientId: 'shop',
    authority: 'http://id.example.com/shop', // ✗ no-insecure-endpoint
    clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  },
});

export const certified = new ConfidentialClientApplication({
  auth: {
    clientId: 'shop',
    clientCertificate: {
      thumbprintSha256: 'a1b2',
      privateKey: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA', // ✗ no-hardcoded-client-secret
    },
  },
});

export async function bare(): Promise<string> {
  return application.getAuthCodeUrl({ scopes: ['user.read'], redirectUri: 'https://shop.example.com/redirect' }); // ✗ require-pkce require-state require-nonce
}

export async function login(): Promise<string> {
  return application.getAuthCodeUrl({
    scopes: ['user.read', 'user.read'], // ✗ valid-scope
    redirectUri: 'http://shop.example.com/redirect', // ✗ no-unsafe-redirect-uri
    state: 'constant', // ✗ no-predictable-state
    nonce: 'constant', // ✗ no-predictable-state
    codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', // ✗ no-predictable-state
    codeChallengeMethod: 'plain', // ✗ require-pkce
  });
}

export async function signIn(): Promise<unknown> {
  return application.acquireTokenByUsernamePassword({ scopes: ['user.read'], username: 'me', password }); // ✗ no-password-grant
}

export async function machine(): Promise<string | undefined> {
  const result = await application.acquireTokenByClientCredential({ scopes: ['openid', 'profile'] }); // ✗ no-openid-with-client-credentials
  return result?.idToken; // ✗ no-unavailable-token
}

export async function orders(): Promise<Response> {
  const result = await application.acquireTokenByCode({ code, scopes: ['user.read'], redirectUri: 'https://shop.example.com/redirect' });
  console.log(result.accessToken); // ✗ no-token-logging
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
}

export async function callback(request: Request): Promise<string> {
  const redirected = new URL(request.url).searchParams.get('code') ?? ''; // ✗ require-state-check
  const result = await application.acquireTokenByCode({ code: redirected, scopes: ['user.read'], redirectUri: 'https://shop.example.com/redirect' });
  return result.uniqueId;
}
