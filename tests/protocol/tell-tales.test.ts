import { expect, it } from 'vitest';

import { isClientMetadataName } from '../../src/protocol/client-metadata.ts';
import { isAuthorizationParameter, isTokenParameter } from '../../src/protocol/parameters.ts';
import { tellTalesOf } from '../../src/protocol/tell-tales.ts';

it.each([
  ['authorization request', isAuthorizationParameter, 'response_type'],
  ['token request', isTokenParameter, 'grant_type'],
  ['client metadata', isClientMetadataName, 'grant_types'],
] as const)('names of a %s are ones that it can have', (message, isPossible, first) => {
  expect(tellTalesOf(message)).toContain(first);
  expect(tellTalesOf(message).filter((name) => !isPossible(name))).toEqual([]);
});

it('has each grant’s own parameters among the names of a token request', () => {
  expect(tellTalesOf('token request')).toEqual(
    expect.arrayContaining(['code', 'code_verifier', 'username', 'password', 'refresh_token', 'assertion']),
  );
});

it('knows a resource request by its header', () => {
  expect(tellTalesOf('resource request')).toEqual(['authorization']);
});
