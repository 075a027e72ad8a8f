/** Lints the examples, or any folder, and prints the findings as a user would see them. See `usage` for the options. */
import { parseDemoArguments, usage, UsageError } from './demo/arguments.ts';
import type { DemoOptions } from './demo/arguments.ts';
import { isAsExpected, lintExamples } from './demo/lint-examples.ts';
import { lintFolder, loadPlugin } from './demo/lint-folder.ts';
import { paintFor } from './demo/paint.ts';
import { Printer } from './demo/print.ts';
import { onlyRules } from './demo/report.ts';
import type { Report } from './demo/report.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output, such as `head`, has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function run(args: readonly string[]): Promise<number> {
  const options = parseDemoArguments(args);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { rules } = await loadPlugin();
  const unknown = options.rules.find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) throw new UsageError(`There is no rule '${unknown}'. Known are ${Object.keys(rules).join(', ')}.`);

  return options.folders.length === 0 ? demonstrateExamples(options) : demonstrateFolders(options);
}

async function demonstrateExamples(options: DemoOptions): Promise<number> {
  const start = performance.now();
  const examples = await lintExamples();
  const milliseconds = performance.now() - start;
  const shown = examples.map(({ variant, report }) => ({ variant, report: onlyRules(report, options.rules) }));
  const reports = shown.map(({ report }) => report);
  const asExpected = examples.every(isAsExpected);

  if (options.json) {
    printJson(reports, milliseconds, { asExpected });
  } else {
    const printer = newPrinter();
    // The verdict on an example is about all rules, so a filtered view of it is shown like any folder.
    for (const example of shown) {
      if (options.rules.length === 0) printer.example(example);
      else printer.folder(example.report);
    }
    printer.total(reports, milliseconds);
  }
  return asExpected ? 0 : 1;
}

async function demonstrateFolders(options: DemoOptions): Promise<number> {
  const plugin = await loadPlugin();
  const printer = newPrinter();
  const reports: Report[] = [];
  const start = performance.now();
  for (const folder of options.folders) {
    const report = await lintFolder(folder, options, plugin);
    reports.push(report);
    if (!options.json) printer.folder(report);
  }
  const milliseconds = performance.now() - start;

  if (options.json) printJson(reports, milliseconds, { preset: options.preset });
  else printer.total(reports, milliseconds);
  return 0;
}

function newPrinter(): Printer {
  const { stdout } = process;
  return new Printer((text) => void stdout.write(text), paintFor(stdout), stdout.isTTY ? stdout.columns : 120);
}

function printJson(folders: readonly Report[], milliseconds: number, more: object): void {
  console.log(JSON.stringify({ ...more, milliseconds: Math.round(milliseconds), folders }, null, 2));
}
