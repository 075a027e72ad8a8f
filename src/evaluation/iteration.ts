import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition } from '../syntax/bindings.ts';
import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import type { Environment, Evaluator } from './evaluator.ts';
import { recordOfNamed, recordOfPairs } from './pairs.ts';
import type { RecordValue, Value } from './value.ts';

const ITERATORS = new Set(['forEach', 'map', 'flatMap', 'reduce', 'filter', 'each']);

/**
 * The record over whose names a variable runs: the key of a `for…in` or `for…of`, or the parameter of a `forEach`, `map`
 * or `reduce` callback. `undefined` for any other name.
 */
export function iteratedRecord(evaluator: Evaluator, name: TSESTree.Node, environment: Environment): RecordValue | undefined {
  const target = keyExpression(name);
  if (target?.type !== 'Identifier') return undefined;
  const variable = evaluator.bindings.of(target);
  const definition = variable && onlyDefinition(variable);
  const collection = definition && collectionOf(definition.node);
  return collection && asRecord(evaluator.evaluate(collection, environment));
}

/** The loop or callback in which such a name lives. */
export function iterationOf(evaluator: Evaluator, name: TSESTree.Node): TSESTree.Node | undefined {
  const target = keyExpression(name);
  if (target?.type !== 'Identifier') return undefined;
  const variable = evaluator.bindings.of(target);
  const node = variable && onlyDefinition(variable)?.node;
  if (!node) return undefined;
  return isFunction(node) ? node : node.parent?.parent;
}

// `encodeURIComponent(key)`, `pair[0]` and `parameter.name` stand for the key too.
function keyExpression(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
    const isEncoder = node.callee.name === 'encodeURIComponent' || node.callee.name === 'String';
    return isEncoder ? node.arguments[0] : undefined;
  }
  if (node.type === 'MemberExpression' && /^(?:0|name|key)$/.test(writtenName(node) ?? '')) return node.object;
  return node;
}

function collectionOf(definition: TSESTree.Node): TSESTree.Node | undefined {
  if (definition.type === 'VariableDeclarator') {
    const loop = definition.parent.parent;
    return loop.type === 'ForInStatement' || loop.type === 'ForOfStatement' ? loop.right : undefined;
  }
  if (!isFunction(definition) || definition.parent.type !== 'CallExpression') return undefined;
  const { callee } = definition.parent;
  if (callee.type !== 'MemberExpression' || !ITERATORS.has(writtenName(callee) ?? '')) return undefined;
  // `$.each(record, (key, value) => …)`
  const isStatic = writtenName(callee) === 'each' && definition.parent.arguments[0] !== definition;
  return isStatic ? definition.parent.arguments[0] : callee.object;
}

function asRecord(value: Value): RecordValue | undefined {
  if (value.kind === 'record') return value;
  return value.kind === 'list' ? (recordOfPairs(value) ?? recordOfNamed(value)) : undefined;
}
