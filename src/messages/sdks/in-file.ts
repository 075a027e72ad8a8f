import type { TSESLint } from '@typescript-eslint/utils';

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

const OTHER_IMPORT = /require|\bimport\s*\(/;

const GLOBAL = new RegExp(GLOBAL_NAMES.map(escaped).join('|'));

const OTHER_WAYS = new RegExp(`${OTHER_IMPORT.source}|${GLOBAL.source}`);

/** Whether the text of a file can import a modelled SDK, or names a global of one. */
export const mentionsSdk = oncePerFile((sourceCode): boolean => hasImport(sourceCode) || mayHaveOther(sourceCode.text));

// A declaration tells its module by itself; the text is looked through only for other ways to get at an SDK.
function hasImport({ ast }: TSESLint.SourceCode): boolean {
  return ast.body.some((statement) => statement.type === 'ImportDeclaration' && entriesOfModule(withoutScheme(statement.source.value)).length > 0);
}

function mayHaveOther(text: string): boolean {
  return OTHER_WAYS.test(text) && (GLOBAL.test(text) || (OTHER_IMPORT.test(text) && QUOTED_MODULE.test(text)));
}

function withoutScheme(module: string): string {
  return module.startsWith('node:') ? module.slice('node:'.length) : module;
}

function findSdks(sourceCode: TSESLint.SourceCode): ReadonlySet<SdkTables> {
  const found = new Set<SdkTables>();
  const add = (entries: readonly ModuleEntry[]): void => {
    for (const { tables } of entries) found.add(tables);
  };
  for (const module of modulesOf(sourceCode)) add(entriesOfModule(withoutScheme(module)));
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
