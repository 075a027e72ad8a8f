import { describe, expect, it } from 'vitest';

import { IDENTITY_CLAIMS, isIdentityClaim } from '../../src/protocol/identity-claims.ts';
import { differs, packageDiffers, PROVIDER_DIFFERENCES } from '../../src/protocol/providers.ts';
import { CLAIMS_TO_ASK_FOR, mayGiveClaims, scopeOfClaim } from '../../src/protocol/scopes.ts';

describe('claims', () => {
  it('tell who the user is, or do not', () => {
    for (const claim of ['sub', 'email', 'name', 'preferred_username', 'username', 'user_name', 'user_id', 'upn', 'unique_name', 'oid', 'picture']) {
      expect(isIdentityClaim(claim), claim).toBe(true);
    }
    for (const claim of ['exp', 'iat', 'scope', 'scp', 'aud', 'iss', 'roles', 'authorities', 'constructor']) {
      expect(isIdentityClaim(claim), claim).toBe(false);
    }
  });

  it('stand in the table once, each with its source', () => {
    expect(new Set(IDENTITY_CLAIMS.map(({ claim }) => claim)).size).toBe(IDENTITY_CLAIMS.length);
    for (const { source } of IDENTITY_CLAIMS) expect(source.url).toMatch(/^https:\/\//);
  });

  it('are each carried by a scope', () => {
    expect(CLAIMS_TO_ASK_FOR.map(scopeOfClaim)).toEqual([
      'email',
      'email',
      'profile',
      'profile',
      'profile',
      'profile',
      'profile',
      'profile',
      'address',
      'phone',
    ]);
  });

  it.each([
    ['read_user', true],
    ['https://graph.microsoft.com/.default', true],
    ['https://www.googleapis.com/auth/plus.me', true],
    ['r_liteprofile', true],
    ['user:email', true],
    ['orders.read', false],
    ['api1', false],
    ['offline_access', false],
    ['email', false],
  ])('may be given by the scope %s: %s', (scope, expected) => {
    expect(mayGiveClaims(scope)).toBe(expected);
  });
});

describe('providers', () => {
  it('that differ by their packages are known by their hosts too', () => {
    expect(packageDiffers('aws-amplify', 'ID tokens with response type token')).toBe(true);
    expect(packageDiffers('oidc-client-ts', 'ID tokens with response type token')).toBe(false);
    expect(differs('shop.auth.eu-west-1.amazoncognito.com', 'claims without their scope')).toBe(true);
    for (const { packages, hostSuffixes } of PROVIDER_DIFFERENCES) if (packages) expect(hostSuffixes).not.toEqual([]);
  });
});
