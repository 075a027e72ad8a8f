import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@axa-fr/oidc-client', [
  [
    'quick start',
    `import { OidcClient, type OidcConfiguration } from '@axa-fr/oidc-client';
export const configuration: OidcConfiguration = { client_id: 'app', redirect_uri: window.location.origin + '/cb', scope: 'openid profile', authority: 'https://id.example' };
const oidcClient = OidcClient.getOrCreate(() => fetch)(configuration);
await oidcClient.loginAsync('/profile');
await oidcClient.loginAsync('/profile', { nonce: 'fixed', response_type: 'token' }, false, 'email');
const tokens = oidcClient.tokens;
call(tokens.accessToken, tokens.idToken, tokens.idTokenPayload.sub, tokens.accessTokenPayload.sub, OidcClient.get().tokens.refreshToken);`,
    'authorization https://id.example closed shaped: client_id=‹app› redirect_uri=? scope=‹openid›‹profile› issuer=‹https://id.example› response_type:=code',
    '+ state nonce code_challenge',
    'authorization https://id.example closed: client_id=‹app› redirect_uri=? scope=‹email› issuer=‹https://id.example› nonce=‹fixed› response_type=‹token›',
    '+ state nonce code_challenge',
    'token response: oidcClient.tokens',
    'access token: tokens.accessToken',
    'id token: tokens.idToken',
    'id token claims: tokens.idTokenPayload',
    'access token claims: tokens.accessTokenPayload',
    'refresh token: OidcClient.get().tokens.refreshToken',
  ],
  [
    'options',
    `import { OidcClient } from '@axa-fr/oidc-client';
OidcClient.getOrCreate(() => fetch)({ client_id: 'app', scope: 'email', authority: 'http://id.example', extras: { prompt: 'none', state: 'fixed' }, storage: localStorage, authority_configuration: { token_endpoint: 'https://id.example/token' } });`,
    'authorization http://id.example closed shaped: client_id=‹app› scope=‹email› issuer=‹http://id.example› token_endpoint=‹https://id.example/token› prompt=‹none› state=‹fixed› response_type:=code',
    '+ state nonce code_challenge',
    'storage localStorage: storage: localStorage',
  ],
]);

testMisuse('@axa-fr/oidc-client', [
  [
    'require-openid-scope',
    `import { OidcClient } from '@axa-fr/oidc-client';
OidcClient.getOrCreate(() => fetch)({ client_id: 'app', redirect_uri: 'https://app.example/cb', scope: 'profile', authority: 'https://id.example' });`,
    'profile',
  ],
]);
