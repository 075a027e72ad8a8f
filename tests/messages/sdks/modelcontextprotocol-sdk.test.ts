import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@modelcontextprotocol/sdk', [
  [
    'a provider',
    `import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import type { OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js';
export class Provider implements OAuthClientProvider {
  get redirectUrl() { return 'https://app.example/cb'; }
  get clientMetadata() { return { redirect_uris: ['https://app.example/cb'], token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], client_name: 'x', scope: 'mcp' }; }
  saveTokens(tokens) { use(tokens.access_token); }
  other(tokens: OAuthTokens) { use(tokens.refresh_token, tokens.id_token); }
}`,
    'client metadata - closed shaped: redirect_uris=‹https://app.example/cb› token_endpoint_auth_method=‹none› grant_types=‹authorization_code›‹refresh_token› response_types=‹code› client_name=‹x› scope=‹mcp›',
    'access token: tokens.access_token',
    'refresh token: tokens.refresh_token',
    'id token: tokens.id_token',
  ],
  [
    'typed metadata',
    `import type { OAuthClientMetadata } from '@modelcontextprotocol/sdk/shared/auth.js';
export const metadata: OAuthClientMetadata = { redirect_uris: [], grant_types: ['client_credentials'] };`,
    'client metadata - closed shaped: redirect_uris= grant_types=‹client_credentials›',
  ],
  [
    'functions',
    `import { exchangeAuthorization, refreshAuthorization, registerClient, startAuthorization } from '@modelcontextprotocol/sdk/client/auth.js';
const client = await registerClient('https://id.example', { clientMetadata: { redirect_uris: [r], grant_types: ['authorization_code'] } });
const { authorizationUrl, codeVerifier } = await startAuthorization('https://id.example', { clientInformation: { client_id: 'app' }, redirectUrl: r, scope: 'openid', resource });
const a = await exchangeAuthorization('https://id.example', { clientInformation: { client_id: 'app', client_secret: s }, authorizationCode: c, codeVerifier, redirectUri: r });
const b = await refreshAuthorization('https://id.example', { clientInformation, refreshToken: a.refresh_token });`,
    'authorization https://id.example closed: client_id=‹app› redirect_uri=? scope=‹openid› resource=? issuer=‹https://id.example› response_type=code',
    '+ code_challenge',
    'token https://id.example closed: client_id=‹app› client_secret=? code=? code_verifier=? redirect_uri=? issuer=‹https://id.example› grant_type=authorization_code',
    'token https://id.example closed: refresh_token=? issuer=‹https://id.example› grant_type=refresh_token',
    'client metadata https://id.example closed: redirect_uris=? grant_types=‹authorization_code› issuer=‹https://id.example›',
    "token response: exchangeAuthorization('https://id.example', { clientInformation: { client_id: 'app', client_secret: s }, authorizationCode: c, codeVerifier, redirectUri: r })",
    "token response: refreshAuthorization('https://id.example', { clientInformation, refreshToken: a.refresh_token })",
    'refresh token: a.refresh_token',
  ],
  [
    'clients without a user',
    `import { ClientCredentialsProvider, PrivateKeyJwtProvider, StaticPrivateKeyJwtProvider } from '@modelcontextprotocol/sdk/client/auth-extensions.js';
new ClientCredentialsProvider({ clientId: 'app', clientSecret: 'secret', scope: 'mcp' });
new PrivateKeyJwtProvider({ clientId: 'app', privateKey, algorithm: 'RS256' });
new StaticPrivateKeyJwtProvider({ clientId: 'app', jwtBearerAssertion: 'ey' });`,
    'token - closed shaped: client_id=‹app› client_secret=‹secret› scope=‹mcp› grant_type=client_credentials',
    'token - closed shaped: client_id=‹app› grant_type=client_credentials',
    '+ client_assertion',
    'token - closed shaped: client_id=‹app› client_assertion=‹ey› grant_type=client_credentials',
    'key privateKey: privateKey',
  ],
]);

testMisuse('@modelcontextprotocol/sdk', [
  [
    'consistent-client-metadata',
    `import type { OAuthClientMetadata } from '@modelcontextprotocol/sdk/shared/auth.js'; export const metadata: OAuthClientMetadata = { redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] };`,
    'implicit',
    'code',
  ],
  [
    'no-openid-with-client-credentials',
    `import { ClientCredentialsProvider } from '@modelcontextprotocol/sdk/client/auth-extensions.js'; new ClientCredentialsProvider({ clientId: 'app', clientSecret: s, scope: 'openid mcp' });`,
    'openid',
  ],
  [
    'valid-scope',
    `import type { OAuthClientMetadata } from '@modelcontextprotocol/sdk/shared/auth.js'; export const metadata: OAuthClientMetadata = { redirect_uris: [r], scope: 'openid,email' };`,
    'openid,email',
  ],
]);
