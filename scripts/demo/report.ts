import { relative, sep } from 'node:path';

import type { ESLint, Linter } from 'eslint';

/** One finding, with the source line that it stands on. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly fixable: boolean;
  readonly sourceLine: string;
}

/** A file that the parser does not understand. */
export interface Unreadable {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What linting one folder has given. */
export interface Report {
  readonly name: string;
  readonly fileCount: number;
  readonly findings: readonly Finding[];
  readonly unreadable: readonly Unreadable[];
}

/** Sums up ESLint's results. Messages that are not this plugin's are left out; file names are relative to `base`. */
export function reportOf(name: string, results: readonly ESLint.LintResult[], base: string): Report {
  const linted = results.filter((result) => !result.messages.some(isIgnoredFileWarning));
  return {
    name,
    fileCount: linted.length,
    findings: linted.flatMap((result) => findingsOf(result, base)),
    unreadable: linted.flatMap((result) => unreadableOf(result, base)),
  };
}

/** The same report, with the findings of these rules only. No names leave it as it is. */
export function onlyRules(report: Report, names: readonly string[]): Report {
  if (names.length === 0) return report;
  const ids = new Set(names.map((name) => `oauth/${name}`));
  return { ...report, findings: report.findings.filter(({ ruleId }) => ids.has(ruleId)) };
}

function findingsOf(result: ESLint.LintResult, base: string): Finding[] {
  const lines = result.source?.split(/\r\n|[\n\r\u2028\u2029]/u) ?? [];
  return result.messages.flatMap((message) => {
    const { ruleId, line, column } = message;
    if (ruleId?.startsWith('oauth/') !== true) return [];
    return {
      file: displayPath(result.filePath, base),
      line,
      column,
      endLine: message.endLine ?? line,
      endColumn: message.endColumn ?? column,
      ruleId,
      message: message.message,
      suggestions: message.suggestions?.map(({ desc }) => desc) ?? [],
      fixable: message.fix !== undefined,
      sourceLine: lines[line - 1] ?? '',
    };
  });
}

function unreadableOf(result: ESLint.LintResult, base: string): Unreadable[] {
  return result.messages
    .filter(({ fatal }) => fatal === true)
    .map(({ line, message }) => ({ file: displayPath(result.filePath, base), line, message }));
}

/** ESLint answers for a file that is named on the command line but ignored with a warning that has no place. */
function isIgnoredFileWarning(message: Linter.LintMessage): boolean {
  return message.ruleId === null && message.fatal !== true && message.message.startsWith('File ignored');
}

function displayPath(file: string, base: string): string {
  return relative(base, file).split(sep).join('/');
}
