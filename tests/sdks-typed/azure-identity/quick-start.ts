import { ClientSecretCredential, DefaultAzureCredential, getBearerTokenProvider, InteractiveBrowserCredential } from '@azure/identity';

const credential = new DefaultAzureCredential();
const provider = getBearerTokenProvider(credential, 'https://cognitiveservices.azure.com/.default');

export async function ask(): Promise<Response> {
  return fetch('https://shop.openai.azure.com', { headers: { Authorization: `Bearer ${await provider()}` } });
}

export async function vault(): Promise<Response> {
  const service = new ClientSecretCredential(process.env['AZURE_TENANT_ID'] ?? '', process.env['AZURE_CLIENT_ID'] ?? '', process.env['AZURE_CLIENT_SECRET'] ?? '');
  const { token } = await service.getToken('https://vault.azure.net/.default');
  return fetch('https://shop.vault.azure.net/secrets', { headers: { Authorization: `Bearer ${token}` } });
}

export const interactive = new InteractiveBrowserCredential({ clientId: 'desktop', tenantId: 'shop', redirectUri: 'http://localhost:1337' });
