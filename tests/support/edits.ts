import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.ts';
import type { InvalidCase } from './rule-tester.ts';
import { mayUncover } from './uncovered.ts';

type LintCase = Pick<InvalidCase, 'code' | 'filename' | 'languageOptions' | 'options' | 'settings'>;
type Edit = NonNullable<Linter.LintMessage['fix']>;

/**
 * What is wrong with the fixes and suggestions that a rule offers for a piece of code: one sentence for each edit after
 * which the code does not parse, the report is still there, or a rule of `strict` reports what it did not before and
 * `uncovered.ts` does not allow for.
 */
export function problemsOfEdits(ruleName: string, testCase: LintCase): string[] {
  const before = lint(ruleName, testCase, testCase.code);
  const reports = before.filter(({ ruleId }) => ruleId === `oauth/${ruleName}`);
  if (reports.length === 0) return [`No report in:\n${testCase.code}`];
  return reports.flatMap((message) =>
    editsOf(message).flatMap((edit) => problemsOfEdit(ruleName, testCase, message, edit, before)),
  );
}

function problemsOfEdit(
  ruleName: string,
  testCase: LintCase,
  message: Linter.LintMessage,
  edit: Edit,
  before: readonly Linter.LintMessage[],
): string[] {
  const code = testCase.code.slice(0, edit.range[0]) + edit.text + testCase.code.slice(edit.range[1]);
  const after = lint(ruleName, testCase, code);
  const fatal = after.find((found) => found.fatal === true);
  if (fatal !== undefined) return [`${fatal.message} in the edited code:\n${code}`];
  const [countBefore, countAfter] = [countByKind(before), countByKind(after)];
  const problems = [...countAfter]
    .filter(([kind, count]) => count > (countBefore.get(kind) ?? 0) && !mayUncover(ruleName, ruleOf(kind)))
    .map(([kind]) => `New report ${kind} in the edited code:\n${code}`);
  const kind = kindOf(message);
  if ((countAfter.get(kind) ?? 0) === countBefore.get(kind)) problems.push(`Still ${kind} in the edited code:\n${code}`);
  return problems;
}

function lint(ruleName: string, testCase: LintCase, code: string): Linter.LintMessage[] {
  const { filename = 'file.ts', languageOptions = {}, options = [], settings = {} } = testCase;
  const config = {
    files: ['**/*.*'],
    plugins: { oauth: plugin },
    languageOptions: { parser, ...languageOptions },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { ...plugin.configs.strict.rules, [`oauth/${ruleName}`]: ['error', ...options] },
    settings,
  };
  // The options of typescript-eslint's parser are typed by typescript-eslint, and wider in ESLint.
  return new Linter().verify(code, [config as Linter.Config], filename);
}

function editsOf({ fix, suggestions = [] }: Linter.LintMessage): Edit[] {
  return [...(fix === undefined ? [] : [fix]), ...suggestions.map((suggestion) => suggestion.fix)];
}

/** Reports are counted by rule and message, because an edit may move a place or change a value named in a message. */
function kindOf({ ruleId, messageId, message }: Linter.LintMessage): string {
  return `${ruleId ?? 'eslint'}/${messageId ?? message}`;
}

function ruleOf(kind: string): string {
  return kind.replace(/^oauth\//u, '').replace(/\/.*$/u, '');
}

function countByKind(messages: readonly Linter.LintMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(kindOf(message), (counts.get(kindOf(message)) ?? 0) + 1);
  return counts;
}
