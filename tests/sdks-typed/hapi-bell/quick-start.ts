import bell from '@hapi/bell';

declare const server: {
  register(plugin: unknown): Promise<void>;
  auth: { strategy(name: string, scheme: string, options: object): void };
  route(route: { method: string; path: string; options: { auth: object; handler: (request: Request) => unknown } }): void;
};

interface Request {
  auth: { isAuthenticated: boolean; credentials: { token: string; profile: { displayName: string } } };
}

await server.register(bell);

server.auth.strategy('shop', 'bell', {
  provider: {
    name: 'shop',
    protocol: 'oauth2',
    auth: 'https://id.example.com/authorize',
    token: 'https://id.example.com/token',
    pkce: 'S256',
  },
  password: process.env['COOKIE_PASSWORD'],
  clientId: 'shop',
  clientSecret: process.env['CLIENT_SECRET'],
});

server.route({
  method: 'GET',
  path: '/login',
  options: {
    auth: { strategy: 'shop', mode: 'try' },
    handler: (request) => `Hello ${request.auth.credentials.profile.displayName}`,
  },
});
