import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@axa-fr/react-oidc', [
  [
    'quick start',
    `import { OidcProvider, useOidc, useOidcAccessToken, useOidcIdToken, useOidcUser } from '@axa-fr/react-oidc';
const configuration = { client_id: 'app', redirect_uri: 'https://app.example/cb', scope: 'email', authority: 'https://id.example', storage: localStorage };
const app = <OidcProvider configuration={configuration}><App /></OidcProvider>;
function App() {
  const { login } = useOidc();
  const { accessToken, accessTokenPayload } = useOidcAccessToken();
  const { idToken, idTokenPayload } = useOidcIdToken();
  const { oidcUser } = useOidcUser();
  call(accessToken, accessTokenPayload.sub, idToken, idTokenPayload.sub, oidcUser);
  return <button onClick={() => login('/', { response_type: 'token' })} />;
}`,
    'authorization https://id.example closed: client_id=‹app› redirect_uri=‹https://app.example/cb› scope=‹email› issuer=‹https://id.example› response_type=‹token›',
    '+ state nonce code_challenge',
    'authorization https://id.example closed shaped: client_id=‹app› redirect_uri=‹https://app.example/cb› scope=‹email› issuer=‹https://id.example› response_type:=code',
    '+ state nonce code_challenge',
    'storage localStorage: storage: localStorage',
    'access token claims: accessTokenPayload',
    'id token claims: idTokenPayload',
    'access token: accessToken',
    'access token claims: accessTokenPayload',
    'id token: idToken',
    'id token claims: idTokenPayload',
    'userinfo: oidcUser',
  ],
  [
    'a configuration kept in state, whose keys oidc-client-ts has too',
    `import { OidcProvider } from '@axa-fr/react-oidc';
function App() {
  const [configuration, configure] = useState();
  configure({ authority: 'https://id.example', client_id: 'app', redirect_uri: there, authority_configuration: { token_endpoint: 'https://id.example/token' } });
  return <OidcProvider configuration={configuration} />;
}`,
    'authorization - open shaped: ',
    '+ state nonce code_challenge',
    'authorization https://id.example open shaped: client_id=‹app› redirect_uri=? issuer=‹https://id.example› token_endpoint=‹https://id.example/token›',
    '+ state nonce code_challenge',
  ],
]);

testMisuse('@axa-fr/react-oidc', [
  [
    'no-id-token-as-bearer',
    `import { useOidcIdToken } from '@axa-fr/react-oidc';
function App() { const { idToken } = useOidcIdToken(); fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } }); }`,
    'idToken',
  ],
  [
    'no-access-token-as-identity',
    `import { useOidcAccessToken } from '@axa-fr/react-oidc';
function App() { const { accessTokenPayload } = useOidcAccessToken(); greet(accessTokenPayload.email); }`,
    'email',
  ],
]);
