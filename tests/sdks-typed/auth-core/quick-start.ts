import { Auth } from '@auth/core';
import Google from '@auth/core/providers/google';

export async function handler(request: Request): Promise<Response> {
  return Auth(request, {
    providers: [Google({ clientId: process.env['GOOGLE_ID'] ?? '', clientSecret: process.env['GOOGLE_SECRET'] ?? '' })],
    secret: process.env['AUTH_SECRET'] ?? '',
    trustHost: true,
  });
}
