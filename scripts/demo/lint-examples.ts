import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ESLint } from 'eslint';

import { projectRoot } from '../support/project.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';

export const variants = ['bad', 'good'] as const;

/** One variant of one example, linted. */
export interface ExampleReport {
  readonly variant: (typeof variants)[number];
  readonly report: Report;
}

/** Lints every example with its own `eslint.config.js`, as its user would, so `dist/` has to be there. */
export async function lintExamples(): Promise<ExampleReport[]> {
  const folder = join(projectRoot, 'examples');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

  const reports: ExampleReport[] = [];
  for (const name of names) {
    const cwd = join(folder, name);
    const eslint = new ESLint({ cwd, overrideConfigFile: join(cwd, 'eslint.config.js') });
    for (const variant of variants) {
      const results = await eslint.lintFiles([variant]);
      reports.push({ variant, report: reportOf(`${name}/${variant}`, results, projectRoot) });
    }
  }
  return reports;
}

/** Whether a bad variant has findings and a good one has none, and all of it could be read. */
export function isAsExpected({ variant, report }: ExampleReport): boolean {
  const found = report.findings.length > 0;
  return found === (variant === 'bad') && report.unreadable.length === 0 && report.fileCount > 0;
}
