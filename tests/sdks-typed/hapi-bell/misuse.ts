import bell from '@hapi/bell';

declare const server: {
  register(plugin: unknown): Promise<void>;
  auth: { strategy(name: string, scheme: string, options: object): void };
  route(route: { method: string; path: string; handler: (request: Request) => unknown }): void;
};

interface Request {
  auth: { credentials: { token: string }; artifacts: { id_token: string } };
}

await server.register(bell);

server.auth.strategy('shop', 'bell', {
  provider: {
    name: 'shop',
    protocol: 'oauth2',
    auth: 'http://id.example.com/authorize', // ✗ no-insecure-endpoint
    token: 'http://id.example.com/token', // ✗ no-insecure-endpoint
    pkce: 'plain', // ✗ require-pkce
  },
  password: process.env['COOKIE_PASSWORD'],
  clientId: 'shop',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
  scope: ['email', 'email'], // ✗ valid-scope
});

server.auth.strategy('implicit', 'bell', {
  provider: { name: 'implicit', protocol: 'oauth2', auth: 'https://id.example.com/authorize', token: 'https://id.example.com/token' },
  password: process.env['COOKIE_PASSWORD'],
  clientId: 'shop',
  clientSecret: process.env['CLIENT_SECRET'],
  scope: ['profile'], // ✗ require-openid-scope
  providerParams: {
    response_type: 'id_token token', // ✗ no-implicit-flow
    nonce: 'constant', // ✗ no-predictable-state
  },
});

server.route({
  method: 'GET',
  path: '/orders',
  handler: (request) => {
    console.log(request.auth.credentials.token); // ✗ no-token-logging
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${request.auth.artifacts.id_token}` } }); // ✗ no-id-token-as-bearer
  },
});
