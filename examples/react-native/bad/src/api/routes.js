import { Platform } from 'react-native';
import { encode } from 'base-64';
import { MAP_CLIENT_ID, MAP_CLIENT_SECRET } from '../config';

const TOKEN_URL = 'https://maps.example.com/oauth2/token';

let cached = null;

/** The map service has no users; the app signs in to it as itself. */
async function mapToken() {
  if (cached !== null && Date.now() < cached.expiresAt) {
    return cached.token;
  }
  const form = { scope: 'routes.read' };
  form.grant_type = 'client_credentials'; // expect: oauth/no-client-credentials-in-public-client

  const response = await fetch(TOKEN_URL, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${encode(`${MAP_CLIENT_ID}:${MAP_CLIENT_SECRET}`)}`, // expect: oauth/no-client-secret-in-public-client
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  });
  const answer = await response.json();
  cached = { token: answer.access_token, expiresAt: Date.now() + answer.expires_in * 1000 };
  return cached.token;
}

export async function routeTo(address) {
  const token = await mapToken();
  const response = await fetch(`https://maps.example.com/routes?to=${encodeURIComponent(address)}`, {
    headers: { Authorization: `Bearer ${token}`, 'User-Agent': `courier (${Platform.OS})` },
  });
  if (!response.ok) {
    throw new Error(`The map answered ${response.status}`);
  }
  return response.json();
}
