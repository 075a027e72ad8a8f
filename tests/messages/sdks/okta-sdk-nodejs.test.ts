import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@okta/okta-sdk-nodejs', [
  [
    'registers an application',
    `const okta = require('@okta/okta-sdk-nodejs');
const client = new okta.Client({ orgUrl: 'https://org.example', token: 'xYzabc' });
await client.applicationApi.createApplication({ application: {
  name: 'oidc_client',
  label: 'x',
  signOnMode: 'OPENID_CONNECT',
  credentials: { oauthClient: { token_endpoint_auth_method: 'none', pkce_required: true } },
  settings: { oauthClient: { application_type: 'browser', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], redirect_uris: ['https://app.example/cb'] } },
} });
await client.applicationApi.replaceApplication({ appId: id, application: { settings: { oauthClient: { application_type: 'service', grant_types: ['client_credentials'], response_types: ['token'] } } } });
await client.createApplication({ settings: { oauthClient: { application_type: 'web' } } });`,
    'client metadata https://org.example open shaped: issuer=‹https://org.example›',
    'client metadata - closed: token_endpoint_auth_method=‹none› application_type=‹browser› grant_types=‹authorization_code›‹refresh_token› response_types=‹code› redirect_uris=‹https://app.example/cb›',
    'client metadata - closed: application_type=‹service› grant_types=‹client_credentials› response_types=‹token›',
    'client metadata - closed: application_type=‹web›',
  ],
  [
    'its own client',
    `import { Client } from '@okta/okta-sdk-nodejs';
new Client({ orgUrl: 'https://org.example', authorizationMode: 'PrivateKey', clientId: 'app', scopes: ['okta.users.read'], privateKey: key });`,
    'client metadata https://org.example open shaped: client_id=‹app› issuer=‹https://org.example›',
    'key privateKey: key',
  ],
]);

testMisuse('@okta/okta-sdk-nodejs', [
  [
    'consistent-client-metadata',
    `import { Client } from '@okta/okta-sdk-nodejs'; const client = new Client(config); await client.applicationApi.createApplication({ application: { settings: { oauthClient: { application_type: 'browser', grant_types: ['authorization_code', 'password'], response_types: ['code'] } } } });`,
    'password',
  ],
]);
