import { Client, type OpenIdConnectApplication } from '@okta/okta-sdk-nodejs';

const client = new Client({ orgUrl: 'https://example.okta.com/', token: process.env['OKTA_API_TOKEN'] ?? '' });

export const service = new Client({
  orgUrl: 'https://example.okta.com/',
  authorizationMode: 'PrivateKey',
  clientId: 'shop',
  scopes: ['okta.users.read'],
  privateKey: process.env['OKTA_PRIVATE_KEY'] ?? '',
});

export async function register(): Promise<unknown> {
  return client.applicationApi.createApplication({
    application: {
      name: 'oidc_client',
      label: 'Shop',
      signOnMode: 'OPENID_CONNECT',
      credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_post' } },
      settings: {
        oauthClient: {
          application_type: 'web',
          client_uri: 'https://shop.example.com',
          redirect_uris: ['https://shop.example.com/oauth2/callback'],
          response_types: ['code'],
          grant_types: ['authorization_code', 'refresh_token'],
        },
      },
    } as OpenIdConnectApplication,
  });
}
