import { describe, expect, it } from 'vitest';

import {
  claimsOfScopes,
  impliesOpenid,
  isOktaOrgServerScope,
  isOpenidConnectScope,
  scopeOfClaim,
} from '../../src/protocol/scopes.ts';

describe('scopes', () => {
  it.each([
    ['sub', 'openid'],
    ['name', 'profile'],
    ['given_name', 'profile'],
    ['family_name', 'profile'],
    ['picture', 'profile'],
    ['preferred_username', 'profile'],
    ['locale', 'profile'],
    ['email', 'email'],
    ['email_verified', 'email'],
    ['address', 'address'],
    ['phone_number', 'phone'],
    ['groups', undefined],
    ['constructor', undefined],
  ])('carry the claim %s by %s', (claim, scope) => {
    expect(scopeOfClaim(claim)).toBe(scope);
  });

  it('are the six of OpenID Connect, in lower case', () => {
    for (const scope of ['openid', 'profile', 'email', 'address', 'phone', 'offline_access']) {
      expect(isOpenidConnectScope(scope)).toBe(true);
    }
    for (const scope of ['OpenID', 'oidc', 'read', '']) expect(isOpenidConnectScope(scope)).toBe(false);
  });

  it('give the claims of all together', () => {
    expect([...claimsOfScopes(['openid', 'email', 'orders:read'])]).toEqual(['sub', 'email', 'email_verified']);
    expect(claimsOfScopes([]).size).toBe(0);
  });

  it('give claims under vendors’ names', () => {
    expect(claimsOfScopes(['https://www.googleapis.com/auth/userinfo.email']).has('email')).toBe(true);
    expect(claimsOfScopes(['https://www.googleapis.com/auth/userinfo.profile']).has('picture')).toBe(true);
    expect(claimsOfScopes(['User.Read']).has('name')).toBe(true);
  });

  it('imply openid where the server adds it', () => {
    expect(impliesOpenid(['openid'])).toBe(true);
    expect(impliesOpenid(['https://www.googleapis.com/auth/userinfo.profile'])).toBe(true);
    expect(impliesOpenid(['User.Read', 'email'])).toBe(false);
  });

  it.each(['openid', 'groups', 'device_sso', 'okta.users.read'])('of Okta’s own server include %s', (scope) => {
    expect(isOktaOrgServerScope(scope)).toBe(true);
  });

  it.each(['orders:read', 'okta', 'api'])('of Okta’s own server do not include %s', (scope) => {
    expect(isOktaOrgServerScope(scope)).toBe(false);
  });
});
