import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('react-oidc-context', [
  [
    'quick start',
    `import { AuthProvider, useAuth } from 'react-oidc-context';
const oidcConfig = { authority: 'https://id.example', client_id: 'app', redirect_uri: 'https://app.example/cb' };
root.render(<AuthProvider {...oidcConfig}><App /></AuthProvider>);
function App() {
  const auth = useAuth();
  call(auth.user?.access_token, auth.user?.id_token, auth.user?.profile.sub);
  auth.signinRedirect({ scope: 'email', nonce: 'n', state: { back: '/' } });
  return <button onClick={() => auth.signinRedirect()} />;
}`,
    'authorization https://id.example closed: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› scope=‹email› nonce=‹n› response_type:=code',
    '+ state code_challenge',
    'authorization https://id.example closed shaped: redirect_uri=‹https://app.example/cb› issuer=‹https://id.example› client_id=‹app› response_type:=code scope:=openid',
    '+ state code_challenge',
    'access token: auth.user?.access_token',
    'id token: auth.user?.id_token',
    'id token claims: auth.user?.profile',
  ],
  [
    'options, and the password grant',
    `import { WebStorageStateStore } from 'oidc-client-ts';
import { AuthProvider, useAuth, type AuthProviderProps } from 'react-oidc-context';
export const config: AuthProviderProps = { authority, client_id: 'a', redirect_uri: r, response_type: 'id_token token', disablePKCE: true, userStore: new WebStorageStateStore({ store: window.localStorage }) };
const a = <AuthProvider authority="http://id.example" client_id="b" onSigninCallback={(user) => call(user.id_token)} />;
function Login() { const { signinResourceOwnerCredentials } = useAuth(); signinResourceOwnerCredentials({ username, password }).then((user) => call(user.access_token)); }`,
    'authorization http://id.example closed shaped: issuer=‹http://id.example› client_id=‹b› response_type:=code scope:=openid',
    '+ state code_challenge',
    'authorization - closed shaped: redirect_uri=? response_type=‹id_token›‹token› issuer=? client_id=‹a› scope:=openid',
    '+ state',
    'token http://id.example closed: issuer=‹http://id.example› client_id=‹b› username=? password=? grant_type=password',
    'off PKCE: disablePKCE: true',
    'storage localStorage: userStore: new WebStorageStateStore({ store: window.localStorage })',
    'id token: user.id_token',
    'access token: user.access_token',
  ],
  [
    'elsewhere',
    `import { useAuth, useAutoSignin, withAuthenticationRequired } from 'react-oidc-context';
function Page() { useAutoSignin({ signinMethod: 'signinRedirect', signinArgs: { scope: 'email' } }); return null; }
export default withAuthenticationRequired(Page, { signinRedirectArgs: { scope: 'profile' } });`,
    'authorization - open: scope=‹email›',
    '+ state code_challenge',
    'authorization - open: scope=‹profile›',
    '+ state code_challenge',
  ],
]);

testMisuse('react-oidc-context', [
  [
    'require-openid-scope',
    `import { AuthProvider } from 'react-oidc-context';
const app = <AuthProvider authority="https://id.example" client_id="app" redirect_uri="https://app.example/cb" scope="profile email" />;`,
    'profile email',
  ],
  [
    'no-id-token-as-bearer',
    `import { useAuth } from 'react-oidc-context';
function App() { const auth = useAuth(); fetch('/api', { headers: { Authorization: \`Bearer \${auth.user?.id_token}\` } }); }`,
    'auth.user?.id_token',
  ],
]);
