/** Measures what linting with this plugin costs, on its build in `dist/`. See `usage` for the options. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ESLint } from 'eslint';

import { tableOf } from './bench/figures.ts';
import { measureAll } from './bench/measure.ts';
import { type BenchOptions, parseBenchOptions, usage } from './bench/options.ts';
import { projectRoot } from './support/project.ts';

const options = readOptions();
if (options?.help === true) console.log(usage);
else if (options) await bench(options);

function readOptions(): BenchOptions | undefined {
  try {
    return parseBenchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function bench({ runs, mayFail, json }: BenchOptions): Promise<void> {
  const plugin = pathToFileURL(join(projectRoot, 'dist/index.js')).href;
  const figures = await measureAll(plugin, runs, (run) => {
    console.error(`Run ${String(run)} of ${String(runs)} …`);
  });
  const machine = `ESLint ${ESLint.version}, Node.js ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  if (json) console.log(JSON.stringify({ machine, runs, figures }, null, 2));
  else console.log(`\n${tableOf(figures)}\n\nMedians of ${String(runs)} runs. ${machine}.`);
  if (mayFail && figures.some(({ target }) => target?.isReached === false)) process.exitCode = 1;
}
