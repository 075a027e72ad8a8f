import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('Google Identity Services', [
  [
    'quick start',
    `const client = google.accounts.oauth2.initTokenClient({ client_id: 'app', scope: 'https://www.googleapis.com/auth/calendar.readonly', callback: (response) => { call(response.access_token); } });
client.requestAccessToken();
client.requestAccessToken({ prompt: 'consent', scope: 'x' });
window.google.accounts.id.initialize({ client_id: 'app', callback: ({ credential }) => call(credential), nonce: 'n' });`,
    'authorization - closed shaped: client_id=‹app› scope=‹https://www.googleapis.com/auth/calendar.readonly› response_type=token',
    '+ state',
    'authorization - closed: client_id=‹app› scope=‹x› prompt=‹consent› response_type=token',
    '+ state',
    'access token: response.access_token',
    'id token: credential',
  ],
  [
    'codes',
    `const a = google.accounts.oauth2.initCodeClient({ client_id: 'app', scope: 'openid,email', callback: (response) => call(response.code), state: 'fixed' });
const b = google.accounts.oauth2.initCodeClient({ client_id: 'app', scope: 'openid', ux_mode: 'redirect', redirect_uri: 'http://app.example/cb' });
a.requestCode();`,
    'authorization - closed shaped: client_id=‹app› scope=‹openid,email› state=‹fixed› response_type=code',
    '+ state',
    'authorization - closed shaped: client_id=‹app› scope=‹openid› redirect_uri=‹http://app.example/cb› response_type=code',
    'code: response.code',
  ],
]);

testMisuse('Google Identity Services', [
  // A client for tokens is one by design, and so are its requests.
  [
    'no-implicit-flow',
    `const client = google.accounts.oauth2.initTokenClient({ client_id: 'app', scope: 'email', callback });
client.requestAccessToken({ prompt: 'consent' });`,
  ],
  [
    'valid-scope',
    `google.accounts.oauth2.initCodeClient({ client_id: 'app', scope: 'openid,email', callback });`,
    'openid,email',
  ],
]);
