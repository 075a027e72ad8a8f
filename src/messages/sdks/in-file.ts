import type { TSESLint } from '@typescript-eslint/utils';

import { nodeIndexOf } from '../../syntax/node-index.ts';
import { escaped } from '../gate.ts';
import type { SdkTables } from './model-tables.ts';
import { GLOBAL_NAMES, MODULE_NAMES } from './names.ts';
import { entriesOfGlobal, entriesOfModule, type ModuleEntry } from './tables.ts';

const answers = new WeakMap<TSESLint.SourceCode, ReadonlySet<SdkTables>>();
const NONE: ReadonlySet<SdkTables> = new Set();

/**
 * The tables of the models that the file can use: it imports one of their modules, by a constant, or names one of
 * their globals. Most files end here, at the price of one look at their text.
 */
export function sdksIn(sourceCode: TSESLint.SourceCode): ReadonlySet<SdkTables> {
  let known = answers.get(sourceCode);
  if (!known) answers.set(sourceCode, (known = mentionsSdk(sourceCode) ? findSdks(sourceCode) : NONE));
  return known;
}

const QUOTED_MODULE = new RegExp(`['"\`](?:node:)?(?:${MODULE_NAMES.map(escaped).join('|')})['"\`/]`);

const GLOBAL = new RegExp(GLOBAL_NAMES.map(escaped).join('|'));

const mentions = new WeakMap<TSESLint.SourceCode, boolean>();

/** Whether the text of a file can import a modelled SDK, or names a global of one. */
export function mentionsSdk(sourceCode: TSESLint.SourceCode): boolean {
  let known = mentions.get(sourceCode);
  if (known === undefined) {
    const { text } = sourceCode;
    known = QUOTED_MODULE.test(text) || GLOBAL.test(text);
    mentions.set(sourceCode, known);
  }
  return known;
}

function findSdks(sourceCode: TSESLint.SourceCode): ReadonlySet<SdkTables> {
  const found = new Set<SdkTables>();
  const add = (entries: readonly ModuleEntry[]): void => {
    for (const { tables } of entries) found.add(tables);
  };
  for (const module of modulesOf(sourceCode)) add(entriesOfModule(module.replace(/^node:/, '')));
  for (const name of globalsOf(sourceCode)) add(entriesOfGlobal(name));
  return found;
}

// The words alone stand in many a text; only names count.
function globalsOf(sourceCode: TSESLint.SourceCode): readonly string[] {
  const words = GLOBAL_NAMES.filter((name) => sourceCode.text.includes(name));
  if (words.length === 0) return words;
  const names = new Set(nodeIndexOf(sourceCode).of('Identifier').map(({ name }) => name));
  return words.filter((name) => names.has(name));
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
