import bell from '@hapi/bell';

declare const server: { register(plugin: unknown): Promise<void>; auth: { strategy(name: string, scheme: string, options: object): void } };

await server.register(bell);

const credentials = { password: process.env['COOKIE_PASSWORD'], clientId: 'shop', clientSecret: process.env['CLIENT_SECRET'] };

// A code with a state. These providers have scopes of their own, with `openid` among them.
server.auth.strategy('okta', 'bell', { ...credentials, provider: 'okta' });

// A challenge is only sent where the provider says so.
const provider = { name: 'shop', protocol: 'oauth2', auth: 'https://id.example.com/authorize', token: 'https://id.example.com/token' };
server.auth.strategy('shop', 'bell', { ...credentials, provider, scope: ['email'] }); // ✗ require-pkce
