import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../support/project.ts';

/** The nested package that holds the modelled SDKs. The everyday installation does not touch it. */
export const typedFolder = join(projectRoot, 'tests/sdks-typed');

/** Installs the SDKs when they are missing or the lock file has changed since. Says whether it could. */
export function installSdks(): boolean {
  const stamp = join(typedFolder, 'node_modules/.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(typedFolder, 'package.json')))
    .update(readFileSync(join(typedFolder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Installing the SDKs of tests/sdks-typed, once for each change of its lock file.');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: typedFolder, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`npm ci failed in tests/sdks-typed:\n${stdout}${stderr}`);
    return false;
  }
  writeFileSync(stamp, wanted);
  return true;
}
