import { describe, expect, it } from 'vitest';

import { isGrantOfTable, mayRegisterGrant } from '../../src/protocol/application-types.ts';
import { isVendorPlace, parametersAtHome } from '../../src/protocol/misplaced-parameters.ts';
import { mayYieldRefreshToken } from '../../src/protocol/grants.ts';
import { isAuthorizationParameter, isTokenParameter } from '../../src/protocol/parameters.ts';
import { registrationEndpointOf } from '../../src/protocol/registration-endpoints.ts';
import { aliasesOf } from '../../src/protocol/vendor-grant-parameters.ts';

describe('registration endpoints', () => {
  it.each([
    ['/oauth2/v1/clients', 'Okta'],
    ['/oauth2/v1/clients/\0', 'Okta'],
    ['\0/api/v1/apps', 'Okta'],
    ['/api/v1/apps/0oa1?expand=user', 'Okta'],
    ['/realms/shop/clients-registrations/openid-connect', 'Keycloak'],
    ['/admin/clients/', 'Ory Hydra'],
  ])('%s is one of %s', (path, vendor) => {
    expect(registrationEndpointOf(path)?.vendor).toBe(vendor);
  });

  it.each(['/register', '/connect/register', '/oauth2/register/abc', '/reg', '/oauth/clients'])('%s is one of no vendor', (path) => {
    expect(registrationEndpointOf(path)).toMatchObject({ vendor: undefined });
  });

  it.each(['', '/token', '/users', '/registered', '/api/v1/apps/0oa1/users', '/clients/shop/orders'])('%s is none', (path) => {
    expect(registrationEndpointOf(path)).toBeUndefined();
  });
});

describe('grants of client metadata', () => {
  it('leaves grants that are not in the table to everybody', () => {
    expect(isGrantOfTable('interaction_code')).toBe(false);
    expect(mayRegisterGrant('service', 'interaction_code')).toBe(true);
    expect(mayRegisterGrant('service', 'http://auth0.com/oauth/grant-type/mfa-otp')).toBe(true);
    expect(mayRegisterGrant('service', 'implicit')).toBe(false);
  });

  it.each([
    ['authorization_code', true],
    ['password', true],
    ['urn:ietf:params:oauth:grant-type:device_code', true],
    ['urn:ietf:params:oauth:grant-type:jwt-bearer', true],
    ['urn:openid:params:grant-type:ciba', true],
    ['vendor_grant', true],
    ['client_credentials', false],
    ['implicit', false],
    ['refresh_token', false],
  ])('%s may yield a refresh token: %s', (grant, expected) => {
    expect(mayYieldRefreshToken(grant)).toBe(expected);
  });
});

describe('parameters of one endpoint only', () => {
  it('agree with the table of parameters', () => {
    expect(parametersAtHome('token').filter(({ name }) => isAuthorizationParameter(name) || !isTokenParameter(name))).toEqual([]);
    expect(parametersAtHome('authorization').filter(({ name }) => isTokenParameter(name) || !isAuthorizationParameter(name))).toEqual([]);
  });

  it('have exceptions of vendors', () => {
    expect(isVendorPlace('response_type', 'password', ['token', 'id_token'])).toBe(true);
    expect(isVendorPlace('response_type', 'password', ['code'])).toBe(false);
    expect(isVendorPlace('response_type', 'refresh_token', ['token'])).toBe(false);
    expect(isVendorPlace('response_type', 'password', [])).toBe(false);
  });

  it('have other names with vendors', () => {
    expect(aliasesOf('code')).toEqual(['js_code']);
    expect(aliasesOf('scope')).toEqual([]);
  });
});
