import { OktaAuth } from '@okta/okta-auth-js';
import { Security, useOktaAuth, withOktaAuth } from '@okta/okta-react';
import type { IOktaContext } from '@okta/okta-react/bundles/types/OktaContext';
import { Component } from 'react';

const oktaAuth = new OktaAuth({
  issuer: 'http://id.example.com/oauth2/default', // ✗ no-insecure-endpoint
  clientId: 'spa',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  redirectUri: 'http://app.example.com/callback', // ✗ no-unsafe-redirect-uri
  pkce: false, // ✗ require-pkce
  responseType: 'token', // ✗ no-implicit-flow
  scopes: ['profile', 'openid', 'openid'], // ✗ valid-scope
  ignoreSignature: true, // ✗ no-disabled-validation
  tokenManager: { storage: 'localStorage' }, // ✗ no-token-in-web-storage
});

export const app = <Security oktaAuth={oktaAuth} restoreOriginalUri={async () => Promise.resolve()}><Orders /></Security>;

function Orders() {
  const { oktaAuth, authState } = useOktaAuth();
  const idToken = authState?.idToken?.idToken ?? '';
  const load = () => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${idToken}` } }); // ✗ no-id-token-as-bearer
  const store = () => localStorage.setItem('token', authState?.accessToken?.accessToken ?? ''); // ✗ no-token-in-web-storage
  const show = () => console.log(oktaAuth.getAccessToken()); // ✗ no-token-logging
  const signIn = () => oktaAuth.signInWithRedirect({ state: 'fixed' }); // ✗ no-predictable-state
  const name = oktaAuth.token.decode(oktaAuth.getAccessToken() ?? '').payload.preferred_username; // ✗ no-access-token-as-identity
  return <p onClick={() => void [load(), store(), show(), signIn()]}>{String(name)}</p>;
}

class Profile extends Component<IOktaContext> {
  load = () => fetch(`https://api.example.com/me?access_token=${this.props.oktaAuth.getAccessToken() ?? ''}`); // ✗ no-credentials-in-url
  send = () => fetch('/me', { headers: { Authorization: `Bearer ${this.props.authState?.idToken?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
  override render() {
    return <button onClick={() => void [this.load(), this.send()]}>Me</button>;
  }
}

export const WithAuth = withOktaAuth(Profile);
