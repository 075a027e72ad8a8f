import bell from '@hapi/bell';

declare const server: { register(plugin: unknown): Promise<void>; auth: { strategy(name: string, scheme: string, options: object): void } };

await server.register(bell);

const credentials = { password: process.env['COOKIE_PASSWORD'], clientId: 'shop', clientSecret: process.env['CLIENT_SECRET'] };

// A code with a state, and without a challenge. These providers have scopes of their own, with `openid` among them.
server.auth.strategy('okta', 'bell', { ...credentials, provider: 'okta' }); // ✗ require-pkce require-nonce
