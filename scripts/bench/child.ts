import { execFile } from 'node:child_process';

import { projectRoot } from '../support/project.ts';

/**
 * Runs the code of a module in a process of its own, in the folder of the project, and gives what it prints, which has to
 * be JSON. No loader stands between Node.js and the plugin: it would compile what is measured anew, and be measured too.
 */
export function runModule(code: string, input = ''): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--input-type=module', '--eval', code], { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr === '' ? error.message : stderr));
      else resolve(JSON.parse(stdout));
    });
    child.stdin?.end(input);
  });
}
