/**
 * Holds the SDK models against the real packages: type-checks the test code of `tests/sdks-typed`, and looks up every
 * import, path and option that a model names in the package's typings, so that a name which changes is found out.
 * `--verbose` lists what the typings say nothing of.
 */
import ts from 'typescript';

import { SDKS } from '../src/messages/sdks/index.ts';
import { installSdks } from './sdks/install.ts';
import { GLOBAL, modulesOf, NameCheck } from './sdks/names.ts';
import { createTypedProgram, testFiles, typeErrors } from './sdks/program.ts';

process.exitCode = installSdks() && check() ? 0 : 1;

function check(): boolean {
  const foreign = SDKS.flatMap((model) => foreignPackages(JSON.stringify(model)));
  const modules = [...new Set([...SDKS.flatMap((model) => modulesOf(model).map(({ installed }) => installed)), ...foreign])];
  const { program, names } = createTypedProgram(modules.filter((module) => !module.startsWith(GLOBAL)));
  const errors = typeErrors(program, names);
  for (const error of errors) console.error(error);
  const checker = program.getTypeChecker();
  const symbols = new Map<string, ts.Symbol>();
  ts.forEachChild(names, (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    const symbol = checker.getSymbolAtLocation(node.moduleSpecifier);
    if (symbol) symbols.set(node.moduleSpecifier.text, symbol);
  });
  const globals = checker.getSymbolsInScope(names, ts.SymbolFlags.Namespace | ts.SymbolFlags.Value);
  for (const symbol of globals) symbols.set(`${GLOBAL}${symbol.name}`, symbol);
  const check = new NameCheck(checker, names, SDKS, (module) => symbols.get(module));
  const reports = SDKS.map((model) => check.report(model));
  let missing = 0;
  for (const report of reports) {
    missing += report.missing.length;
    for (const name of report.missing) console.error(`${report.model.package}@${report.model.version}: ${name}`);
    if (process.argv.includes('--verbose')) {
      console.log(`${report.model.package}: ${String(report.checked)} names found, ${String(report.unchecked.length)} not typed ${report.unchecked.join(', ')}`);
    }
  }
  const checked = reports.reduce((sum, report) => sum + report.checked, 0);
  console.log(`${String(testFiles().length)} files and ${String(checked)} names of ${String(SDKS.length)} SDKs: ${String(errors.length + missing)} mistakes.`);
  return errors.length + missing === 0;
}

// `passport:authenticate()` in a path.
function foreignPackages(text: string): string[] {
  const own = new Set(SDKS.map((model) => model.package));
  return [...text.matchAll(/"((?:@[\w.-]+\/)?[\w.-]+):[\w*][^"]*"/gu)].map(([, name = '']) => name).filter((name) => !own.has(name) && !/^https?$/u.test(name));
}
