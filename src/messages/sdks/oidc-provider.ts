import type { SdkModel } from './model.ts';

/** An authorization server, with the metadata of its clients in its configuration. */
export const oidcProvider: SdkModel = {
  package: 'oidc-provider',
  version: '9.13.3',
  since: '0.1.0',
  documentation: 'https://github.com/panva/node-oidc-provider',
  modules: ['oidc-provider'],
  runsIn: ['web', 'service'],
  instances: { 'Provider.new()': ['default.new()'] },
  calls: [
    { path: 'Provider.new()', makes: 'client metadata', role: 'configuration', positional: { 0: 'issuer' }, partial: true },
    {
      path: 'Provider.new()@1.clients[]',
      makes: 'client metadata',
      role: 'request',
      raw: [''],
      beneath: ['^.clientDefaults'],
      // Grants and response types that are missing, or do not fit each other, the server completes.
      defaults: [
        { parameter: 'application_type', value: 'web' },
        { parameter: 'token_endpoint_auth_method', value: 'client_secret_basic' },
      ],
    },
  ],
  switches: [{ at: 'Provider.new()@1', options: { 'pkce.required': { unsafe: { returns: false }, turnsOff: 'PKCE' } } }],
};
