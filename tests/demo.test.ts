import { describe, expect, test } from 'vitest';

import { parseDemoArguments, UsageError } from '../scripts/demo/arguments.ts';
import { codeFrame } from '../scripts/demo/code-frame.ts';
import { isAsExpected } from '../scripts/demo/lint-examples.ts';
import type { Finding, Report } from '../scripts/demo/report.ts';

function findingIn(sourceLine: string, marked: string, more: Partial<Finding> = {}): Finding {
  const column = sourceLine.indexOf(marked) + 1;
  return {
    file: 'a.js',
    line: 1,
    column,
    endLine: 1,
    endColumn: column + marked.length,
    ruleId: 'oauth/no-password-grant',
    message: 'Message.',
    suggestions: [],
    fixable: false,
    sourceLine,
    ...more,
  };
}

describe('the command line', () => {
  test('means the examples when it is empty', () => {
    expect(parseDemoArguments([])).toEqual({
      folders: [],
      preset: 'recommended',
      applicationTypes: [],
      rules: [],
      json: false,
      help: false,
    });
  });

  test('takes folders and options in any order', () => {
    const args = ['a', '--preset', 'strict', '--rule', 'oauth/valid-scope', '--rule', 'no-implicit-flow', '--json', 'b'];
    expect(parseDemoArguments([...args, '--application-type=browser', '--application-type=native'])).toMatchObject({
      folders: ['a', 'b'],
      preset: 'strict',
      applicationTypes: ['browser', 'native'],
      rules: ['valid-scope', 'no-implicit-flow'],
      json: true,
    });
  });

  test.each([
    { args: ['--presets', 'strict', '.'] },
    { args: ['--preset', 'loose', '.'] },
    { args: ['--application-type', 'spa', '.'] },
    { args: ['--preset', 'strict'] },
    { args: ['--application-type', 'browser'] },
  ])('refuses $args', ({ args }) => {
    expect(() => parseDemoArguments(args)).toThrow(UsageError);
  });
});

describe('the code frame', () => {
  test('drops the indentation and marks the finding', () => {
    expect(codeFrame(findingIn("\t\t  grant_type: 'password',", "'password'"), 80)).toEqual({
      code: "grant_type: 'password',",
      marks: '            ^^^^^^^^^^',
    });
  });

  test('cuts a long line around the finding', () => {
    const { code, marks } = codeFrame(findingIn(`${'a'.repeat(300)}WRONG${'b'.repeat(300)}`, 'WRONG'), 60);
    expect(code).toMatch(/^…a{20}WRONGb{35}…$/u);
    expect(marks.indexOf('^')).toBe(code.indexOf('WRONG'));
    expect(marks.trim()).toBe('^^^^^');
  });

  test('cuts a finding that is longer than the line may be', () => {
    const { code, marks } = codeFrame(findingIn('w'.repeat(500), 'w'.repeat(500)), 60);
    expect(code).toBe(`${'w'.repeat(60)}…`);
    expect(marks).toBe('^'.repeat(60));
  });

  test('marks the rest of the line when the finding goes on below', () => {
    expect(codeFrame(findingIn('send({ // now ', '{', { endLine: 4, endColumn: 2 }), 80).marks).toBe('     ^^^^^^^^');
  });

  test('marks at least one character', () => {
    expect(codeFrame(findingIn('', '', { column: 1, endColumn: 1 }), 80)).toEqual({ code: '', marks: '^' });
  });

  test('lets no control character through', () => {
    expect(codeFrame(findingIn('a\u001B[31mb\u202Ec', 'c'), 80).code).toBe('a�[31mb�c');
  });
});

describe('an example', () => {
  const clean: Report = { name: 'a/good', fileCount: 1, findings: [], unreadable: [] };
  const faulty: Report = { ...clean, name: 'a/bad', findings: [findingIn('x', 'x')] };
  const unread: Report = { ...clean, unreadable: [{ file: 'a.js', line: 1, message: 'Parsing error.' }] };

  test.each([
    { variant: 'good', report: clean, verdict: true },
    { variant: 'good', report: faulty, verdict: false },
    { variant: 'bad', report: faulty, verdict: true },
    { variant: 'bad', report: clean, verdict: false },
    { variant: 'good', report: unread, verdict: false },
    { variant: 'good', report: { ...clean, fileCount: 0 }, verdict: false },
  ] as const)('$variant: $verdict with $report', ({ variant, report, verdict }) => {
    expect(isAsExpected({ variant, report })).toBe(verdict);
  });
});
