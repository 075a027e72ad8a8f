import * as Keychain from 'react-native-keychain';
import { renew } from './sign-in';

const SERVICE = 'com.example.courier';

// The access token stays in memory; only the refresh token is kept, by the system's key store.
let accessToken = null;
let expiresAt = 0;

export async function remember(tokens) {
  accessToken = tokens.access_token;
  expiresAt = Date.now() + tokens.expires_in * 1000;
  if (tokens.refresh_token) {
    await Keychain.setGenericPassword('courier', tokens.refresh_token, {
      service: SERVICE,
      accessible: Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
    });
  }
}

export async function currentAccessToken() {
  if (accessToken !== null && Date.now() < expiresAt - 30_000) {
    return accessToken;
  }
  const stored = await Keychain.getGenericPassword({ service: SERVICE });
  if (!stored) {
    return null;
  }
  try {
    await remember(await renew(stored.password));
    return accessToken;
  } catch {
    await forget();
    return null;
  }
}

export async function forget() {
  accessToken = null;
  expiresAt = 0;
  await Keychain.resetGenericPassword({ service: SERVICE });
}
