/** Everything that a change must pass, one step after the other. The last line counts what passed and what failed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from './support/project.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** The npm scripts to run. `build` comes first, because the documentation and the package are made of what it writes. */
const steps = ['build', 'generate:check', 'docs:check', 'typecheck', 'lint', 'knip', 'publint', 'attw', 'new-rule:check', 'check:sdks'];

const counts = [...steps.map((step) => checkStep(step)), unitTests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);

console.log(`\nTests, and the ${String(steps.length)} steps before them:`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Shows what a step prints only when it fails. */
function checkStep(step: string): Count {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', step], { cwd: projectRoot, encoding: 'utf8' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${step} (${seconds} s)`);
  if (status === 0) return { passed: 1, failed: 0 };
  console.log(stdout + stderr);
  return { passed: 0, failed: 1 };
}

function unitTests(): Count {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--silent', 'unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npm', args, { cwd: projectRoot, stdio: 'inherit' });
  const count = countTests(report);
  rmSync(folder, { recursive: true });
  // A test file that cannot be loaded has no tests, and an error outside of tests is in none: neither may pass.
  return status === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };
}

function countTests(report: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
