import { PublicClientApplication } from '@azure/msal-node';

const application = new PublicClientApplication({ auth: { clientId: 'desktop', authority: 'https://login.microsoftonline.com/common' } });

// A code, with a state and a challenge of its own, and `openid profile offline_access` added to the scopes.
export async function signIn(): Promise<string> {
  const result = await application.acquireTokenInteractive({ scopes: ['user.read'], openBrowser: async () => undefined });
  return result.accessToken;
}

export async function device(): Promise<string | undefined> {
  const result = await application.acquireTokenByDeviceCode({ scopes: ['user.read'], deviceCodeCallback: ({ message }) => process.stdout.write(message) });
  return result?.idToken;
}

// Nothing is sent of itself here.
export async function url(): Promise<string> {
  return application.getAuthCodeUrl({ scopes: ['user.read'], redirectUri: 'http://localhost:3000' }); // ✗ require-pkce require-state require-nonce
}
