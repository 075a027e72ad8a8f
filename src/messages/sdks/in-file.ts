import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { moduleName } from '../../evaluation/path-steps.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { oncePerFile } from '../../syntax/once.ts';
import { escaped } from '../gate.ts';
import type { SdkTables } from './model-tables.ts';
import { GLOBAL_NAMES, MODULE_NAMES } from './names.ts';
import { entriesOfGlobal, entriesOfModule, type ModuleEntry } from './tables.ts';

const NONE: ReadonlySet<SdkTables> = new Set();

/**
 * The tables of the models that the file can use: it imports one of their modules, by a constant, or names one of
 * their globals. Most files end here, at the price of one look at their text.
 */
export const sdksIn = oncePerFile((sourceCode): ReadonlySet<SdkTables> => (mentionsSdk(sourceCode) ? findSdks(sourceCode) : NONE));

const QUOTED_MODULE = new RegExp(`['"\`](?:node:)?(?:${MODULE_NAMES.map(escaped).join('|')})['"\`/]`);

const GLOBAL = new RegExp(GLOBAL_NAMES.map(escaped).join('|'));
/** A declaration tells its module by itself; the text is looked through only for other ways to import one. */
const OTHER_IMPORT = /require|\bimport\s*\(/;

/** The declarations by which a file imports modelled modules, also those of other packages that a model is built on. */
export const sdkImportsOf = oncePerFile(({ ast }): readonly TSESTree.ImportDeclaration[] =>
  ast.body.filter((statement) => statement.type === 'ImportDeclaration').filter(({ source }) => entriesOfModule(moduleName(source.value)).length > 0),
);

/** Whether a file can import a modelled SDK, or its text names a global of one. */
export const mentionsSdk = oncePerFile((sourceCode): boolean => {
  const { text } = sourceCode;
  return sdkImportsOf(sourceCode).length > 0 || GLOBAL.test(text) || (OTHER_IMPORT.test(text) && QUOTED_MODULE.test(text));
});

function findSdks(sourceCode: TSESLint.SourceCode): ReadonlySet<SdkTables> {
  const found = new Set<SdkTables>();
  const add = (entries: readonly ModuleEntry[]): void => {
    for (const { tables } of entries) found.add(tables);
  };
  for (const module of modulesOf(sourceCode)) add(entriesOfModule(moduleName(module)));
  for (const name of globalsOf(sourceCode)) add(entriesOfGlobal(name));
  return found;
}

// The words alone stand in many a text; only names count.
function globalsOf(sourceCode: TSESLint.SourceCode): readonly string[] {
  const words = GLOBAL_NAMES.filter((name) => sourceCode.text.includes(name));
  if (words.length === 0) return words;
  const identifiers = nodeIndexOf(sourceCode).of('Identifier');
  return words.filter((word) => identifiers.some(({ name }) => name === word));
}

function* modulesOf(sourceCode: TSESLint.SourceCode): Generator<string> {
  const index = nodeIndexOf(sourceCode);
  for (const { source } of index.of('ImportDeclaration')) yield source.value;
  for (const { source } of index.of('ImportExpression')) if (source.type === 'Literal') yield String(source.value);
  for (const { expression } of index.of('TSExternalModuleReference')) yield expression.value;
  if (!sourceCode.text.includes('require')) return;
  for (const { callee, arguments: [first] } of index.of('CallExpression')) {
    if (callee.type === 'Identifier' && callee.name === 'require' && first?.type === 'Literal') yield String(first.value);
  }
}
