import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@okta/okta-react', [
  [
    'quick start',
    `import { Security, useOktaAuth, withOktaAuth, OktaContext } from '@okta/okta-react';
import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: '/cb' });
const app = <Security oktaAuth={oktaAuth} restoreOriginalUri={(auth, uri) => { call(auth.getAccessToken()); }}><Home /></Security>;
function Home() {
  const { oktaAuth, authState } = useOktaAuth();
  call(authState?.accessToken?.accessToken, authState.idToken.idToken, authState.idToken.claims.email, oktaAuth.getIdToken());
  return <button onClick={() => oktaAuth.signInWithRedirect({ scopes: ['email'], pkce: false })} />;
}
const Other = withOktaAuth(({ authState }) => <p>{authState.idToken.claims.name}</p>);
function Third() { const context = useContext(OktaContext); call(context.authState.accessToken.accessToken); }`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› scope=‹email› response_type:=token id_token',
    '+ state nonce',
    'off PKCE: pkce: false',
    'access token: auth.getAccessToken()',
    'access token: authState?.accessToken?.accessToken',
    'id token: authState.idToken.idToken',
    'id token claims: authState.idToken.claims',
    'id token: oktaAuth.getIdToken()',
    'id token claims: authState.idToken.claims',
    'access token: context.authState.accessToken.accessToken',
  ],
]);

testMisuse('@okta/okta-react', [
  [
    'no-id-token-as-bearer',
    `import { useOktaAuth } from '@okta/okta-react';
function App() { const { authState } = useOktaAuth(); fetch('/api', { headers: { Authorization: \`Bearer \${authState.idToken.idToken}\` } }); }`,
    'authState.idToken.idToken',
  ],
]);
