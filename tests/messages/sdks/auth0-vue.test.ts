import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@auth0/auth0-vue', [
  [
    'quick start',
    `import { createAuth0, useAuth0 } from '@auth0/auth0-vue';
app.use(createAuth0({ domain: 'app.eu.auth0.example', clientId: 'app', authorizationParams: { redirect_uri: window.location.origin }, cacheLocation: 'localstorage' }));
const { loginWithRedirect, user, idTokenClaims, getAccessTokenSilently } = useAuth0();
loginWithRedirect({ authorizationParams: { scope: 'openid,email', nonce: 'fixed' } });
const token = await getAccessTokenSilently();
call(token, idTokenClaims.value.__raw, user.value.name);`,
    'authorization - closed shaped: client_id=‹app› redirect_uri=? response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid',
    'authorization - closed: client_id=‹app› redirect_uri=? scope=‹openid,email› response_type=code',
    '+ state nonce code_challenge ~openid',
    "storage localStorage: cacheLocation: 'localstorage'",
    'access token: getAccessTokenSilently()',
    'access token: token',
    'id token: idTokenClaims.value.__raw',
    'id token claims: idTokenClaims.value',
    'id token claims: user.value',
  ],
  [
    'the options API',
    `import '@auth0/auth0-vue';
export default { methods: { login() { this.$auth0.loginWithRedirect({ authorizationParams: { scope: 'openid,email' } }); }, async load() { call(await this.$auth0.getAccessTokenSilently(), this.$auth0.idTokenClaims.value.__raw); } } };`,
    'authorization - open: scope=‹openid,email› response_type=code',
    '+ state nonce code_challenge ~openid ~offline_access ~online_access',
    'access token: this.$auth0.getAccessTokenSilently()',
    'id token: this.$auth0.idTokenClaims.value.__raw',
    'id token claims: this.$auth0.idTokenClaims.value',
  ],
  [
    'refresh tokens',
    `import { createAuth0 } from '@auth0/auth0-vue';
createAuth0({ domain, clientId: 'a', useRefreshTokens: true });
createAuth0({ domain, clientId: 'b', useRefreshTokens: true, refreshTokenMode: 'online' });`,
    'authorization - closed shaped: client_id=‹a› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~offline_access',
    'authorization - closed shaped: client_id=‹b› response_type=code scope:=openid profile email',
    '+ state nonce code_challenge ~openid ~online_access',
  ],
]);

testMisuse('@auth0/auth0-vue', [
  [
    'no-id-token-as-bearer',
    `import { useAuth0 } from '@auth0/auth0-vue';
const { idTokenClaims } = useAuth0();
fetch('/api', { headers: { Authorization: \`Bearer \${idTokenClaims.value.__raw}\` } });`,
    'idTokenClaims.value.__raw',
  ],
]);
