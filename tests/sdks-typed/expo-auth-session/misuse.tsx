import { AuthRequest, exchangeCodeAsync, fetchDiscoveryAsync, GrantType, ResponseType, TokenRequest, useAuthRequest } from 'expo-auth-session';
import * as Facebook from 'expo-auth-session/providers/facebook';
import { jwtDecode } from 'jwt-decode';
import { useEffect } from 'react';

const discovery = { authorizationEndpoint: 'https://id.example.com/authorize', tokenEndpoint: 'https://id.example.com/token' };

export function useSignIn() {
  const [, response, promptAsync] = useAuthRequest(
    {
      clientId: 'app',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
      redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
      responseType: ResponseType.Token, // ✗ no-implicit-flow
      scopes: ['orders:read', 'offline_access'], // ✗ no-offline-access-without-code
      state: 'fixed', // ✗ no-predictable-state
    },
    discovery,
  );
  useEffect(() => {
    if (response?.type !== 'success') return;
    const token = response.params['access_token'] ?? '';
    console.log(token); // ✗ no-token-logging
    void fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
    greet(jwtDecode<{ name: string }>(token).name); // ✗ no-access-token-as-identity
  }, [response]);
  return promptAsync;
}

declare function greet(name: string): void;

export const withIdToken = new AuthRequest({
  clientId: 'app',
  redirectUri: 'com.example.app:/callback',
  responseType: ResponseType.IdToken, // ✗ no-implicit-flow
  scopes: ['profile'], // ✗ require-openid-scope
  extraParams: {
    nonce: 'fixed', // ✗ no-predictable-state
  },
});

export const mistyped = new AuthRequest({
  clientId: 'app',
  redirectUri: 'com.example.app:/callback',
  responseType: 'authorization_code', // ✗ valid-response-type
});

export const withoutPkce = new AuthRequest({
  clientId: 'app',
  redirectUri: 'com.example.app:/callback',
  scopes: ['orders:read', 'orders:read'], // ✗ valid-scope
  usePKCE: false, // ✗ require-pkce
});

export function useFacebook() {
  return Facebook.useAuthRequest({ clientId: 'app', redirectUri: 'com.example.app:/callback' }); // ✗ no-implicit-flow
}

export async function exchange(code: string): Promise<Response> {
  const tokens = await exchangeCodeAsync(
    {
      clientId: 'app',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
      code,
      redirectUri: 'com.example.app:/callback',
    },
    {
      tokenEndpoint: 'http://id.example.com/token', // ✗ no-insecure-endpoint
    },
  );
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
}

class ClientCredentials extends TokenRequest<{ clientId: string }> {
  constructor() {
    super({ clientId: 'app' }, GrantType.ClientCredentials); // ✗ no-client-credentials-in-public-client
  }
}

class Implicit extends TokenRequest<{ clientId: string }> {
  constructor() {
    super({ clientId: 'app' }, GrantType.Implicit); // ✗ valid-grant-type
  }
}

export const requests = [ClientCredentials, Implicit];

export const found = fetchDiscoveryAsync('http://id.example.com'); // ✗ no-insecure-endpoint
