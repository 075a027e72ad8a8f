import type { SdkModel } from './model.ts';

const METADATA = [
  'client_id',
  'client_secret',
  'token_endpoint_auth_method',
  'application_type',
  'grant_types',
  'response_types',
  'redirect_uris',
] as const;

/** Okta's management SDK: what it registers are clients of OAuth. */
export const oktaSdkNodejs: SdkModel = {
  package: '@okta/okta-sdk-nodejs',
  version: '8.1.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-sdk-nodejs',
  // The typings name them for OpenID Connect applications only, and take any application.
  untyped: ['oauthClient', ...METADATA, 'Client.new().createApplication()', 'Client.new().createApplication()@0'],
  modules: ['@okta/okta-sdk-nodejs'],
  runsIn: ['web', 'service'],
  calls: [
    {
      path: [
        'Client.new().applicationApi.createApplication()@0.application',
        'Client.new().applicationApi.replaceApplication()@0.application',
        // As in its read-me.
        'Client.new().createApplication()',
      ],
      makes: 'client metadata',
      role: 'request',
      options: Object.fromEntries(METADATA.map((name) => [name, name])),
      // Who the client is and how it authenticates stands elsewhere than what it may do.
      above: ['credentials.oauthClient', 'settings.oauthClient'],
    },
    {
      path: 'Client.new()',
      makes: 'client metadata',
      role: 'configuration',
      options: { clientId: 'client_id', orgUrl: 'issuer' },
      partial: true,
    },
  ],
  keys: ['Client.new()@0.privateKey'],
};
