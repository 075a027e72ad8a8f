/** Runs `npm run new-rule` in a temporary copy of the project, and checks that what it leaves behind is green. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { projectRoot } from './support/project.ts';

const name = 'no-scaffold-example';
const left = new Set(['node_modules', 'dist', '.git', 'coverage']);
const copy = mkdtempSync(join(tmpdir(), 'new-rule-'));

const commands = [
  ['npm', 'run', 'new-rule', name],
  ['npm', 'run', 'generate:check'],
  ['npm', 'run', 'docs:check'],
  ['npm', 'run', 'typecheck'],
  ['npx', 'eslint', '--max-warnings', '0', `src/rules/${name}.ts`, 'src/rules/index.ts', `tests/rules/${name}.test.ts`],
  ['npx', 'vitest', 'run', `tests/rules/${name}.test.ts`, 'tests/metadata.test.ts', 'tests/docs'],
];

try {
  cpSync(projectRoot, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  // The first that fails is reason enough: what follows builds on it.
  process.exitCode = commands.every((command) => succeeds(command)) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

function succeeds([program = '', ...args]: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) console.error(`${[program, ...args].join(' ')} failed:\n${stdout}${stderr}`);
  return status === 0;
}
