import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.ts';

export interface LintOptions {
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One report, as a test compares it: what stands under the squiggle, and the message. */
export interface Reported {
  readonly squiggle: string;
  readonly message: string;
  readonly line: number;
}

const linter = new Linter();

/** What one rule reports in a piece of code. A parsing error is thrown, so that no test passes because of one. */
export function reportsOf(rule: string, code: string, { filename = 'file.tsx', settings, options }: LintOptions = {}): Reported[] {
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.{js,jsx,ts,tsx}'],
        plugins: { oauth: plugin },
        languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
        settings: settings ? { oauth: settings } : {},
        rules: { [`oauth/${rule}`]: options ? ['error', options] : 'error' },
      },
    ],
    { filename },
  );
  const lines = code.split('\n');
  return messages.map((message) => {
    if (message.ruleId !== `oauth/${rule}`) throw new Error(`${message.message}\n${code}`);
    const { line, column, endLine, endColumn } = message;
    const squiggle =
      endLine === undefined || endLine === line
        ? (lines[line - 1] ?? '').slice(column - 1, (endColumn ?? 1) - 1)
        : `${(lines[line - 1] ?? '').slice(column - 1)}…`;
    return { squiggle, message: message.message, line };
  });
}
