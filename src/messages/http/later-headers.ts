import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { RecordValue } from '../../evaluation/value.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { wrapped } from '../../syntax/unwrap.ts';
import { type Call, type ClientCall, clientCallOf } from './calls.ts';

/** What sets one header, of a request or of its `headers`, or several of them. */
const SETTERS: ReadonlySet<string> = new Set(['append', 'appendHeader', 'header', 'set', 'setHeader', 'setHeaders', 'setRequestHeader']);

/** What lets code or the browser add headers that are not visible. */
const OPENERS: ReadonlySet<string> = new Set(['agent', 'clone', 'use', 'withCredentials']);

/**
 * The headers that the variable of a request gives it before it is sent: `request.setHeader('Authorization', …)`,
 * `request.headers.set(…)`. Open when other code gets the request, for that may add some.
 */
export function laterHeaders(evaluator: Evaluator, node: Call, { shape }: ClientCall): RecordValue | undefined {
  const made = endOfChain(node);
  const { parent } = made;
  const binding = parent?.type === 'VariableDeclarator' ? parent.id : parent?.type === 'AssignmentExpression' ? parent.left : undefined;
  const slot = binding && evaluator.slots.of(binding);
  const headers = new RecordBuilder(node, 'headers');
  if (slot) for (const read of slot.reads) addHeadersFrom(evaluator, read, headers, shape.givesRequest === true && isBeside(read, node));
  // A `Request` is sent by whoever gets it.
  else if (node.type === 'NewExpression' && shape.givesRequest === true && !isSentAsItIs(evaluator, made)) headers.open();
  else return undefined;
  return headers.finish();
}

/**
 * Adds the headers that one use of a request, or of its `headers`, sets. `mayBeChanged` says that other code which gets
 * the request there can change it: in the handler of an answer, for one, it is too late.
 */
export function addHeadersFrom(evaluator: Evaluator, use: TSESTree.Node, headers: RecordBuilder, mayBeChanged: boolean): void {
  const outer = wrapped(use);
  const { parent } = outer;
  if (parent?.type !== 'MemberExpression' || parent.object !== outer) {
    if (mayBeChanged && !isSentAsItIs(evaluator, outer)) headers.open();
    return;
  }
  const name = writtenName(parent) ?? '';
  const member = wrapped(parent);
  if (name === 'headers') {
    addHeadersFrom(evaluator, member, headers, mayBeChanged);
  } else if (member.parent?.type === 'CallExpression' && member.parent.callee === member) {
    addHeadersOfCall(evaluator, name, member.parent, headers);
  }
}

/** Adds the headers that a call of a request's method sets: `.set('Accept', type)`, `.set({ … })`, `.use(plugin)`. */
export function addHeadersOfCall(evaluator: Evaluator, method: string, call: TSESTree.CallExpression, headers: RecordBuilder): void {
  if (OPENERS.has(method)) headers.open();
  const [first, second] = call.arguments;
  if (!SETTERS.has(method) || !first) return;
  const names = evaluator.evaluate(first);
  const key = constantOf(names);
  if (key === undefined) headers.spread(names, true);
  else if (second) headers.append({ key, value: evaluator.evaluate(second), node: call, valueNode: second, certain: true, form: 'call' });
}

/** Whether two nodes stand in the same function. */
export function isBeside(node: TSESTree.Node, other: TSESTree.Node): boolean {
  return enclosingFunction(node) === enclosingFunction(other);
}

// `fetch(request)`. With options beside it, the request that is sent is another one.
function isSentAsItIs(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return parent?.type === 'ExpressionStatement';
  return parent.callee !== node && parent.arguments.length === 1 && clientCallOf(evaluator, parent) !== undefined;
}

// `request.post(url).send(body)`
function endOfChain(node: Call): TSESTree.Node {
  let current = wrapped(node);
  while (current.parent?.type === 'MemberExpression' && current.parent.object === current) {
    const member = wrapped(current.parent);
    if (member.parent?.type !== 'CallExpression' || member.parent.callee !== member) return current;
    current = wrapped(member.parent);
  }
  return current;
}
