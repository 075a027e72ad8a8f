import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Call } from './calls.ts';
import { listOf } from './collections.ts';
import { encoded } from './language-calls.ts';
import { returned } from './local-calls.ts';
import { truthOf } from './logic.ts';
import { choiceOf, scalar, undefinedValue, unknown } from './operations.ts';
import { recordOfPairs } from './pairs.ts';
import { throughCallback } from './record-methods.ts';
import { constantOf, hole, literalPiece, piecesOf, textOf } from './text.ts';
import type { ListValue, Piece, Value } from './value.ts';

/** How many elements a callback is followed for. */
const MAPPED = 100;

/** What a method of an array gives. */
export function listMethod(call: Call, list: ListValue, name: string): Value | undefined {
  const { node, argument } = call;
  switch (name) {
    case 'join':
      return joined(list, node, node.arguments.length === 0 ? undefined : (argument(0) ?? unknown(node)));
    case 'toString':
      return joined(list, node, undefined);
    case 'filter':
      return filtered(call, list);
    case 'flat':
      return list.elements.some((element) => element.kind !== 'text') ? undefined : list;
    case 'slice':
      return node.arguments.length === 0 ? list : undefined;
    // The order of the words of a list has no meaning, but it is not known.
    case 'reverse':
      return list.open ? undefined : listOf(node, list.elements.toReversed(), false);
    case 'sort':
      return list.elements.length <= 1 ? list : sorted(call, list);
    case 'concat':
      return concatenated(call, list);
    case 'map':
      return mapped(call, list);
    default:
      return undefined;
  }
}

function joined(list: ListValue, node: TSESTree.Node, separator: Value | undefined): Value | undefined {
  const isDefault = separator === undefined || (separator.kind === 'scalar' && separator.value === undefined);
  const between = isDefault ? ',' : constantOf(separator);
  // `[url, query].join(url.includes('?') ? '&' : '?')`
  const isEither = separator?.kind === 'choice' && separator.options.every((option) => constantOf(option) !== undefined);
  if (between === undefined && !isEither) return undefined;
  const pieces: Piece[] = [];
  for (const [index, element] of list.elements.entries()) {
    if (index > 0 && between !== '') pieces.push(between === undefined ? hole(node, separator ?? unknown(node)) : literalPiece(between, node));
    // Nothing stands for `null` and `undefined`.
    const isNothing = element.kind === 'scalar' && (element.value === null || element.value === undefined);
    if (!isNothing) pieces.push(...piecesOf(element, element.node));
  }
  if (list.open) pieces.push(hole(node, unknown(node)));
  return textOf(node, pieces);
}

// `filter(Boolean)` and `filter((x) => x)` drop what is not there; which elements any other filter keeps is not known.
function filtered({ node }: Call, list: ListValue): Value | undefined {
  const [callback] = node.arguments;
  if (!callback || !keepsTruthy(callback)) return undefined;
  return listOf(node, list.elements.filter((element) => truthOf(element) !== false).map(withoutFalse), list.open);
}

function withoutFalse(value: Value): Value {
  if (value.kind !== 'choice') return value;
  // It may be gone altogether; its place between separators is not.
  return choiceOf(value.node, value.options.map((option) => (truthOf(option) === false ? undefinedValue(option.node) : option)), value.because);
}

function keepsTruthy(callback: TSESTree.Node): boolean {
  if (callback.type === 'Identifier') return callback.name === 'Boolean';
  if (!isFunction(callback) || callback.params.length !== 1) return false;
  const [parameter] = callback.params;
  let result: TSESTree.Node = unwrap(callback.body);
  while (result.type === 'UnaryExpression' && result.operator === '!') result = unwrap(result.argument);
  return parameter?.type === 'Identifier' && result.type === 'Identifier' && result.name === parameter.name;
}

function sorted({ node }: Call, list: ListValue): Value | undefined {
  const names = list.elements.map(constantOf);
  if (list.open || node.arguments.length > 0 || names.some((name) => name === undefined)) return undefined;
  const order = [...list.elements.keys()].sort((left, right) => ((names[left] ?? '') < (names[right] ?? '') ? -1 : 1));
  return listOf(node, order.map((index) => list.elements[index] ?? unknown(node)), false);
}

function concatenated({ node, argument }: Call, list: ListValue): Value {
  const elements = [...list.elements];
  let { open } = list;
  for (const index of node.arguments.keys()) {
    const added = argument(index);
    if (added?.kind === 'list') elements.push(...added.elements);
    else if (added && isNoList(added)) elements.push(added);
    else open = true;
    if (added?.kind === 'list' && added.open) open = true;
  }
  return listOf(node, elements, open);
}

function isNoList(value: Value): boolean {
  if (value.kind === 'choice') return value.options.every(isNoList);
  return value.kind !== 'list' && value.kind !== 'unknown';
}

function mapped(call: Call, list: ListValue): Value | undefined {
  const { evaluator, node, environment } = call;
  const [callback] = node.arguments;
  if (callback?.type === 'Identifier' && evaluator.bindings.isGlobal(callback)) {
    if (callback.name === 'String') return list;
    return callback.name === 'encodeURIComponent' ? listOf(node, list.elements.map((element) => encoded(element, node)), list.open) : undefined;
  }
  const target = callback && (isFunction(callback) ? callback : evaluator.functions.resolve(callback));
  if (!target) return undefined;
  const pairs = recordOfPairs(list);
  if (pairs && pairs.entries.length > 0) return throughCallback(call, pairs);
  if (list.elements.length > MAPPED) return listOf(node, [], true);
  const elements = list.elements.map((element, index) => {
    return returned(evaluator, target, [element, scalar(node, index), list], environment) ?? unknown(node);
  });
  return listOf(node, elements, list.open);
}
