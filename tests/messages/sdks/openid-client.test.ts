import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('openid-client', [
  [
    'quick start',
    `import * as client from 'openid-client';
const config = await client.discovery(new URL('https://id.example'), 'app', { client_secret: process.env.SECRET });
const code_verifier = client.randomPKCECodeVerifier();
const parameters: Record<string, string> = {
  redirect_uri: 'https://app.example/cb',
  scope: 'openid email',
  code_challenge: await client.calculatePKCECodeChallenge(code_verifier),
  code_challenge_method: 'S256',
};
if (!config.serverMetadata().supportsPKCE()) parameters.state = client.randomState();
const redirectTo: URL = client.buildAuthorizationUrl(config, parameters);
const tokens = await client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier: code_verifier, expectedState: state });
use(tokens.access_token, tokens.id_token, tokens.refresh_token, tokens.claims());
const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
await client.fetchProtectedResource(config, tokens.id_token, url, 'GET');`,
    'authorization https://id.example closed: client_secret=? issuer=? client_id=‹app› redirect_uri=‹https://app.example/cb› scope=‹openid›‹email› code_challenge=? code_challenge_method=‹S256› state?=? response_type:=code',
    'token https://id.example open: client_secret=? issuer=? client_id=‹app› code_verifier=? grant_type=authorization_code',
    'client metadata https://id.example open shaped: client_secret=? issuer=? client_id=‹app›',
    'bearer -: tokens.access_token',
    'bearer -: tokens.id_token',
    'token response: client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier: code_verifier, expectedState: state })',
    'access token: tokens.access_token',
    'id token: tokens.id_token',
    'refresh token: tokens.refresh_token',
    'id token claims: tokens.claims()',
    'userinfo: client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub)',
    'access token: tokens.access_token',
    'id token claims: tokens.claims()',
    'id token: tokens.id_token',
  ],
  [
    'adds nothing but the response type',
    `import { buildAuthorizationUrl, buildAuthorizationUrlWithPAR, discovery } from 'openid-client';
const config = await discovery(server, 'app');
buildAuthorizationUrl(config, { redirect_uri: r, scope: 'openid' });
buildAuthorizationUrl(config, new URLSearchParams({ redirect_uri: r, response_type: 'id_token', nonce: n }));
buildAuthorizationUrlWithPAR(config, { scope: 'openid', state: s });`,
    'authorization - closed: issuer=? client_id=‹app› redirect_uri=? scope=‹openid› response_type:=code',
    'authorization - closed: issuer=? client_id=‹app› redirect_uri=? response_type=‹id_token› nonce=?',
    'authorization - closed: issuer=? client_id=‹app› scope=‹openid› state=? response_type:=code',
  ],
  [
    'another response type',
    `import * as client from 'openid-client';
const config = new client.Configuration(server, 'app', { redirect_uris: [r] }, client.ClientSecretBasic(secret));
client.useIdTokenResponseType(config);
client.useJwtResponseMode(config);
client.buildAuthorizationUrl(config, { redirect_uri: r, scope: 'openid', nonce: n });
const claims = await client.implicitAuthentication(config, url, n);`,
    'authorization - closed: issuer=? client_id=‹app› redirect_uri=? scope=‹openid› nonce=? response_type:=id_token response_mode:=jwt',
    'client metadata - open shaped: redirect_uris=? issuer=? client_id=‹app›',
    'client metadata - open shaped: client_secret=? token_endpoint_auth_method=client_secret_basic',
    'id token claims: claims',
    'id token claims: client.implicitAuthentication(config, url, n)',
  ],
  [
    'hybrid flow',
    `import * as client from 'openid-client';
const config = await client.discovery(server, 'app', undefined, client.ClientSecretPost('top'));
client.useCodeIdTokenResponseType(config);
client.buildAuthorizationUrl(config, { redirect_uri: r, scope: 'openid', nonce: n });`,
    'authorization - closed: issuer=? client_id=‹app› redirect_uri=? scope=‹openid› nonce=? response_type:=code id_token',
    'client metadata - open shaped: issuer=? client_id=‹app›',
    'client metadata - open shaped: client_secret=‹top› token_endpoint_auth_method=client_secret_post',
  ],
  [
    'grants',
    `import * as client from 'openid-client';
const config = await client.discovery(server, 'app', 'top');
const a = await client.clientCredentialsGrant(config, { scope: 'api', resource: 'https://api.example' });
const b = await client.refreshTokenGrant(config, refreshToken, { scope: 'api' });
const c = await client.genericGrantRequest(config, 'password', { username: u, password: p });
const d = await client.pollDeviceAuthorizationGrant(config, device);
const e = await client.pollBackchannelAuthenticationGrant(config, response);`,
    'token - closed: issuer=? client_id=‹app› client_secret=‹top› scope=‹api› resource=‹https://api.example› grant_type=client_credentials',
    'token - closed: issuer=? client_id=‹app› client_secret=‹top› scope=‹api› refresh_token=? grant_type=refresh_token',
    'token - closed: issuer=? client_id=‹app› client_secret=‹top› username=? password=? grant_type=‹password›',
    'token - open: issuer=? client_id=‹app› client_secret=‹top› grant_type=urn:ietf:params:oauth:grant-type:device_code',
    'token - open: issuer=? client_id=‹app› client_secret=‹top› grant_type=urn:openid:params:grant-type:ciba',
    'client metadata - open shaped: issuer=? client_id=‹app› client_secret=‹top›',
    "token response: client.clientCredentialsGrant(config, { scope: 'api', resource: 'https://api.example' })",
    "token response: client.refreshTokenGrant(config, refreshToken, { scope: 'api' })",
    "token response: client.genericGrantRequest(config, 'password', { username: u, password: p })",
    'token response: client.pollDeviceAuthorizationGrant(config, device)',
    'token response: client.pollBackchannelAuthenticationGrant(config, response)',
  ],
  [
    'registration',
    `import * as client from 'openid-client';
const config = await client.dynamicClientRegistration(server, { grant_types: ['authorization_code'], token_endpoint_auth_method: 'none' });`,
    'client metadata - closed: grant_types=‹authorization_code› token_endpoint_auth_method=‹none› issuer=?',
  ],
  [
    'Passport strategy',
    `import * as client from 'openid-client';
import { Strategy } from 'openid-client/passport';
const config = await client.discovery(server, 'app', { client_secret: s });
passport.use(new Strategy({ config, scope: 'openid email', callbackURL: 'https://app.example/cb' }, verify));`,
    'authorization - closed shaped: client_secret=? issuer=? client_id=‹app› scope=‹openid›‹email› redirect_uri=‹https://app.example/cb› response_type:=code',
    '+ code_challenge state',
    'client metadata - open shaped: client_secret=? issuer=? client_id=‹app›',
  ],
  [
    'Passport strategy of another response type',
    `import * as client from 'openid-client';
import { Strategy } from 'openid-client/passport';
client.useIdTokenResponseType(config);
const config = await client.discovery(server, 'app');
passport.use(new Strategy({ config, scope: 'openid', callbackURL: c }, verify));`,
    'authorization - closed shaped: issuer=? client_id=‹app› scope=‹openid› redirect_uri=? response_type:=id_token response_mode:=form_post',
    '+ code_challenge state nonce',
  ],
  [
    'switches',
    `import * as client from 'openid-client';
const config = await client.discovery(server, 'app', undefined, undefined, { execute: [client.allowInsecureRequests] });
await client.authorizationCodeGrant(config, url, { expectedState: client.skipStateCheck });
const info = await client.fetchUserInfo(config, token, client.skipSubjectCheck);`,
    'token - open: issuer=? client_id=‹app› grant_type=authorization_code',
    'client metadata - open shaped: issuer=? client_id=‹app›',
    'bearer -: token',
    'off HTTPS: client.allowInsecureRequests',
    'off state: client.skipStateCheck',
    'off ID token subject: client.skipSubjectCheck',
    'token response: client.authorizationCodeGrant(config, url, { expectedState: client.skipStateCheck })',
    'userinfo: client.fetchUserInfo(config, token, client.skipSubjectCheck)',
  ],
  [
    'a secret that signs',
    `import { ClientSecretJwt } from 'openid-client';
export const authentication = ClientSecretJwt('s3cr3t');`,
    'client metadata - open shaped: client_secret=‹s3cr3t› token_endpoint_auth_method=client_secret_jwt',
  ],
  [
    'its key',
    `import { PrivateKeyJwt } from 'openid-client';
use(PrivateKeyJwt({ key, kid: 'a' }));`,
    "key PrivateKeyJwt: { key, kid: 'a' }",
  ],
]);

const START = `import * as client from 'openid-client';
const config = await client.discovery(server, 'app', undefined, undefined);
`;

testMisuse('openid-client', [
  ['no-password-grant', `${START}await client.genericGrantRequest(config, 'password', { username: u, password: p });`, 'password'],
  ['no-implicit-flow', `${START}client.buildAuthorizationUrl(config, { response_type: 'token', redirect_uri: r });`, 'token'],
  ['no-id-token-as-bearer', `${START}const tokens = await client.authorizationCodeGrant(config, url); await client.fetchProtectedResource(config, tokens.id_token, api, 'GET');`, 'tokens.id_token'],
  ['require-grant-parameters', `${START}await client.clientCredentialsGrant(config, { scope: 'api' });`],
]);
