import { Provider } from 'oidc-provider';

const provider = new Provider('https://id.example.com', {
  clients: [
    {
      client_id: 'shop',
      client_secret: process.env['CLIENT_SECRET'] ?? '',
      redirect_uris: ['https://shop.example.com/callback'],
    },
    {
      client_id: 'spa',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['https://spa.example.com/callback'],
    },
    { client_id: 'machine', client_secret: process.env['MACHINE_SECRET'] ?? '', grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
  ],
});

provider.listen(3000);
