import * as Msal from 'msal';

// There is no code flow in this package: to make the client is what is reported, and nothing else is.
const configuration: Msal.Configuration = {
  auth: { clientId: 'spa', authority: 'https://login.microsoftonline.com/organizations', redirectUri: 'https://app.example.com/' },
  cache: { cacheLocation: 'sessionStorage', storeAuthStateInCookie: true },
};

const instance = new Msal.UserAgentApplication(configuration); // ✗ no-implicit-flow

instance.handleRedirectCallback((error, response) => {
  if (!error) document.title = response?.account.name ?? '';
});

export async function signIn(): Promise<string> {
  const response = await instance.loginPopup({ scopes: ['user.read', 'mail.send'], state: 'orders' });
  return response.account.userName;
}

export async function me(): Promise<Response> {
  const request: Msal.AuthenticationParameters = { scopes: ['user.read'] };
  const { accessToken } = await instance.acquireTokenSilent(request).catch(() => instance.acquireTokenPopup(request));
  return fetch('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: `Bearer ${accessToken}` } });
}
