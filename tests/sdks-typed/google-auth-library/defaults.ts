import { OAuth2Client } from 'google-auth-library';

declare const challenge: string;

const client = new OAuth2Client({ clientId: 'shop', redirectUri: 'https://shop.example.com/oauth2callback' });

// A code; a challenge without a method is sent without one, and then is taken for a plain one.
export const url = client.generateAuthUrl({ scope: 'https://www.googleapis.com/auth/drive', state: crypto.randomUUID(), code_challenge: challenge }); // ✗ require-pkce
