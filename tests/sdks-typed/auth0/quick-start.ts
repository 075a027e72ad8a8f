import { ManagementClient } from 'auth0';

const management = new ManagementClient({
  domain: 'shop.eu.auth0.com',
  clientId: process.env['AUTH0_CLIENT_ID'] ?? '',
  clientSecret: process.env['AUTH0_CLIENT_SECRET'] ?? '',
});

export async function register(): Promise<unknown> {
  return management.clients.create({
    name: 'Shop',
    app_type: 'spa',
    grant_types: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_method: 'none',
    callbacks: ['https://shop.example.com/callback'],
  });
}
