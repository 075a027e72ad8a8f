import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('oauth4webapi', [
  [
    'quick start',
    `import * as oauth from 'oauth4webapi';
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer));
const client = { client_id: 'app' };
const clientAuth = oauth.ClientSecretPost(process.env.SECRET);
const authorizationUrl = new URL(as.authorization_endpoint);
authorizationUrl.searchParams.set('client_id', client.client_id);
authorizationUrl.searchParams.set('redirect_uri', 'https://app.example/cb');
authorizationUrl.searchParams.set('response_type', 'code');
authorizationUrl.searchParams.set('scope', 'openid');
authorizationUrl.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(verifier));
authorizationUrl.searchParams.set('code_challenge_method', 'S256');
const params = oauth.validateAuthResponse(as, client, currentUrl, state);
const response = await oauth.authorizationCodeGrantRequest(as, client, clientAuth, params, 'https://app.example/cb', verifier);
const result = await oauth.processAuthorizationCodeResponse(as, client, response);
use(result.access_token, result.id_token, result.refresh_token);
const claims = oauth.getValidatedIdTokenClaims(result);`,
    'authorization ○ open: client_id=‹app› redirect_uri=‹https://app.example/cb› response_type=‹code› scope=‹openid› code_challenge=? code_challenge_method=‹S256›',
    'token - open: redirect_uri=‹https://app.example/cb› code_verifier=? grant_type=authorization_code',
    'client metadata - open shaped: issuer=?',
    'client metadata - open shaped: client_secret=? token_endpoint_auth_method=client_secret_post',
    'token response: oauth.processAuthorizationCodeResponse(as, client, response)',
    'access token: result.access_token',
    'id token: result.id_token',
    'refresh token: result.refresh_token',
    'id token claims: claims',
    'id token claims: oauth.getValidatedIdTokenClaims(result)',
    'token response: result',
  ],
  [
    'grants',
    `import { ClientSecretBasic, clientCredentialsGrantRequest, deviceCodeGrantRequest, genericTokenEndpointRequest, processClientCredentialsResponse, refreshTokenGrantRequest, backchannelAuthenticationGrantRequest } from 'oauth4webapi';
const auth = ClientSecretBasic('top');
const a = await processClientCredentialsResponse(as, client, await clientCredentialsGrantRequest(as, client, auth, { scope: 'api' }));
refreshTokenGrantRequest(as, client, auth, token);
deviceCodeGrantRequest(as, client, auth, code);
backchannelAuthenticationGrantRequest(as, client, auth, id);
genericTokenEndpointRequest(as, client, auth, 'password', new URLSearchParams({ username: 'u', password: 'p' }));`,
    'token - open: scope=‹api› grant_type=client_credentials',
    'token - open: refresh_token=? grant_type=refresh_token',
    'token - open: device_code=? grant_type=urn:ietf:params:oauth:grant-type:device_code',
    'token - open: auth_req_id=? grant_type=urn:openid:params:grant-type:ciba',
    'token - open: username=‹u› password=‹p› grant_type=‹password›',
    'client metadata - open shaped: client_secret=‹top› token_endpoint_auth_method=client_secret_basic',
    "token response: processClientCredentialsResponse(as, client, await clientCredentialsGrantRequest(as, client, auth, { scope: 'api' }))",
  ],
  [
    'other requests',
    `import * as oauth from 'oauth4webapi';
oauth.pushedAuthorizationRequest(as, client, auth, { response_type: 'code', scope: 'openid', redirect_uri: r });
oauth.issueRequestObject(as, client, { response_type: 'code' }, key);
oauth.dynamicClientRegistrationRequest(as, { redirect_uris: [r], grant_types: ['authorization_code'] });`,
    'authorization - closed: response_type=‹code› scope=‹openid› redirect_uri=?',
    'authorization - closed: response_type=‹code›',
    'client metadata - closed: redirect_uris=? grant_types=‹authorization_code›',
  ],
  [
    'switches',
    `import * as oauth from 'oauth4webapi';
oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: true });
oauth.validateAuthResponse(as, client, url, oauth.skipStateCheck);
oauth.authorizationCodeGrantRequest(as, client, auth, params, r, oauth.nopkce);
oauth.processUserInfoResponse(as, client, oauth.skipSubjectCheck, response);
oauth.validateAuthResponse(as, client, url, oauth.expectNoState);
oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: oauth.expectNoNonce, maxAge: oauth.skipAuthTimeCheck });`,
    'token - open: redirect_uri=? code_verifier=? grant_type=authorization_code',
    'client metadata - open shaped: issuer=?',
    'off HTTPS: oauth.allowInsecureRequests',
    'off state: oauth.skipStateCheck',
    'off PKCE: oauth.nopkce',
    'off ID token subject: oauth.skipSubjectCheck',
    'token response: oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: oauth.expectNoNonce, maxAge: oauth.skipAuthTimeCheck })',
  ],
  [
    'a secret that signs',
    `import { ClientSecretJwt } from 'oauth4webapi';
export const authentication = ClientSecretJwt('s3cr3t');`,
    'client metadata - open shaped: client_secret=‹s3cr3t› token_endpoint_auth_method=client_secret_jwt',
  ],
  [
    'its key',
    `import { PrivateKeyJwt } from 'oauth4webapi';
use(PrivateKeyJwt({ key, kid: 'a' }));`,
    "key PrivateKeyJwt: { key, kid: 'a' }",
  ],
]);

testMisuse('oauth4webapi', [
  [
    'no-password-grant',
    `import * as oauth from 'oauth4webapi'; oauth.genericTokenEndpointRequest(as, client, auth, 'password', { username: u, password: p });`,
    'password',
  ],
  [
    'no-openid-with-client-credentials',
    `import * as oauth from 'oauth4webapi'; oauth.clientCredentialsGrantRequest(as, client, auth, { scope: 'openid api' });`,
    'openid',
  ],
]);
