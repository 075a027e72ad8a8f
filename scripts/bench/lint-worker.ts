/** What `lint-times.ts` runs in the folder of the project: reads a job from its input and prints the times as JSON. */
import { parse } from 'node:path';
import { text } from 'node:stream/consumers';

import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';

import type { OAuthPlugin } from '../../src/index.ts';
import type { LintJob, LintTimes } from './lint-times.ts';

const job = JSON.parse(await text(process.stdin)) as LintJob;
const { default: plugin } = (await import(job.plugin)) as { default: OAuthPlugin };

const configuration: Linter.Config[] = [
  { ignores: ['!**/node_modules/'] },
  {
    ...plugin.configs.strict,
    files: ['**/*.{js,jsx,ts,tsx}'],
    languageOptions: {
      ...(job.parser === 'typescript-eslint' ? { parser } : {}),
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
];

try {
  if (job.warmUp.length > 0) await lint(job.warmUp);
  process.stdout.write(JSON.stringify(timesOf(await lint(job.files))));
} catch (error) {
  // Left alone, Node.js would print the syntax tree that ESLint attaches to an error of a rule.
  process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}

function lint(files: readonly string[]): Promise<ESLint.LintResult[]> {
  // The folder above all files: ESLint lints none outside of it.
  const eslint = new ESLint({ cwd: parse(process.cwd()).root, overrideConfigFile: true, overrideConfig: configuration, stats: true });
  return eslint.lintFiles([...files]);
}

function timesOf(results: readonly ESLint.LintResult[]): LintTimes {
  const rules: Record<string, number> = {};
  let parse = 0;
  for (const { filePath, messages, stats } of results) {
    const fatal = messages.find((message) => message.fatal === true);
    if (fatal) throw new Error(`${filePath}:${String(fatal.line)}: ${fatal.message}`);
    for (const pass of stats?.times.passes ?? []) {
      parse += pass.parse?.total ?? 0;
      for (const [name, { total }] of Object.entries(pass.rules ?? {})) rules[name] = (rules[name] ?? 0) + total;
    }
  }
  return { parse, rules, reports: results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId?.startsWith('oauth/')).length };
}
