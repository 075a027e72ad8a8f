import { describe, expect, it } from 'vitest';

import {
  CLIENT_AUTHENTICATION_METHODS,
  clientAuthenticationMethodOf,
  grantsNeededFor,
  isClientMetadataName,
} from '../../src/protocol/client-metadata.ts';
import {
  endpointsOf,
  ENDPOINTS,
  isAuthorizationParameter,
  isListParameter,
  isTokenParameter,
  PARAMETERS,
} from '../../src/protocol/parameters.ts';

describe('parameters', () => {
  it.each(['response_type', 'response_mode', 'code_challenge', 'code_challenge_method', 'nonce', 'prompt', 'state'])(
    '%s belongs to the authorization endpoint',
    (name) => {
      expect(isAuthorizationParameter(name)).toBe(true);
      expect(isTokenParameter(name)).toBe(false);
    },
  );

  it.each(['grant_type', 'client_secret', 'code_verifier', 'username', 'password', 'refresh_token', 'device_code'])(
    '%s belongs to the token endpoint',
    (name) => {
      expect(isAuthorizationParameter(name)).toBe(false);
      expect(isTokenParameter(name)).toBe(true);
    },
  );

  it.each(['client_id', 'redirect_uri', 'scope', 'resource', 'authorization_details'])('%s belongs to both', (name) => {
    expect(isAuthorizationParameter(name)).toBe(true);
    expect(isTokenParameter(name)).toBe(true);
  });

  it.each(['responseType', 'authorization_grant_type', 'unsupported_response_type', 'scopes', '', '__proto__'])(
    '“%s” belongs nowhere',
    (name) => {
      expect(endpointsOf(name).size).toBe(0);
    },
  );

  it('may all be pushed, but for the reference to a pushed request', () => {
    const pushable = PARAMETERS.filter(({ endpoint }) => endpoint === 'authorization').map(({ name }) => name);
    expect(pushable.filter((name) => !endpointsOf(name).has('pushed authorization'))).toEqual(['request_uri']);
  });

  it('are there for each endpoint', () => {
    for (const endpoint of ENDPOINTS) expect(PARAMETERS.some((row) => row.endpoint === endpoint)).toBe(true);
  });

  it('know which values are lists', () => {
    expect([...new Set(PARAMETERS.filter((row) => row.isList).map((row) => row.name))].sort()).toEqual([
      'acr_values',
      'claims_locales',
      'prompt',
      'response_type',
      'scope',
      'ui_locales',
    ]);
    expect(isListParameter('scope')).toBe(true);
    expect(isListParameter('resource')).toBe(false);
  });
});

describe('client metadata', () => {
  it.each(['grant_types', 'response_types', 'application_type', 'token_endpoint_auth_method', 'redirect_uris'])(
    'has %s',
    (name) => {
      expect(isClientMetadataName(name)).toBe(true);
    },
  );

  it.each(['grant_types_supported', 'redirect_uri', 'grantTypes'])('has no %s', (name) => {
    expect(isClientMetadataName(name)).toBe(false);
  });

  it.each([
    ['code', 'authorization_code'],
    ['token', 'implicit'],
    ['id_token', 'implicit'],
    ['id_token token', 'implicit'],
    ['code token', 'authorization_code implicit'],
    ['code id_token', 'authorization_code implicit'],
    ['token id_token code', 'authorization_code implicit'],
    ['none', ''],
    ['other', ''],
  ])('needs for the response type %s the grants “%s”', (responseType, grants) => {
    expect([...grantsNeededFor(responseType.split(' '))].join(' ')).toBe(grants);
  });

  it('knows which methods of client authentication rest on a secret', () => {
    expect(CLIENT_AUTHENTICATION_METHODS.filter((row) => row.usesSecret).map((row) => row.method)).toEqual([
      'client_secret_basic',
      'client_secret_post',
      'client_secret_jwt',
    ]);
    expect(clientAuthenticationMethodOf('none')?.usesSecret).toBe(false);
    expect(clientAuthenticationMethodOf('client_secret')).toBeUndefined();
  });
});
