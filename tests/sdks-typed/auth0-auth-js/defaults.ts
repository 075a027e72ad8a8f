import { AuthClient } from '@auth0/auth0-auth-js';

const client = new AuthClient({ domain: 'shop.eu.auth0.com', clientId: 'shop' });

// A code and a challenge for `openid profile email offline_access`; a state is for the application to send.
export const { authorizationUrl } = await client.buildAuthorizationUrl(); // ✗ require-state
