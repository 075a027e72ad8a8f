import { readFileSync } from 'node:fs';

import ts from 'typescript';

import { runModule } from './child.ts';
import type { Corpus } from './corpora.ts';

export type ParserName = 'typescript-eslint' | 'espree';

/** What a process of its own is to lint with all rules of `strict`. */
export interface LintJob {
  /** URL of the plugin's module. */
  readonly plugin: string;
  readonly parser: ParserName;
  readonly files: readonly string[];
  /** Linted before the others and not counted, so that the engine has compiled the code. */
  readonly warmUp: readonly string[];
}

/** Milliseconds, by ESLint's own clock. */
export interface LintTimes {
  readonly parse: number;
  readonly rules: Readonly<Record<string, number>>;
  readonly reports: number;
}

const worker = ts.transpileModule(readFileSync(new URL('lint-worker.ts', import.meta.url), 'utf8'), {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
}).outputText;

/** Lints in a fresh process. */
export async function lintTimes(plugin: string, parser: ParserName, corpus: Corpus, warmUp?: Corpus): Promise<LintTimes> {
  const job: LintJob = { plugin, parser, files: corpus.files, warmUp: warmUp?.files ?? [] };
  return (await runModule(worker, JSON.stringify(job))) as LintTimes;
}

/** Milliseconds that all rules took together. */
export function rulesTotal({ rules }: LintTimes): number {
  return Object.values(rules).reduce((total, time) => total + time, 0);
}
