import { ClientSecretCredential, DeviceCodeCredential, InteractiveBrowserCredential, OnBehalfOfCredential, UsernamePasswordCredential } from '@azure/identity';

declare const password: string;
declare const assertion: string;

export const service = new ClientSecretCredential('tenant', 'shop', '8Xk2pQz7Rm4Ty9Wb3Nc6', { // ✗ no-hardcoded-client-secret
  disableInstanceDiscovery: true, // ✗ no-disabled-validation
});

export const user = new UsernamePasswordCredential('tenant', 'shop', 'me@example.com', password); // ✗ no-password-grant

export const obo = new OnBehalfOfCredential({
  tenantId: 'tenant',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  userAssertionToken: assertion,
});

export const device = new DeviceCodeCredential({
  clientId: 'desktop',
  tokenCachePersistenceOptions: { enabled: true, unsafeAllowUnencryptedStorage: true },
});

export const interactive = new InteractiveBrowserCredential({
  clientId: 'desktop',
  redirectUri: 'http://shop.example.com/callback', // ✗ no-unsafe-redirect-uri
});

export async function log(): Promise<void> {
  const { token } = await service.getToken('https://vault.azure.net/.default');
  console.log(token); // ✗ no-token-logging
}
