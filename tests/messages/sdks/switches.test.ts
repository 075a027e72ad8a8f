import { describe, expect, it } from 'vitest';

import { SDKS } from '../../../src/messages/sdks/index.ts';
import { listOf } from '../../../src/messages/sdks/paths.ts';
import { protocolCheckOf } from '../../../src/protocol/checks.ts';
import { problemsOfEdits } from '../../support/edits.ts';
import { reportsOf } from '../../support/lint.ts';
import { SWITCHES } from './switches.cases.ts';

describe('each switch that turns a check off is reported by no-disabled-validation', () => {
  it('has a case for every one of every model', () => {
    const modelled = SDKS.flatMap(({ package: sdk, switches = [] }) =>
      switches.flatMap((row) => {
        if ('use' in row) return protocolCheckOf(row.turnsOff) ? listOf(row.use).map((use) => `${sdk} ${use}`) : [];
        return Object.entries(row.options).flatMap(([option, { turnsOff }]) => (protocolCheckOf(turnsOff) ? [`${sdk} ${option}`] : []));
      }),
    );
    expect([...new Set(SWITCHES.map(({ sdk, option }) => `${sdk} ${option}`))].sort()).toEqual([...new Set(modelled)].sort());
  });

  it.each(SWITCHES)('$sdk: $option', ({ sdk, option, code }) => {
    const name = option.split('.').at(-1) ?? option;
    expect(reportsOf('no-disabled-validation', code).map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`^With(?: '${name}', '${sdk}' no longer checks|out '${name}', '${sdk}' does not check) `, 'u')),
    ]);
    expect(problemsOfEdits('no-disabled-validation', { code })).toEqual([]);
  });
});
