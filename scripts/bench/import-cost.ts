import { runModule } from './child.ts';

/** Milliseconds to import ESLint, and then the plugin. */
export interface ImportTimes {
  readonly eslint: number;
  readonly plugin: number;
}

/** How many modules importing ESLint loads, and how many more the plugin: of packages, and of Node.js itself. */
export interface ImportedModules {
  readonly eslint: number;
  readonly plugin: number;
  readonly builtIn: number;
}

/** Imports both in a fresh process. */
export async function importTimes(plugin: string): Promise<ImportTimes> {
  const code = `
    const { performance } = await import('node:perf_hooks');
    const start = performance.now();
    await import('eslint');
    const middle = performance.now();
    await import(${JSON.stringify(plugin)});
    const end = performance.now();
    console.log(JSON.stringify({ eslint: middle - start, plugin: end - middle }));`;
  return (await runModule(code)) as ImportTimes;
}

/** Counts by the debugger, which hears of every script that is compiled: ES modules as well as CommonJS. */
export async function importedModules(plugin: string): Promise<ImportedModules> {
  const code = `
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connect();
    let count = 0;
    session.on('Debugger.scriptParsed', ({ params }) => {
      if (params.url.startsWith('file:')) count += 1;
    });
    session.post('Debugger.enable');
    const before = count;
    await import('eslint');
    const middle = count;
    const builtIn = new Set(process.moduleLoadList);
    await import(${JSON.stringify(plugin)});
    const added = process.moduleLoadList.filter((name) => !builtIn.has(name));
    console.log(JSON.stringify({ eslint: middle - before, plugin: count - middle, builtIn: added.length }));`;
  return (await runModule(code)) as ImportedModules;
}
