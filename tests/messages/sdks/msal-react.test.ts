import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@azure/msal-react', [
  [
    'quick start',
    `import { MsalProvider, useMsal, useMsalAuthentication, MsalAuthenticationTemplate } from '@azure/msal-react';
import { InteractionType } from '@azure/msal-browser';
function Profile() {
  const { instance, accounts } = useMsal();
  instance.acquireTokenSilent({ scopes: ['User.Read'], account: accounts[0] }).then((response) => call(response.accessToken, accounts[0].idToken));
  const { result } = useMsalAuthentication(InteractionType.Popup, { scopes: ['User.Read,Mail.Read'], nonce: 'fixed' });
  call(result?.idToken);
  return <MsalAuthenticationTemplate interactionType={InteractionType.Redirect} authenticationRequest={{ scopes: ['openid', 'openid'] }} />;
}`,
    'authorization - open: scope=‹User.Read›',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - open: scope=‹User.Read,Mail.Read› nonce=‹fixed›',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - open: scope=‹openid›‹openid›',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'access token: response.accessToken',
    'id token: accounts[0].idToken',
    'id token: result?.idToken',
  ],
  [
    'with the application in the same file',
    `import { MsalProvider, useMsalAuthentication } from '@azure/msal-react';
import { PublicClientApplication } from '@azure/msal-browser';
const pca = new PublicClientApplication({ auth: { clientId: 'app' } });
function Page() { useMsalAuthentication('popup', { scopes: ['a'] }); return null; }
export const App = () => <MsalProvider instance={pca}><Page /></MsalProvider>;`,
    'authorization - closed shaped: client_id=‹app› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
    'authorization - closed: client_id=‹app› scope=‹a› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid ~profile ~offline_access',
  ],
]);

testMisuse('@azure/msal-react', [
  [
    'no-id-token-as-bearer',
    `import { useMsal } from '@azure/msal-react';
function App() { const { accounts } = useMsal(); fetch('/api', { headers: { Authorization: \`Bearer \${accounts[0].idToken}\` } }); }`,
    'accounts[0].idToken',
  ],
]);
