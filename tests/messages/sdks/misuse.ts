import { describe, expect, it } from 'vitest';

import { type LintOptions, reportsOf } from '../../support/lint.ts';

/** A rule, code that misuses an SDK (and its file name or settings), and what stands under each squiggle. */
export type Misuse = readonly [rule: string, code: string | (LintOptions & { readonly code: string }), ...squiggles: string[]];

/** Tests that a rule reports an SDK's misuse at these places. None at all: the rule accepts the code. */
export function testMisuse(name: string, cases: readonly Misuse[]): void {
  describe(`${name}, misused`, () => {
    for (const [rule, given, ...squiggles] of cases) {
      const { code, ...options } = typeof given === 'string' ? { code: given } : given;
      it(`${rule}: ${code}`, () => {
        expect(reportsOf(rule, code, options).map(({ squiggle }) => squiggle)).toEqual(squiggles);
      });
    }
  });
}
