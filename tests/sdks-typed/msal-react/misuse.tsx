import { InteractionType, PublicClientApplication } from '@azure/msal-browser';
import { MsalAuthenticationTemplate, MsalProvider, useMsal, useMsalAuthentication } from '@azure/msal-react';
import { jwtDecode } from 'jwt-decode';

const instance = new PublicClientApplication({
  auth: {
    clientId: 'spa',
    authority: 'http://id.example.com/tenant', // ✗ no-insecure-endpoint
    redirectUri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
  },
  cache: {
    cacheLocation: 'localStorage', // ✗ no-token-in-web-storage
  },
});

export const app = (
  <MsalProvider instance={instance}>
    <MsalAuthenticationTemplate
      interactionType={InteractionType.Redirect}
      authenticationRequest={{
        scopes: ['User.Read', 'User.Read'], // ✗ valid-scope
        nonce: 'fixed', // ✗ no-predictable-state
      }}
    >
      <Orders />
    </MsalAuthenticationTemplate>
  </MsalProvider>
);

function Orders() {
  const { instance, accounts } = useMsal();
  const { result } = useMsalAuthentication(InteractionType.Popup, {
    scopes: ['User.Read'],
    nonce: 'fixed', // ✗ no-predictable-state
  });
  const load = () => fetch('/orders', { headers: { Authorization: `Bearer ${result?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
  const again = () => fetch('/orders', { headers: { Authorization: `Bearer ${accounts[0]?.idToken ?? ''}` } }); // ✗ no-id-token-as-bearer
  const name = async () => {
    const { accessToken } = await instance.acquireTokenSilent({ scopes: ['User.Read'] });
    console.log(accessToken); // ✗ no-token-logging
    localStorage.setItem('token', accessToken); // ✗ no-token-in-web-storage
    await fetch(`https://api.example.com/me?access_token=${accessToken}`); // ✗ no-credentials-in-url
    return jwtDecode<{ oid: string }>(accessToken).oid; // ✗ no-access-token-as-identity
  };
  return <button onClick={() => void [load(), again(), name()]}>Orders</button>;
}
