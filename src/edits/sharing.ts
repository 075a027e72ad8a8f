import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { isWithin } from './changes.ts';
import { Source } from './source.ts';

/**
 * Whether a constant, reached from somewhere else, has readers beside that one. It goes by the names in the file, so it
 * may take another variable of the same name for a reader: then an edit is refused that would have been safe.
 */
export function isReadElsewhere(node: TSESTree.Node, from: TSESTree.Node): boolean {
  if (isWithin(node, from)) return false;
  const holder = holderOf(node);
  if (!holder) return false;
  if (holder.isExported) return true;
  const source = Source.of(node);
  if (!source) return true;
  let readers = 0;
  for (const [index, token] of source.tokens.entries()) {
    if (token.value !== holder.name || token.range[0] === holder.at) continue;
    const next = source.tokens[index + 1]?.value;
    if (source.tokens[index - 1]?.value === '.') continue;
    const member = next === '.' || next === '?.' ? source.tokens[index + 2]?.value : undefined;
    if (holder.key === undefined || member === undefined || member === holder.key) readers += 1;
  }
  return readers > 1;
}

/** Whether the entries of an object are spread into another object, and read in another place as well. */
export function isSpreadElsewhere(object: TSESTree.Node): boolean {
  const holder = holderOf(object);
  if (!holder) return false;
  const source = Source.of(object);
  if (!source) return true;
  let spreads = 0;
  let reads = 0;
  for (const [index, token] of source.tokens.entries()) {
    if (token.value !== holder.name || token.range[0] === holder.at) continue;
    if (source.tokens[index - 1]?.value === '.' || source.tokens[index + 1]?.value === '.') continue;
    reads += 1;
    if (source.tokens[index - 1]?.value === '...') spreads += 1;
  }
  return spreads > 0 && (reads > 1 || holder.isExported);
}

interface Holder {
  readonly name: string;
  /** Where the name is declared. */
  readonly at: number;
  /** The property of the constant object under which the value stands. */
  readonly key: string | undefined;
  readonly isExported: boolean;
}

function holderOf(node: TSESTree.Node): Holder | undefined {
  let key: string | undefined;
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    if (isFunction(current)) return undefined;
    // What a call is given is not what the variable of its result holds.
    const { parent }: { parent?: TSESTree.Node } = current;
    const isArgument = (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee !== current;
    if (isArgument && !isFreeze(parent)) return undefined;
    if (current.type === 'Property') key = writtenName(current);
    if (current.type === 'PropertyDefinition') {
      const field = writtenName(current);
      return field === undefined ? undefined : { name: 'this', at: -1, key: field, isExported: false };
    }
    if (current.type === 'VariableDeclarator') {
      if (current.id.type !== 'Identifier') return undefined;
      const isExported = current.parent.parent.type === 'ExportNamedDeclaration';
      return { name: current.id.name, at: current.id.range[0], key, isExported };
    }
  }
  return undefined;
}

function isFreeze({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return callee.type === 'MemberExpression' && writtenName(callee) === 'freeze';
}
