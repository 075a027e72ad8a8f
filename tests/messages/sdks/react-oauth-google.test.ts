import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@react-oauth/google', [
  [
    'quick start',
    `import { GoogleOAuthProvider, GoogleLogin, useGoogleLogin, useGoogleOneTapLogin } from '@react-oauth/google';
const app = <GoogleOAuthProvider clientId="app" nonce={cspNonce}><App /></GoogleOAuthProvider>;
const button = <GoogleLogin onSuccess={(credentialResponse) => { call(credentialResponse.credential); }} />;
function App() {
  const login = useGoogleLogin({ onSuccess: (tokenResponse) => call(tokenResponse.access_token) });
  const code = useGoogleLogin({ flow: 'auth-code', onSuccess: async (codeResponse) => { send(codeResponse.code); } });
  useGoogleOneTapLogin({ onSuccess: ({ credential }) => call(credential) });
  return <button onClick={() => login()} />;
}`,
    'authorization - closed: response_type:=token',
    '+ state ~openid ~profile ~email',
    'authorization - closed: response_type=‹code←auth-code›',
    '+ state ~openid ~profile ~email',
    'id token: credentialResponse.credential',
    'access token: tokenResponse.access_token',
    'code: codeResponse.code',
    'id token: credential',
  ],
  [
    'options',
    `import { useGoogleLogin, type CredentialResponse, type TokenResponse } from '@react-oauth/google';
function App() {
  useGoogleLogin({ flow: 'implicit', scope: 'https://www.googleapis.com/auth/drive', overrideScope: true, state: 'fixed' });
  useGoogleLogin({ flow: 'auth-code', ux_mode: 'redirect', redirect_uri: 'http://app.example/cb', scope: 'a,b' });
}
const onSuccess = (response: CredentialResponse) => call(response.credential);
const onToken = (response: TokenResponse) => call(response.access_token);`,
    'authorization - closed: response_type=‹token←implicit› scope=‹https://www.googleapis.com/auth/drive› state=‹fixed›',
    '+ state',
    'authorization - closed: response_type=‹code←auth-code› scope=‹a,b› redirect_uri=‹http://app.example/cb›',
    '+ ~openid ~profile ~email',
    'id token: response.credential',
    'access token: response.access_token',
  ],
]);

testMisuse('@react-oauth/google', [
  [
    'no-implicit-flow',
    `import { useGoogleLogin } from '@react-oauth/google';
function App() { return useGoogleLogin({ flow: 'implicit', onSuccess }); }`,
    'implicit',
  ],
  [
    'no-id-token-as-bearer',
    `import { GoogleLogin } from '@react-oauth/google';
const button = <GoogleLogin onSuccess={(response) => fetch('/api', { headers: { Authorization: \`Bearer \${response.credential}\` } })} />;`,
    'response.credential',
  ],
  [
    'no-id-token-as-bearer',
    `import { GoogleLogin } from '@react-oauth/google';
const button = <GoogleLogin onSuccess={({ credential }) => fetch('/api', { headers: { Authorization: \`Bearer \${credential}\` } })} />;`,
    'credential',
  ],
]);
