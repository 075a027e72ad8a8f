import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition } from '../syntax/bindings.ts';
import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { recordOfNamed, recordOfPairs } from './pairs.ts';
import { iterationAround } from './turns.ts';
import type { RecordValue, Value } from './value.ts';

/**
 * The record over whose names a variable runs: the key of a `for…in` or `for…of`, the parameter of a `forEach`, `map` or
 * `reduce` callback, or an element of a list that is counted through (`keys[i]`). `undefined` for any other name.
 */
export function iteratedRecord(evaluator: Evaluator, name: TSESTree.Node, environment: Environment): RecordValue | undefined {
  const loop = iterationOf(evaluator, name);
  const collection = loop && iterationAround(loop);
  return collection && asRecord(evaluator.evaluate(collection, environment));
}

/** The loop or callback in which such a name lives. */
export function iterationOf(evaluator: Evaluator, name: TSESTree.Node): TSESTree.Node | undefined {
  const target = keyExpression(name);
  if (target?.type === 'MemberExpression') return countOf(evaluator, target);
  const node = target && definitionOf(evaluator, target);
  if (!node || isFunction(node)) return node;
  // `const key = keys[i];`
  if (node.type === 'VariableDeclarator' && node.init?.type === 'MemberExpression') return countOf(evaluator, node.init);
  const loop = node.parent?.parent;
  return loop?.type === 'ForStatement' ? undefined : loop;
}

// `keys[i]` of `for (let i = 0; i < keys.length; i++)`: the loop.
function countOf(evaluator: Evaluator, { computed, object, property }: TSESTree.MemberExpression): TSESTree.Node | undefined {
  const loop = computed ? definitionOf(evaluator, property)?.parent?.parent : undefined;
  const list = loop?.type === 'ForStatement' ? iterationAround(loop) : undefined;
  const { sourceCode } = evaluator;
  return list && sourceCode.getText(list) === sourceCode.getText(object) ? loop : undefined;
}

function definitionOf(evaluator: Evaluator, name: TSESTree.Node): TSESTree.Node | undefined {
  const variable = name.type === 'Identifier' ? evaluator.bindings.of(name) : undefined;
  return variable && onlyDefinition(variable)?.node;
}

/** Whether what is written under an iterated name is what the iterated object has there: `params[key]`, `value`. */
export function carriesValue(evaluator: Evaluator, key: TSESTree.Node, value: TSESTree.Node): boolean {
  const loop = iterationOf(evaluator, key);
  let node = unwrap(value);
  // `String(value)`, `encodeURIComponent(value)`, `value.toString()`
  while (node.type === 'CallExpression') {
    const inner: TSESTree.Node | undefined = node.callee.type === 'MemberExpression' ? node.callee.object : node.arguments[0];
    if (!inner) return false;
    node = unwrap(inner);
  }
  if (node.type === 'TemplateLiteral') return node.expressions.length === 1 && carriesValue(evaluator, key, node.expressions[0] ?? key);
  if (node.type === 'LogicalExpression') return carriesValue(evaluator, key, node.left);
  if (node.type === 'ConditionalExpression') {
    return carriesValue(evaluator, key, node.consequent) || carriesValue(evaluator, key, node.alternate);
  }
  if (node.type === 'MemberExpression') {
    // `pair[1]`, `parameter.value` and `params[key]`
    if (/^(?:1|value)$/.test(writtenName(node) ?? '')) return iterationOf(evaluator, node.object) === loop;
    return node.computed && iterationOf(evaluator, node.property) === loop;
  }
  const name = keyExpression(key);
  const isKey = name?.type === 'Identifier' && node.type === 'Identifier' && name.name === node.name;
  return node.type === 'Identifier' && !isKey && iterationOf(evaluator, node) === loop;
}

/** The variable that an expression is the name from: `encodeURIComponent(key)`, `pair[0]` and `parameter.name` are. */
export function keyExpression(node: TSESTree.Node): TSESTree.Node | undefined {
  const key = unwrap(node);
  if (key.type === 'CallExpression' && key.callee.type === 'Identifier') {
    const isEncoder = key.callee.name === 'encodeURIComponent' || key.callee.name === 'String';
    return isEncoder ? key.arguments[0] : undefined;
  }
  if (key.type === 'MemberExpression' && /^(?:0|name|key)$/.test(writtenName(key) ?? '')) return key.object;
  return key;
}

/** What is iterated as names and values, or `undefined` when it is something else. */
export function asRecord(value: Value): RecordValue | undefined {
  if (value.kind === 'record') return value;
  return value.kind === 'list' ? (recordOfPairs(value) ?? recordOfNamed(value)) : undefined;
}
