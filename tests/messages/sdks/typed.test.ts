import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../../src/index.ts';
import { rules } from '../../../src/rules/index.ts';

const folder = join(import.meta.dirname, '../../sdks-typed');

/** Where tokens are kept is the application's choice, and many quick starts make it. */
const STORAGE = 'no-token-in-web-storage';

/**
 * Lints the test code that `npm run check:sdks` type-checks against the real packages. `// ✗ rule other-rule` stands
 * behind a line on which just these rules of `strict` report; no other line may have a report. A rule that does not exist
 * yet may be named. `// settings: {…}` in the first line is `settings.oauth`.
 */
for (const name of folders()) {
  describe(name, () => {
    for (const file of readdirSync(join(folder, name)).filter((entry) => /\.tsx?$/u.test(entry))) {
      it(file, () => {
        const code = readFileSync(join(folder, name, file), 'utf8');
        expect(reportsIn(code, file)).toEqual(expectedIn(code));
      });
    }
  });
}

function folders(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name);
}

function expectedIn(code: string): readonly string[] {
  return code.split('\n').flatMap((line, index) => {
    const names = /\/\/ ✗ (.*)$/u.exec(line)?.[1]?.trim().split(/\s+/u) ?? [];
    return names.filter((name) => name in rules).map((name) => `${String(index + 1)}: ${name}`).sort();
  });
}

function reportsIn(code: string, file: string): readonly string[] {
  const settings = /^\/\/ settings: (.*)$/mu.exec(code)?.[1];
  const { strict } = plugin.configs;
  const found = new Linter().verify(
    code,
    [
      {
        ...strict,
        files: ['**'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } } },
        ...(settings === undefined ? {} : { settings: { oauth: JSON.parse(settings) as unknown } }),
      },
    ],
    { filename: `src/${file}` },
  );
  const isQuickStart = file.startsWith('quick-start');
  const lines = found.map(({ line, ruleId, message }) => ({ line, name: ruleId?.replace('oauth/', '') ?? message }));
  const wanted = lines.filter(({ name }) => !isQuickStart || name !== STORAGE);
  return [...new Set(wanted.sort((left, right) => left.line - right.line || left.name.localeCompare(right.name)).map(({ line, name }) => `${String(line)}: ${name}`))];
}
