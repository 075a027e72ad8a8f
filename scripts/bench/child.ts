import { execFile } from 'node:child_process';

import { projectRoot } from '../support/project.ts';

/** Runs Node.js on these arguments in a process of its own, and gives what it prints, which has to be JSON. */
export function runNode(args: readonly string[], input = ''): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr === '' ? error.message : stderr));
      else resolve(JSON.parse(stdout));
    });
    child.stdin?.end(input);
  });
}
