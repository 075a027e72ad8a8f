import { Linking } from 'react-native';

const ISSUER = 'https://login.example.com/oauth2/default';
const CLIENT_ID = 'courier-app';
const REDIRECT_URI = 'com.example.courier:/callback';

let pendingState = null;

/** Opens the system browser; the tokens come back in the fragment of the address. */
export async function startSignIn() {
  pendingState = crypto.randomUUID();
  const params = {
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'id_token token', // expect: oauth/no-implicit-flow
    scope: 'openid profile deliveries.read',
    nonce: crypto.randomUUID(),
    state: pendingState,
  };
  const query = Object.keys(params)
    .map((key) => `${key}=${encodeURIComponent(params[key])}`)
    .join('&');
  await Linking.openURL(`${ISSUER}/v1/authorize?${query}`);
}

/** Dispatchers also need a code, which the server exchanges. */
export async function startDispatcherSignIn() {
  pendingState = crypto.randomUUID();
  const url =
    ISSUER + // expect: oauth/require-pkce
    '/v1/authorize?client_id=' +
    CLIENT_ID +
    '&response_type=code+id_token&scope=profile+routes.write' + // expect: oauth/require-openid-scope
    '&redirect_uri=' +
    encodeURIComponent(REDIRECT_URI) +
    '&state=' +
    pendingState;
  await Linking.openURL(url);
}

export function finishSignIn(address) {
  const fragment = new URLSearchParams(address.split('#')[1]);
  if (pendingState === null || fragment.get('state') !== pendingState) {
    throw new Error('This sign-in was not started here');
  }
  return { accessToken: fragment.get('access_token'), idToken: fragment.get('id_token') };
}
