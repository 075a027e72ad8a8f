import type { TSESLint } from '@typescript-eslint/utils';

import { nodeIndexOf } from '../../syntax/node-index.ts';
import { entriesOfGlobal, entriesOfModule, type ModuleEntry, sdkGlobals, type SdkTables } from './tables.ts';

const answers = new WeakMap<TSESLint.SourceCode, ReadonlySet<SdkTables>>();

/**
 * The tables of the models that the file can use: it imports one of their modules, by a constant, or names one of
 * their globals. Most files end here, at the price of looking at their imports.
 */
export function sdksIn(sourceCode: TSESLint.SourceCode): ReadonlySet<SdkTables> {
  const known = answers.get(sourceCode);
  if (known) return known;
  const found = new Set<SdkTables>();
  const add = (entries: readonly ModuleEntry[]): void => {
    for (const { tables } of entries) found.add(tables);
  };
  for (const module of modulesOf(sourceCode)) add(entriesOfModule(module.replace(/^node:/, '')));
  for (const name of globalsOf(sourceCode)) add(entriesOfGlobal(name));
  answers.set(sourceCode, found);
  return found;
}

// The words alone stand in many a text; only names count.
function globalsOf(sourceCode: TSESLint.SourceCode): readonly string[] {
  const words = [...sdkGlobals()].filter((name) => sourceCode.text.includes(name));
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
