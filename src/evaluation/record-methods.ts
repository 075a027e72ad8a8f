import type { TSESTree } from '@typescript-eslint/utils';

import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Call } from './calls.ts';
import { carriesValue, keyExpression } from './iteration.ts';
import { recordMember, unknown } from './operations.ts';
import { passedOn } from './passing.ts';
import { RecordBuilder } from './record.ts';
import { constantOf, embedded, exactConstantOf } from './text.ts';
import type { RecordValue, Value } from './value.ts';

/** What a method of parameters, headers, or of the names of an object gives. Methods of plain objects are their own. */
export function recordMethod(call: Call, record: RecordValue, name: string): Value | undefined {
  const { node, argument } = call;
  if (record.flavour === 'object') return undefined;
  switch (name) {
    case 'toString':
    case 'join':
      return record.flavour === 'parameters' ? { kind: 'text', node, pieces: [embedded(record)] } : undefined;
    case 'map':
    case 'flatMap':
      return throughCallback(call, record);
    case 'reduce':
      return reduced(call, record);
    case 'sort':
    case 'slice':
    case 'entries':
    case 'keys':
      return record;
    case 'filter':
      return { ...record, entries: record.entries.map((entry) => ({ ...entry, certain: false })) };
    case 'get': {
      const key = constantOf(argument(0));
      return key === undefined ? undefined : recordMember(record, key, node);
    }
    default:
      return undefined;
  }
}

type Link = TSESTree.CallExpression & { readonly callee: TSESTree.MemberExpression };

/** Whether the call may be one of `new HttpParams().set(…).set(…)`. */
export function isChainLink(node: TSESTree.Node): node is Link {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const name = writtenName(node.callee);
  return name === 'set' || name === 'append' || name === 'delete' || name === 'appendAll';
}

/** What a chain of writes gives: each call a new object, or the same one again. */
export function recordChain(call: Call, last: Link): Value | undefined {
  // A loop, because chains can be longer than calls can nest.
  const links: Link[] = [];
  let object: TSESTree.Node = last;
  while (isChainLink(object)) {
    links.push(object);
    object = unwrap(object.callee.object);
  }
  const root = call.evaluator.evaluate(object, call.environment);
  if (root.kind !== 'record' || root.flavour === 'object') return undefined;
  // The writes to what a variable holds are part of what it holds.
  const slot = call.evaluator.slots.of(object);
  if (slot && !call.environment.has(slot)) return root;
  const builder = RecordBuilder.from(root);
  for (const link of links.reverse()) write(call, builder, link);
  return builder.finish();
}

function write({ evaluator, environment }: Call, builder: RecordBuilder, link: Link): void {
  const [keyNode, valueNode] = link.arguments;
  const name = writtenName(link.callee);
  if (!keyNode) return;
  if (name === 'appendAll') {
    builder.spread(evaluator.evaluate(keyNode, environment), true);
    return;
  }
  const key = exactConstantOf(evaluator.evaluate(keyNode, environment));
  if (key === undefined) {
    const iterated = evaluator.iterated(keyNode, environment);
    if (!iterated || !valueNode || !carriesValue(evaluator, keyNode, valueNode)) builder.open();
    else builder.spread(passedOn(iterated, evaluator.sourceCode.getText(valueNode), false), true);
  } else if (name === 'delete') {
    builder.delete(key, true);
  } else if (valueNode) {
    const value = evaluator.evaluate(valueNode, environment);
    const entry = { key, value, node: link, valueNode, certain: true, form: 'call' as const };
    if (name === 'set') builder.set(entry);
    else builder.append(entry);
  }
}

/**
 * The record whose names and values go through the callback of `map`. `` ([key, value]) => `${key}=${value}` `` makes
 * wire text of them; `([key, value]) => [key, value]` passes the pair on; one that changes the names hides them.
 */
export function throughCallback({ evaluator, node }: Call, record: RecordValue): Value {
  const [callback] = node.arguments;
  if (!isFunction(callback)) return passedOn(record, undefined, false);
  const returned = evaluator.functions.returnsOf(callback).map(unwrap);
  const isText = returned.length > 0 && returned.every(isPutTogether);
  if (!returned.every((result) => keepsNames(result, callback))) return unknown(node);
  return passedOn(record, evaluator.sourceCode.getText(callback.body), isText);
}

function isPutTogether(node: TSESTree.Node): boolean {
  if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return true;
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && writtenName(node.callee) === 'join';
}

// Whether the result begins with the name that the callback is given.
function keepsNames(result: TSESTree.Node, callback: FunctionNode): boolean {
  const node = unwrap(result);
  switch (node.type) {
    case 'TemplateLiteral': {
      const [first] = node.expressions;
      return first !== undefined && /^&?$/.test(node.quasis[0]?.value.raw ?? '') && keepsNames(first, callback);
    }
    case 'BinaryExpression': {
      const isSeparator = node.left.type === 'Literal' && node.left.value === '&';
      return keepsNames(isSeparator ? node.right : node.left, callback);
    }
    case 'ArrayExpression': {
      const [first] = node.elements;
      return first !== undefined && first !== null && keepsNames(first, callback);
    }
    case 'ConditionalExpression':
      return keepsNames(node.consequent, callback) || keepsNames(node.alternate, callback);
    case 'CallExpression': {
      // `pair.join('=')`, `pair.map(encodeURIComponent).join('=')`
      const { callee } = node;
      if (callee.type === 'MemberExpression' && /^(?:join|map)$/.test(writtenName(callee) ?? '')) return keepsNames(callee.object, callback);
      const key = keyExpression(node);
      return key !== undefined && key !== node && keepsNames(key, callback);
    }
    case 'MemberExpression':
      return keyExpression(node) === node.object && keepsNames(node.object, callback);
    case 'Identifier':
      return firstNames(callback).includes(node.name);
    default:
      return false;
  }
}

// `key` of `(key) =>` and of `([key, value]) =>`; `name` of `({ name, value }) =>`.
function firstNames(callback: FunctionNode): readonly string[] {
  const [parameter, second] = callback.params;
  const names = parameter ? boundFirst(parameter) : [];
  // `$.map(params, (value, key) => …)`
  return second?.type === 'Identifier' ? [...names, second.name] : names;
}

function boundFirst(pattern: TSESTree.Node): readonly string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ArrayPattern':
      return pattern.elements[0] ? boundFirst(pattern.elements[0]) : [];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => {
        if (property.type === 'RestElement') return [];
        return /^(?:name|key)$/.test(writtenName(property) ?? '') ? boundFirst(property.value) : [];
      });
    default:
      return [];
  }
}

// `reduce((text, key) => text + key + '=' + params[key], '')` makes a query; onto an object, it makes one like it.
function reduced(call: Call, record: RecordValue): Value | undefined {
  const { node, argument, evaluator } = call;
  const [callback] = node.arguments;
  const code = callback ? evaluator.sourceCode.getText(callback) : undefined;
  const initial = argument(1);
  if (initial?.kind === 'text' && initial.pieces.length === 0) {
    return { kind: 'text', node, pieces: [embedded(passedOn(record, code, true))] };
  }
  const passed = passedOn(record, code, false);
  if (initial?.kind !== 'record') return node.arguments.length === 1 ? { kind: 'text', node, pieces: [embedded(passed)] } : undefined;
  const builder = RecordBuilder.from(initial);
  builder.spread(passed, true);
  return builder.finish();
}
