import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('react-native-app-auth', [
  [
    'quick start',
    `import { authorize, refresh, register, type AuthConfiguration, type AuthorizeResult } from 'react-native-app-auth';
const config = { issuer: 'https://id.example', clientId: 'app', redirectUrl: 'com.example.app:/cb', scopes: ['openid', 'profile'] };
const result = await authorize(config);
call(result.accessToken, result.idToken, result.refreshToken, result.authorizationCode);
const refreshed = await refresh(config, { refreshToken: result.refreshToken });
call(refreshed.accessToken, refreshed.idToken);
function f(r: AuthorizeResult) { call(r.accessToken); }`,
    'authorization https://id.example closed: issuer=‹https://id.example› client_id=‹app› redirect_uri=‹com.example.app:/cb› scope=‹openid›‹profile› response_type=code',
    '+ state nonce code_challenge',
    'token https://id.example open: issuer=‹https://id.example› client_id=‹app› grant_type=refresh_token',
    'token response: authorize(config)',
    'access token: result.accessToken',
    'id token: result.idToken',
    'refresh token: result.refreshToken',
    'code: result.authorizationCode',
    'token response: refresh(config, { refreshToken: result.refreshToken })',
    'refresh token: result.refreshToken',
    'access token: refreshed.accessToken',
    'id token: refreshed.idToken',
    'access token: r.accessToken',
  ],
  [
    'options',
    `import { authorize, register, type AuthConfiguration } from 'react-native-app-auth';
export const config: AuthConfiguration = { serviceConfiguration: { authorizationEndpoint: 'http://id.example/auth', tokenEndpoint: 'https://id.example/token' }, clientId: 'app', clientSecret: 'aVeryRealSecret42', redirectUrl: 'com.example.app:/cb', scopes: ['openid,email'], usePKCE: false, useNonce: false, dangerouslyAllowInsecureHttpRequests: __DEV__, additionalParameters: { prompt: 'login', state: 'fixed' } };
register({ issuer: 'https://id.example', redirectUrls: ['com.example.app:/cb'], responseTypes: ['code'], grantTypes: ['implicit'], tokenEndpointAuthMethod: 'none', dangerouslyAllowInsecureHttpRequests: true, additionalParameters: { application_type: 'native' } });`,
    'authorization http://id.example/auth closed: authorization_endpoint=‹http://id.example/auth› token_endpoint=‹https://id.example/token› client_id=‹app› client_secret=‹aVeryRealSecret42› redirect_uri=‹com.example.app:/cb› scope=‹openid,email› prompt=‹login› state=‹fixed› response_type=code',
    '+ state',
    'client metadata https://id.example closed: issuer=‹https://id.example› redirect_uris=‹com.example.app:/cb› response_types=‹code› grant_types=‹implicit› token_endpoint_auth_method=‹none› application_type=‹native›',
    'off HTTPS: dangerouslyAllowInsecureHttpRequests: true',
    'off PKCE: usePKCE: false',
    'off nonce: useNonce: false',
  ],
]);

testMisuse('react-native-app-auth', [
  [
    'no-id-token-as-bearer',
    `import { authorize } from 'react-native-app-auth';
const { idToken } = await authorize({ issuer: 'https://id.example', clientId: 'app', redirectUrl: 'app:/cb', scopes: ['openid'] });
fetch('https://api.example', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    'idToken',
  ],
  [
    'consistent-client-metadata',
    `import { register } from 'react-native-app-auth';
register({ issuer: 'https://id.example', redirectUrls: ['app:/cb'], responseTypes: ['code'], grantTypes: ['implicit'] });`,
    'code',
    'implicit',
  ],
]);
