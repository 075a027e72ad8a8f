import { ManagementClient } from 'auth0';

const management = new ManagementClient({
  domain: 'shop.eu.auth0.com',
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
});

export async function register(): Promise<unknown> {
  return management.clients.create({
    name: 'Shop',
    app_type: 'non_interactive',
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'none', // ✗ consistent-client-metadata
    callbacks: ['http://shop.example.com/callback'], // ✗ no-unsafe-redirect-uri
  });
}
