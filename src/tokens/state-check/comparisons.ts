import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../../messages/messages.ts';
import { enclosingFunction, isFunction } from '../../syntax/functions.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { writtenName } from '../../syntax/names.ts';
import { leavesFunction } from '../../syntax/statements.ts';
import { unwrap, wrapped } from '../../syntax/unwrap.ts';
import { visibleCallsOf } from '../calls.ts';
import { calleeName } from '../passing.ts';

/** What a comparison of `state` is worth. */
export type Verdict = 'checked' | 'passes' | 'itself' | 'unused' | 'none';

const DEPTH = 12;
const LOGGER = /^(?:console|log|logger|debug)\b|\.(?:log|info|warn|debug|error|trace)$/;

/** Whether a call only tells somebody. */
export function isLogging(call: TSESTree.CallExpression): boolean {
  return LOGGER.test(calleeName(call) ?? '');
}

const ANSWERS: ReadonlySet<string> = new Set(['end', 'json', 'redirect', 'render', 'send', 'sendStatus', 'status']);
const PLAIN: ReadonlySet<string> = new Set(['Identifier', 'Literal', 'MemberExpression', 'NewExpression', 'ObjectExpression', 'TemplateLiteral']);

// `res.status(403).send('bad state')`, `next(error)`: without a `return`, the handler goes on.
function isAnswer(call: TSESTree.CallExpression): boolean {
  if (!call.arguments.every((argument) => PLAIN.has(unwrap(argument).type))) return false;
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return callee.name === 'next';
  if (callee.type !== 'MemberExpression' || !ANSWERS.has(writtenName(callee) ?? '')) return false;
  const object = unwrap(callee.object);
  return object.type === 'CallExpression' ? isAnswer(object) : object.type === 'Identifier' && /^(?:res|resp|response|reply)$/.test(object.name);
}

/** Whether something depends on the value of an expression. */
export function hasConsequence(messages: Messages, node: TSESTree.Node, depth = 0): boolean {
  const current = wrapped(node);
  const { parent } = current;
  if (!parent || depth > DEPTH) return true;
  const goOn = (next: TSESTree.Node): boolean => hasConsequence(messages, next, depth + 1);
  switch (parent.type) {
    case 'ExpressionStatement':
      return false;
    case 'UnaryExpression':
    case 'AwaitExpression':
      return parent.type === 'UnaryExpression' && parent.operator === 'void' ? false : goOn(parent);
    case 'LogicalExpression':
      return parent.left === current && parent.parent.type === 'ExpressionStatement' ? isEffective(parent.right) : goOn(parent);
    case 'ConditionalExpression':
      return true;
    case 'IfStatement':
      return isEffective(parent.consequent) || (parent.alternate !== null && isEffective(parent.alternate));
    case 'VariableDeclarator': {
      const variable = parent.id.type === 'Identifier' ? messages.evaluator.bindings.of(parent.id) : undefined;
      return !variable || variable.references.some(({ identifier, init }) => init !== true && goOn(identifier));
    }
    case 'CallExpression':
      return parent.callee === current || !isLogging(parent);
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const owner = isFunction(parent) ? parent : enclosingFunction(parent);
      const calls = owner ? visibleCallsOf(messages.evaluator, owner) : [];
      return calls.length === 0 || calls.some((call) => goOn(call));
    }
    default:
      return true;
  }
}

function isEffective(node: TSESTree.Node): boolean {
  if (node.type === 'BlockStatement') return node.body.some(isEffective);
  if (node.type === 'EmptyStatement') return false;
  const expression = unwrap(node.type === 'ExpressionStatement' ? node.expression : node);
  return expression.type !== 'CallExpression' || !(isLogging(expression) || isAnswer(expression));
}

/**
 * Whether a comparison that is to stop what does not match lets through what is not there: `if (saved && state !== saved)`.
 * It does not, where the same value is asked for before, or the exchange stands inside of the condition too.
 */
export function passesWhenMissing(messages: Messages, comparison: TSESTree.BinaryExpression, exchange: TSESTree.Node | undefined): boolean {
  const { sourceCode } = messages.evaluator;
  const sides = [comparison.left, comparison.right].map((side) => sourceCode.getText(unwrap(side)));
  const isMismatch = comparison.operator.startsWith('!');
  const missing = new Set<string>();
  let current = wrapped(comparison);
  for (let parent = current.parent; parent && !isFunction(parent); parent = current.parent) {
    if (parent.type === 'LogicalExpression' && parent.operator === (isMismatch ? '&&' : '||')) {
      const other = parent.left === current ? parent.right : parent.left;
      for (const name of asksFor(other, !isMismatch)) if (sides.includes(sourceCode.getText(name))) missing.add(sourceCode.getText(name));
    }
    if (isMismatch && parent.type === 'IfStatement' && parent.consequent === current && !isInside(exchange, parent) && !leavesElse(parent)) {
      for (const name of asksFor(parent.test, false)) if (sides.includes(sourceCode.getText(name))) missing.add(sourceCode.getText(name));
    }
    current = wrapped(parent);
  }
  return [...missing].some((name) => !isGuarded(messages, name));
}

function leavesElse({ alternate }: TSESTree.IfStatement): boolean {
  return alternate !== null && leavesFunction(alternate);
}

function isInside(node: TSESTree.Node | undefined, { consequent }: TSESTree.IfStatement): boolean {
  return node !== undefined && node.range[0] >= consequent.range[0] && node.range[1] <= consequent.range[1];
}

// The values that a condition asks for: those that are to be there, or those that are not to be.
function asksFor(wrappedNode: TSESTree.Node, isAbsent: boolean): readonly TSESTree.Node[] {
  const node = unwrap(wrappedNode);
  if (node.type === 'LogicalExpression') return [...asksFor(node.left, isAbsent), ...asksFor(node.right, isAbsent)];
  if (node.type === 'UnaryExpression' && node.operator === '!') return asksFor(node.argument, !isAbsent);
  if (node.type === 'BinaryExpression' && isNothing(node.right)) {
    return /^[!=]==?$/.test(node.operator) && node.operator.startsWith('=') === isAbsent ? [unwrap(node.left)] : [];
  }
  return isAbsent || node.type === 'BinaryExpression' ? [] : [node];
}

/** `null`, `undefined`, `''`. */
export function isNothing(wrappedNode: TSESTree.Node): boolean {
  const node = unwrap(wrappedNode);
  if (node.type === 'Literal') return node.value === null || node.value === '' || typeof node.value === 'boolean' || typeof node.value === 'number';
  return node.type === 'Identifier' && node.name === 'undefined';
}

// `if (!saved) throw …`, anywhere in the file.
function isGuarded(messages: Messages, name: string): boolean {
  const { sourceCode } = messages.evaluator;
  return nodeIndexOf(sourceCode).of('IfStatement').some(({ test, consequent }) => {
    return leavesFunction(consequent) && absentIn(test).some((node) => sourceCode.getText(node) === name);
  });
}

// What must not be missing for a disjunction to be false.
function absentIn(wrappedNode: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(wrappedNode);
  if (node.type === 'LogicalExpression') return node.operator === '||' ? [...absentIn(node.left), ...absentIn(node.right)] : [];
  if (node.type === 'UnaryExpression' && node.operator === '!') return [unwrap(node.argument)];
  const isAbsence = node.type === 'BinaryExpression' && /^===?$/.test(node.operator) && isNothing(node.right);
  return isAbsence ? [unwrap(node.left)] : [];
}
