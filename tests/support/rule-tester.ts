import { readdirSync } from 'node:fs';

import { RuleTester } from '@typescript-eslint/rule-tester';
import type { InvalidTestCase, ValidTestCase } from '@typescript-eslint/rule-tester';
import { afterAll, describe, expect, it } from 'vitest';

import { mayConcernOAuth } from '../../src/messages/gate.ts';
import type { OAuthRule } from '../../src/rules/create-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { problemsOfEdits } from './edits.ts';

export type ValidCase = ValidTestCase<readonly unknown[]>;
export type InvalidCase = InvalidTestCase<string, readonly unknown[]>;

/** The cases of one rule: plain code, or an object of `@typescript-eslint/rule-tester`. */
export interface RuleCases {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly InvalidCase[];
}

/** RuleTester speaks typescript-eslint's own type of rule; the object is the same. */
type RuleOfTester = Parameters<RuleTester['run']>[1];

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.itSkip = it.skip;

const collected = new Map<OAuthRule, RuleCases[]>();
let isCollecting = false;

/**
 * Tests a rule. Code is parsed by `@typescript-eslint/parser` without type information, as `file.ts` unless the case
 * says otherwise; JSX needs a `filename` that ends in `x` or `.js`.
 *
 * Beyond what the case itself expects, each invalid case must pass the gate, and each of its fixes and suggestions must
 * leave code that parses, with that report gone and no report of any rule of `strict` that was not there before.
 */
export function testRule(rule: OAuthRule, cases: RuleCases): void {
  if (isCollecting) {
    collected.set(rule, [...(collected.get(rule) ?? []), cases]);
    return;
  }
  const name = nameOf(rule);
  const valid = cases.valid.map((testCase) => withJsx(typeof testCase === 'string' ? { code: testCase } : testCase));
  const invalid = cases.invalid.map((testCase) => withJsx(testCase));
  new RuleTester().run(name, rule as unknown as RuleOfTester, { valid, invalid });
  describe(`${name}: gate and edits`, () => {
    for (const testCase of invalid.filter(({ skip }) => skip !== true)) {
      it(testCase.name ?? testCase.code, () => {
        expect(mayConcernOAuth(testCase.code), 'passes the gate').toBe(true);
        expect(problemsOfEdits(name, testCase)).toEqual([]);
      });
    }
  });
}

/** The cases of every rule, read from the test files without running them. For the top level of a test file. */
export async function casesOfEveryRule(): Promise<ReadonlyMap<OAuthRule, RuleCases>> {
  isCollecting = true;
  try {
    for (const file of readdirSync(new URL('../rules/', import.meta.url))) {
      if (file.endsWith('.test.ts')) await import(new URL(`../rules/${file}`, import.meta.url).href);
    }
  } finally {
    isCollecting = false;
  }
  return new Map(
    [...collected].map(([rule, parts]) => [
      rule,
      { valid: parts.flatMap(({ valid }) => valid), invalid: parts.flatMap(({ invalid }) => invalid) },
    ]),
  );
}

function nameOf(rule: OAuthRule): string {
  const entry = Object.entries(rules).find(([, listed]) => listed === rule);
  if (entry === undefined) throw new Error('The rule is not in src/rules/index.ts. Run `npm run generate`.');
  return entry[0];
}

function withJsx<Case extends ValidCase>(testCase: Case): Case {
  if (!/\.(?:jsx?|tsx)$/u.test(testCase.filename ?? '')) return testCase;
  const { languageOptions = {} } = testCase;
  const parserOptions = { ecmaFeatures: { jsx: true }, ...languageOptions.parserOptions };
  return { ...testCase, languageOptions: { ...languageOptions, parserOptions } };
}
