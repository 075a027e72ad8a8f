import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('oidc-provider', [
  [
    'quick start',
    `import Provider from 'oidc-provider';
const provider = new Provider('https://id.example', {
  clients: [
    { client_id: 'foo', client_secret: 'bar', redirect_uris: ['https://app.example/cb'], response_types: ['code'], grant_types: ['authorization_code'] },
    { client_id: 'm2m', grant_types: ['client_credentials'], response_types: [], redirect_uris: [], token_endpoint_auth_method: 'private_key_jwt' },
  ],
});`,
    'client metadata https://id.example open shaped: issuer=‹https://id.example›',
    'client metadata - closed: client_id=‹foo› client_secret=‹bar› redirect_uris=‹https://app.example/cb› response_types=‹code› grant_types=‹authorization_code› application_type:=web token_endpoint_auth_method:=client_secret_basic',
    'client metadata - closed: client_id=‹m2m› grant_types=‹client_credentials› response_types= redirect_uris= token_endpoint_auth_method=‹private_key_jwt› application_type:=web',
  ],
  [
    'defaults of the clients',
    `const { Provider } = require('oidc-provider');
const configuration = { clientDefaults: { grant_types: ['implicit'], application_type: 'native' }, clients: [{ client_id: 'foo' }] };
new Provider(issuer, configuration);`,
    'client metadata - open shaped: issuer=?',
    'client metadata - closed: grant_types=‹implicit› application_type=‹native› client_id=‹foo› token_endpoint_auth_method:=client_secret_basic',
  ],
  [
    'switches',
    `import { Provider } from 'oidc-provider';
new Provider(issuer, { pkce: { required: () => false } });`,
    'client metadata - open shaped: issuer=?',
    'off PKCE: required: () => false',
  ],
]);

testMisuse('oidc-provider', [
  [
    'valid-scope',
    `import Provider from 'oidc-provider'; new Provider(issuer, { clients: [{ client_id: 'a', scope: 'openid,email' }] });`,
    'openid,email',
  ],
]);
