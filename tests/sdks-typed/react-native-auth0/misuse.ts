import Auth0, { parseIdToken, useAuth0 } from 'react-native-auth0';

const auth0 = new Auth0({ domain: 'login.example.com', clientId: 'app' });

export async function signIn(): Promise<Response> {
  const credentials = await auth0.webAuth.authorize({
    redirectUrl: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
    scope: 'openid,profile', // ✗ valid-scope
    state: 'fixed', // ✗ no-predictable-state
    nonce: 'fixed', // ✗ no-predictable-state
    additionalParameters: {
      client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret no-misplaced-parameter
    },
  });
  console.log(credentials.refreshToken); // ✗ no-token-logging
  return fetch('/orders', { headers: { Authorization: `Bearer ${credentials.idToken}` } }); // ✗ no-id-token-as-bearer
}

export async function signInWithPassword(username: string, password: string) {
  return auth0.auth.passwordRealm({ username, password, realm: 'users' }); // ✗ no-password-grant
}

export async function signInAsRobot() {
  return auth0.auth.passwordRealm({ username: 'robot', password: 'nR4-tq81-vaZ', realm: 'users' }); // ✗ no-password-grant no-hardcoded-client-secret
}

export async function name() {
  const { accessToken } = await auth0.credentialsManager.getCredentials();
  await fetch(`https://api.example.com/me?access_token=${accessToken}`); // ✗ no-credentials-in-url
  return parseIdToken(accessToken).email; // ✗ no-access-token-as-identity
}

export function useSignIn() {
  const { loginWithPasswordRealm } = useAuth0();
  return (username: string, password: string) => loginWithPasswordRealm({ username, password, realm: 'users' }); // ✗ no-password-grant
}

export function useExchange() {
  const { authorizeWithExchangeNativeSocial } = useAuth0();
  return async (subjectToken: string) => {
    const { idToken } = await authorizeWithExchangeNativeSocial({ subjectToken, subjectTokenType: 'http://auth0.com/oauth/token-type/apple-authz-code' });
    return fetch('/orders', { headers: { Authorization: `Bearer ${idToken}` } }); // ✗ no-id-token-as-bearer
  };
}

export const web = new Auth0({
  domain: 'login.example.com',
  clientId: 'app',
  // @ts-expect-error of the web alone, and not in the typings
  cacheLocation: 'localstorage', // ✗ no-token-in-web-storage
});
