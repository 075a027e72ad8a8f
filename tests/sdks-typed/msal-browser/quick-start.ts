import { type Configuration, LogLevel, PublicClientApplication, type RedirectRequest } from '@azure/msal-browser';

const configuration: Configuration = {
  auth: {
    clientId: 'spa',
    authority: 'https://login.microsoftonline.com/organizations',
    redirectUri: 'https://app.example.com/redirect',
  },
  cache: { cacheLocation: 'sessionStorage' },
  system: { loggerOptions: { logLevel: LogLevel.Warning, loggerCallback: (_, message) => console.warn(message), piiLoggingEnabled: false } },
};

const instance = new PublicClientApplication(configuration);
const login: RedirectRequest = { scopes: ['User.Read'] };

export async function start(): Promise<string | undefined> {
  await instance.initialize();
  const result = await instance.handleRedirectPromise();
  if (result) instance.setActiveAccount(result.account);
  else if (!instance.getActiveAccount()) await instance.loginRedirect(login);
  return instance.getActiveAccount()?.name;
}

export async function me(): Promise<Response> {
  const { accessToken } = await instance.acquireTokenSilent({ scopes: ['User.Read'] });
  return fetch('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: `Bearer ${accessToken}` } });
}
