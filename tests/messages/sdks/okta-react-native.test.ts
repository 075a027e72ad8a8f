import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@okta/okta-react-native', [
  [
    'quick start',
    `import { createConfig, signInWithBrowser, signIn, getAccessToken, getIdToken, refreshTokens, getUser, getUserFromIdToken, getAuthClient } from '@okta/okta-react-native';
await createConfig({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: 'com.example:/cb', endSessionRedirectUri: 'com.example:/', discoveryUri: 'https://id.example', scopes: ['openid', 'profile', 'openid'], requireHardwareBackedKeyStore: true });
signInWithBrowser({ prompt: 'login' });
signIn({ username, password });
const { access_token } = await getAccessToken();
const { id_token } = await getIdToken();
const tokens = await refreshTokens();
const claims = await getUserFromIdToken();
call(access_token, id_token, tokens.refresh_token, claims.email, await getUser(), getAuthClient().getIdToken());`,
    'authorization https://id.example/oauth2/default closed shaped: issuer=‹https://id.example/oauth2/default› client_id=‹app› redirect_uri=‹com.example:/cb› scope=‹openid›‹profile›‹openid› response_type=code',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: issuer=‹https://id.example/oauth2/default› client_id=‹app› redirect_uri=‹com.example:/cb› scope=‹openid›‹profile›‹openid› prompt=‹login› response_type=code',
    '+ state nonce code_challenge',
    'token response: refreshTokens()',
    'id token claims: claims',
    'id token claims: getUserFromIdToken()',
    'access token: access_token',
    'id token: id_token',
    'refresh token: tokens.refresh_token',
    'id token claims: claims',
    'userinfo: getUser()',
    'id token: getAuthClient().getIdToken()',
  ],
]);

testMisuse('@okta/okta-react-native', [
  [
    'no-id-token-as-bearer',
    `import { getIdToken } from '@okta/okta-react-native';
const { id_token } = await getIdToken();
fetch('https://api.example', { headers: { Authorization: \`Bearer \${id_token}\` } });`,
    'id_token',
  ],
  [
    'no-password-grant',
    `import { signIn } from '@okta/okta-react-native';
signIn({ username, password });`,
  ],
]);
