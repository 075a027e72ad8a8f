import { describe, expect, it } from 'vitest';

import {
  APPLICATION_TYPES,
  FLOW_VERDICTS,
  isPublicClient,
  isServer,
  mayRegisterGrant,
  mustHaveGrants,
  reasonAgainst,
  verdict,
} from '../../src/protocol/application-types.ts';
import type { ApplicationType } from '../../src/protocol/application-types.ts';
import type { Flow } from '../../src/protocol/flows.ts';

/** Every flow, so that a new one without a row does not compile. Browser, native, web, service. */
const EXPECTED: Readonly<Record<Flow, string>> = {
  'authorization code': 'yes yes yes no',
  implicit: 'legacy no no no',
  hybrid: 'yes yes yes no',
  password: 'no no legacy legacy',
  'client credentials': 'no no yes yes',
  'refresh token': 'yes yes yes no',
  'device authorization': 'yes yes yes no',
  'token exchange': 'yes yes yes yes',
  assertion: 'yes yes yes yes',
  ciba: 'no no yes no',
  none: 'yes yes yes no',
};
const FLOWS = Object.keys(EXPECTED) as Flow[];

describe('application type × flow', () => {
  it('has one row for each flow', () => {
    expect(FLOW_VERDICTS.map((row) => row.flow).sort()).toEqual([...FLOWS].sort());
  });

  it.each(FLOWS)('has the verdicts for %s', (flow) => {
    expect(APPLICATION_TYPES.map((type) => verdict(type, flow)).join(' ')).toBe(EXPECTED[flow]);
  });

  it.each(FLOWS)('gives a reason for each verdict on %s that is not yes, and for no other', (flow) => {
    for (const type of APPLICATION_TYPES) {
      expect(reasonAgainst(type, flow) === undefined).toBe(verdict(type, flow) === 'yes');
    }
  });
});

describe('sets of application types', () => {
  const subsets = APPLICATION_TYPES.reduce<ApplicationType[][]>(
    (sets, type) => [...sets, ...sets.map((set) => [...set, type])],
    [[]],
  );

  it.each(subsets.map((types) => ({ types })))('$types', ({ types }) => {
    const onlyFrom = (allowed: readonly ApplicationType[]): boolean =>
      types.length > 0 && types.every((type) => allowed.includes(type));
    expect(isPublicClient(new Set(types))).toBe(onlyFrom(['browser', 'native']));
    expect(isServer(new Set(types))).toBe(onlyFrom(['web', 'service']));
  });
});

describe('application type × registrable grants', () => {
  const grants = ['authorization_code', 'implicit', 'password', 'refresh_token', 'client_credentials'];
  it.each<[ApplicationType, string]>([
    ['browser', 'authorization_code implicit refresh_token'],
    ['native', 'authorization_code implicit password refresh_token'],
    ['web', 'authorization_code implicit refresh_token client_credentials'],
    ['service', 'client_credentials'],
  ])('%s may register %s', (type, expected) => {
    expect(grants.filter((grant) => mayRegisterGrant(type, grant)).join(' ')).toBe(expected);
    expect(mayRegisterGrant(type, 'urn:ietf:params:oauth:grant-type:device_code')).toBe(true);
    // Okta's own grant, which its table does not have.
    expect(mayRegisterGrant(type, 'interaction_code')).toBe(true);
  });

  it('demands the authorization code grant of native and web clients', () => {
    expect(APPLICATION_TYPES.map((type) => mustHaveGrants(type).join(' '))).toEqual([
      '',
      'authorization_code',
      'authorization_code',
      '',
    ]);
  });
});
