import { InteractionType, PublicClientApplication } from '@azure/msal-browser';
import { AuthenticatedTemplate, MsalProvider, UnauthenticatedTemplate, useMsal, useMsalAuthentication } from '@azure/msal-react';

const instance = new PublicClientApplication({ auth: { clientId: 'spa', authority: 'https://login.microsoftonline.com/common', redirectUri: '/' } });

export const app = (
  <MsalProvider instance={instance}>
    <AuthenticatedTemplate>
      <Profile />
    </AuthenticatedTemplate>
    <UnauthenticatedTemplate>
      <SignIn />
    </UnauthenticatedTemplate>
  </MsalProvider>
);

function SignIn() {
  const { instance } = useMsal();
  return <button onClick={() => void instance.loginPopup({ scopes: ['User.Read'] })}>Sign in</button>;
}

function Profile() {
  const { accounts } = useMsal();
  const { result, error } = useMsalAuthentication(InteractionType.Silent, { scopes: ['User.Read'] });
  const load = () => fetch('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: `Bearer ${result?.accessToken ?? ''}` } });
  return <p onClick={() => void load()}>{error ? error.message : accounts[0]?.name}</p>;
}
