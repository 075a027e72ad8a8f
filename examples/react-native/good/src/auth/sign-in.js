import { Linking } from 'react-native';
import { createHash, randomBytes } from 'react-native-quick-crypto';
import { base64url } from './encoding';

const ISSUER = 'https://login.example.com/oauth2/default';
const CLIENT_ID = 'courier-app';
const REDIRECT_URI = 'com.example.courier:/callback';

// Lives as long as the app waits for the browser to come back.
let pending = null;

export async function startSignIn() {
  pending = {
    state: base64url(randomBytes(16)),
    nonce: base64url(randomBytes(16)),
    verifier: base64url(randomBytes(32)),
  };

  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope: 'openid profile offline_access deliveries.read',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: base64url(createHash('sha256').update(pending.verifier).digest()),
    code_challenge_method: 'S256',
  });
  await Linking.openURL(`${ISSUER}/v1/authorize?${parameters}`);
}

async function requestTokens(parameters) {
  const response = await fetch(`${ISSUER}/v1/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  });
  if (!response.ok) {
    throw new Error(`The sign-in failed with status ${response.status}`);
  }
  return response.json();
}

/** Takes the address with which the system browser has opened the app again. */
export async function finishSignIn(address) {
  const answer = new URL(address).searchParams;
  const started = pending;
  pending = null;

  const code = answer.get('code');
  if (started === null || code === null || answer.get('state') !== started.state) {
    throw new Error('This sign-in was not started here');
  }
  return requestTokens({
    grant_type: 'authorization_code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    code,
    code_verifier: started.verifier,
  });
}

export function renew(refreshToken) {
  return requestTokens({
    grant_type: 'refresh_token',
    client_id: CLIENT_ID,
    refresh_token: refreshToken,
  });
}
