import AsyncStorage from '@react-native-async-storage/async-storage';

/** What the app knows of the person who is signed in. Shared by all screens. */
export const session = {
  accessToken: null,
  idToken: null,
  name: null,
};

const NAME_KEY = 'courier.name';

export async function restoreName() {
  session.name = await AsyncStorage.getItem(NAME_KEY);
  return session.name;
}

export async function rememberName(name) {
  session.name = name;
  await AsyncStorage.setItem(NAME_KEY, name);
}

export async function forget() {
  session.accessToken = null;
  session.idToken = null;
  session.name = null;
  await AsyncStorage.removeItem(NAME_KEY);
}

export function isSignedIn() {
  return session.accessToken !== null || session.idToken !== null;
}
