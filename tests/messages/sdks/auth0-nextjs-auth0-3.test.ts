import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/nextjs-auth0 3', [
  [
    'defaults',
    `import { initAuth0 } from '@auth0/nextjs-auth0';
export default initAuth0({ secret: 'key' });
initAuth0({ authorizationParams: { response_type: 'id_token' } });`,
    'authorization - closed shaped: response_type:=code scope:=openid profile email',
    '+ state nonce code_challenge redirect_uri',
    'authorization - closed shaped: response_type=‹id_token› response_mode:=form_post scope:=openid profile email',
    '+ state nonce code_challenge redirect_uri',
  ],
  [
    'login handler',
    `import { handleAuth, handleLogin } from '@auth0/nextjs-auth0';
export default handleAuth({ login: handleLogin({ authorizationParams: { scope: 'openid read:a', audience: 'https://api.example' }, returnTo: '/' }) });`,
    'authorization - open: scope=‹openid›‹read:a› audience=‹https://api.example›',
    '+ state nonce code_challenge redirect_uri',
  ],
]);

testMisuse('@auth0/nextjs-auth0 3', [
  [
    'require-openid-scope',
    `import { handleAuth, handleLogin } from '@auth0/nextjs-auth0'; handleAuth({ login: handleLogin({ authorizationParams: { scope: 'read:a' } }) });`,
    'read:a',
  ],
]);
