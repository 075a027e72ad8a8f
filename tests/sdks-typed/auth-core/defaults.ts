import { Auth } from '@auth/core';

// A code for `openid profile email`, with a challenge in place of a state.
export async function handler(request: Request): Promise<Response> {
  return Auth(request, {
    providers: [
      { id: 'custom', name: 'Custom', type: 'oidc', issuer: 'https://id.example.com', clientId: 'shop', clientSecret: process.env['CLIENT_SECRET'] ?? '' },
    ],
  });
}
