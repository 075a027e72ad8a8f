import { Provider } from 'oidc-provider';

export const provider = new Provider('http://id.example.com', { // ✗ no-insecure-endpoint
  clients: [
    {
      client_id: 'shop',
      client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      redirect_uris: ['https://shop.example.com/callback#done'], // ✗ no-unsafe-redirect-uri
      grant_types: ['authorization_code', 'implicit'],
      response_types: ['code', 'id_token'],
    },
    {
      client_id: 'machine',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'none', // ✗ consistent-client-metadata
    },
  ],
  pkce: { required: () => false }, // ✗ require-pkce
});
