import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('auth0', [
  [
    'quick start',
    `import { AuthenticationClient } from 'auth0';
const auth0 = new AuthenticationClient({ domain: 'tenant.example', clientId: 'app', clientSecret: process.env.SECRET });
const a = await auth0.oauth.clientCredentialsGrant({ audience: 'https://api.example' });
const { data } = await auth0.oauth.authorizationCodeGrant({ code: c, redirect_uri: r });
const b = await auth0.oauth.authorizationCodeGrantWithPKCE({ code: c, code_verifier: v, redirect_uri: r });
const p = await auth0.oauth.passwordGrant({ username: 'u', password: s, scope: 'openid', audience: 'x', realm: 'y' });
const t = await auth0.oauth.refreshTokenGrant({ refresh_token: old });
use(a.data.access_token, data.id_token, t.data.refresh_token);`,
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? audience=‹https://api.example› grant_type=client_credentials',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? code=? redirect_uri=? grant_type=authorization_code',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? code=? code_verifier=? redirect_uri=? grant_type=authorization_code',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? username=‹u› password=? scope=‹openid› audience=‹x› realm=‹y› grant_type=password',
    'token tenant.example closed: issuer=‹tenant.example› client_id=‹app› client_secret=? refresh_token=? grant_type=refresh_token',
    'client metadata tenant.example open shaped: issuer=‹tenant.example› client_id=‹app› client_secret=?',
    'access token: a.data.access_token',
    'id token: data.id_token',
    'refresh token: t.data.refresh_token',
  ],
  [
    'pushed authorization, from the legacy module',
    `import { AuthenticationClient } from 'auth0/legacy';
const auth0 = new AuthenticationClient({ domain: 'tenant.example', clientId: 'app' });
auth0.oauth.pushedAuthorization({ response_type: 'code', redirect_uri: r, scope: 'openid', state: s, nonce: n });`,
    'authorization tenant.example closed: issuer=‹tenant.example› client_id=‹app› response_type=‹code› redirect_uri=? scope=‹openid› state=? nonce=?',
    'client metadata tenant.example open shaped: issuer=‹tenant.example› client_id=‹app›',
  ],
  [
    'management',
    `import { ManagementClient } from 'auth0';
const management = new ManagementClient({ domain: 'tenant.example', clientId: 'app', clientSecret: s });
await management.clients.create({ name: 'x', app_type: 'spa', grant_types: ['authorization_code', 'refresh_token'], token_endpoint_auth_method: 'none', callbacks: ['https://app.example/cb'] });
new ManagementClient({ domain: 'tenant.example', token: t });`,
    'client metadata tenant.example open shaped: issuer=‹tenant.example› client_id=‹app› client_secret=?',
    'client metadata tenant.example open shaped: issuer=‹tenant.example›',
    'client metadata - open: grant_types=‹authorization_code›‹refresh_token› token_endpoint_auth_method=‹none› redirect_uris=‹https://app.example/cb›',
    'bearer -: t',
  ],
]);

testMisuse('auth0', [
  [
    'no-password-grant',
    `import { AuthenticationClient } from 'auth0'; const auth0 = new AuthenticationClient(config); await auth0.oauth.passwordGrant({ username: u, password: p });`,
    'auth0.oauth.passwordGrant({ username: u, password: p })',
  ],
]);
