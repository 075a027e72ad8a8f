import { authorize, refresh, register } from 'react-native-app-auth';
import { jwtDecode } from 'jwt-decode';

export async function signIn(): Promise<Response> {
  const result = await authorize({
    issuer: 'http://id.example.com', // ✗ no-insecure-endpoint
    clientId: 'app',
    clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
    redirectUrl: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
    scopes: ['openid', 'openid'], // ✗ valid-scope
    additionalParameters: {
      state: 'fixed', // ✗ no-predictable-state
      nonce: 'fixed', // ✗ no-predictable-state
    },
    usePKCE: false, // ✗ require-pkce
    useNonce: false, // ✗ no-disabled-validation
    dangerouslyAllowInsecureHttpRequests: true, // ✗ no-disabled-validation
  });
  console.log(result.refreshToken); // ✗ no-token-logging
  await fetch(`https://api.example.com/me?access_token=${result.accessToken}`); // ✗ no-credentials-in-url
  greet(jwtDecode<{ name: string }>(result.accessToken).name); // ✗ no-access-token-as-identity
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
}

declare function greet(name: string): void;

export async function renew(refreshToken: string): Promise<Response> {
  const result = await refresh(
    {
      issuer: 'https://id.example.com',
      clientId: 'app',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
      redirectUrl: 'com.example.app:/callback',
      scopes: ['openid'],
    },
    { refreshToken },
  );
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
}

export async function apply(): Promise<void> {
  await register({
    issuer: 'https://id.example.com',
    redirectUrls: ['com.example.app:/callback#home'], // ✗ no-unsafe-redirect-uri
    grantTypes: ['authorization_code'], // ✗ consistent-client-metadata
    responseTypes: ['id_token'], // ✗ consistent-client-metadata
  });
}
