import { Client, type OpenIdConnectApplication } from '@okta/okta-sdk-nodejs';

const client = new Client({
  orgUrl: 'http://example.okta.com/', // ✗ no-insecure-endpoint
  token: process.env['OKTA_API_TOKEN'] ?? '',
});

export async function register(): Promise<unknown> {
  const application: OpenIdConnectApplication = {
    name: 'oidc_client',
    label: 'Shop',
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      oauthClient: {
        client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
        token_endpoint_auth_method: 'client_secret_basic', // ✗ consistent-client-metadata
      },
    },
    settings: {
      oauthClient: {
        application_type: 'browser',
        redirect_uris: ['http://shop.example.com/callback'], // ✗ no-unsafe-redirect-uri
        response_types: ['code'],
        grant_types: ['authorization_code', 'password'], // ✗ consistent-client-metadata
      },
    },
  };
  return client.applicationApi.createApplication({ application });
}

export async function service(): Promise<unknown> {
  return client.applicationApi.replaceApplication({
    appId: 'shop',
    application: {
      signOnMode: 'OPENID_CONNECT',
      settings: { oauthClient: { application_type: 'native', response_types: ['token'], grant_types: ['implicit'] } }, // ✗ consistent-client-metadata
    } as OpenIdConnectApplication,
  });
}
