import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import ts from 'typescript';

import { typedFolder } from './install.ts';
import { aliased, majorsByFolder } from './majors.ts';

const namesFile = join(typedFolder, '__names__.ts');

/** The test code of every SDK, and one made-up file that imports each of `modules`, type-checked as one program. */
export function createTypedProgram(modules: readonly string[]): { readonly program: ts.Program; readonly names: ts.SourceFile } {
  const { config } = ts.readConfigFile(join(typedFolder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, typedFolder);
  options.typeRoots = [join(typedFolder, 'node_modules/@types')];
  const host = ts.createCompilerHost(options, true);
  const text = modules.map((module, index) => `import * as m${String(index)} from '${module}';`).join('\n');
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === namesFile ? ts.createSourceFile(name, text, rest[0]) : fromDisk(name, ...rest));
  const cache = ts.createModuleResolutionCache(typedFolder, (name) => name, options);
  host.resolveModuleNameLiterals = (literals, file, redirected, _options, source) =>
    literals.map((literal) => {
      const name = aliased(literal.text, majorsByFolder[folderOf(file)]);
      const mode = ts.getModeForUsageLocation(source, literal, options);
      return ts.resolveModuleName(name, file, options, host, cache, redirected, mode);
    });
  const program = ts.createProgram([...testFiles(), namesFile], options, host);
  const names = program.getSourceFile(namesFile);
  if (!names) throw new Error('The file of names is not part of the program.');
  return { program, names };
}

/** What does not type-check, as the compiler prints it. Modules that the models name are looked at elsewhere. */
export function typeErrors(program: ts.Program, names: ts.SourceFile): readonly string[] {
  const files = program.getSourceFiles().filter((file) => file !== names && isTestFile(file.fileName));
  const found = files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  if (found.length === 0) return [];
  return [ts.formatDiagnostics(found, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => typedFolder, getNewLine: () => '\n' })];
}

/** The files of test code. */
export function testFiles(): readonly string[] {
  return readdirSync(typedFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => readdirSync(join(typedFolder, name)).map((file) => join(typedFolder, name, file)))
    .filter((file) => /\.tsx?$/u.test(file));
}

function folderOf(file: string): string {
  return relative(typedFolder, dirname(file)).split(sep)[0] ?? '';
}

function isTestFile(file: string): boolean {
  return file.startsWith(typedFolder) && !file.includes('/node_modules/');
}
