import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@inrupt/solid-client-authn-browser', [
  [
    'quick start',
    `import { login, Session, getDefaultSession } from '@inrupt/solid-client-authn-browser';
await login({ oidcIssuer: 'https://login.example', redirectUrl: window.location.href, clientName: 'App' });
new Session().login({ oidcIssuer: 'http://login.example', clientId: 'app', clientSecret: 'aVeryRealSecret42', customScopes: ['profile'] });`,
    'authorization https://login.example closed: issuer=‹https://login.example› redirect_uri=? response_type=code',
    '+ state code_challenge ~openid ~offline_access ~webid',
    'authorization http://login.example closed: issuer=‹http://login.example› client_id=‹app› client_secret=‹aVeryRealSecret42› scope=‹profile› response_type=code',
    '+ state code_challenge ~openid ~offline_access ~webid',
  ],
]);

testMisuse('@inrupt/solid-client-authn-browser', [
  [
    'valid-scope',
    `import { login } from '@inrupt/solid-client-authn-browser';
login({ oidcIssuer: 'https://login.example', customScopes: ['profile', 'profile'] });`,
    'profile',
  ],
  [
    'require-openid-scope',
    `import { login } from '@inrupt/solid-client-authn-browser';
login({ oidcIssuer: 'https://login.example', customScopes: ['profile'] });`,
  ],
]);
