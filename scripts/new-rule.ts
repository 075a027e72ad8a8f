/** Writes the three files of a new rule, and what is generated from them. What it leaves behind passes every check. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { scaffold } from './new-rule/scaffold.ts';
import { projectRoot } from './support/project.ts';

const [name = ''] = process.argv.slice(2);
const files = scaffold(name);
const isName = /^[a-z]+(?:-[a-z]+)+$/u.test(name);
const existing = files.filter(({ path }) => existsSync(join(projectRoot, path)));

if (!isName) {
  console.error('Usage: npm run new-rule NAME, where NAME is like no-implicit-flow or require-state.');
  process.exitCode = 2;
} else if (existing.length > 0) {
  console.error(`There is already ${existing.map(({ path }) => path).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const { path, content } of files) writeFileSync(join(projectRoot, path), content);
  execFileSync('npm', ['run', '--silent', 'docs'], { cwd: projectRoot, stdio: 'inherit' });
  console.log(['Make these say what the rule is to do:', ...files.map(({ path }) => `  ${path}`)].join('\n'));
  console.log('Then run `npm run docs` and `npm test`, and add a sentence to CHANGELOG.md.');
}
