import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { scalar, unknown } from './operations.ts';
import { literalPieces, piecesOf, textOf } from './text.ts';
import type { Piece, Value } from './value.ts';

/** How many operands a chain of `+` may have. */
const OPERANDS = 2000;

/** What a literal is; a regular expression is *unknown*. */
export function literal(evaluator: Evaluator, node: TSESTree.Literal): Value {
  const { value } = node;
  if (typeof value === 'string') {
    const [start, end] = node.range;
    const isVerbatim = end - start === value.length + 2 && evaluator.sourceCode.text.startsWith(value, start + 1);
    return textOf(node, literalPieces(value, node, isVerbatim ? start + 1 : undefined));
  }
  if (value instanceof RegExp || 'regex' in node) return unknown(node);
  return scalar(node, value);
}

/** What a template is, its holes included. */
export function template(evaluator: Evaluator, node: TSESTree.TemplateLiteral, environment: Environment, isRaw = false): Value {
  const pieces: Piece[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    const { raw, cooked } = quasi.value as { readonly raw: string; readonly cooked: string | null };
    const text = isRaw ? raw : cooked;
    if (text === null) return unknown(node);
    if (text !== '') pieces.push(...literalPieces(text, quasi, text === raw ? startOf(evaluator, quasi) : undefined));
    const expression = node.expressions[index];
    if (expression) pieces.push(...piecesOf(evaluator.evaluate(expression, environment), expression));
  }
  return textOf(node, pieces);
}

// Parsers disagree on whether an element's range holds its delimiters. Neither place has the text where line ends differ.
function startOf(evaluator: Evaluator, quasi: TSESTree.TemplateElement): number | undefined {
  const { text } = evaluator.sourceCode;
  const [start] = quasi.range;
  return [start + 1, start].find((offset) => text.startsWith(quasi.value.raw, offset) && /[`}]/.test(text.charAt(offset - 1)));
}

/** Whether the tag is `String.raw`, whose result is the text as it is written. */
export function isStringRaw(evaluator: Evaluator, tag: TSESTree.Node): boolean {
  if (tag.type !== 'MemberExpression' || tag.object.type !== 'Identifier' || tag.object.name !== 'String') return false;
  return writtenName(tag) === 'raw' && evaluator.bindings.isGlobal(tag.object);
}

/** What `a + b + …` is. */
export function sum(evaluator: Evaluator, node: TSESTree.BinaryExpression, environment: Environment): Value {
  if (node.operator !== '+') return unknown(node);
  // Long concatenations nest to the left; a loop does not run out of stack.
  const operands: TSESTree.Node[] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    operands.push(left.right);
    left = unwrap(left.left);
  }
  operands.push(left);
  if (operands.length > OPERANDS) return unknown(node);
  operands.reverse();
  const values = operands.map((operand): Operand => ({ node: operand, value: evaluator.evaluate(operand, environment) }));
  return sumOf(node, values);
}

/** A value and the expression that gives it. */
export interface Operand {
  readonly node: TSESTree.Node;
  readonly value: Value;
}

/** What `a + b + …` of these values is: a string as soon as one of them is one, else a number. */
export function sumOf(node: TSESTree.Node, operands: readonly Operand[]): Value {
  const firstText = operands.findIndex(({ value }) => isTextual(value));
  // What stands in front of the first string is added up before it becomes part of the string.
  const leading = operands.slice(0, firstText === -1 ? undefined : firstText);
  const added = leading.length > 1 ? addUp(node, leading) : undefined;
  if (firstText === -1) return added ?? unknown(node);
  const rest = added ? operands.slice(firstText) : operands;
  const pieces = rest.flatMap((operand) => piecesOf(operand.value, operand.node));
  const text = textOf(node, added ? [...piecesOf(added, node), ...pieces] : pieces);
  if (operands.some(({ value }) => isAlwaysText(value))) return text;
  // Where none is a string for sure, the sum with a number or with nothing can be a number.
  if (operands.some(({ value }) => value.kind === 'scalar') || operands.every(({ value }) => mayBeMissing(value))) return unknown(node);
  return text;
}

function isAlwaysText(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'url' || (value.kind === 'choice' && value.options.every(isAlwaysText));
}

function mayBeMissing(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(mayBeMissing);
  return value.kind === 'scalar' && (value.value === undefined || value.value === null || value.value === false);
}

// Numbers. What is not known can be a string itself, so that its neighbors are taken for strings too.
function addUp(node: TSESTree.Node, operands: readonly Operand[]): Value | undefined {
  let total = 0;
  for (const { node: operand, value } of operands) {
    if (isSigned(operand)) return unknown(node);
    if (value.kind === 'choice' && value.options.some(isNumeric)) return unknown(node);
    if (value.kind !== 'scalar') return undefined;
    if (typeof value.value === 'bigint') return unknown(node);
    total += Number(value.value ?? (value.value === null ? 0 : Number.NaN));
  }
  return scalar(node, total);
}

// A number whatever it is of.
function isSigned(operand: TSESTree.Node): boolean {
  const node = unwrap(operand);
  return node.type === 'UnaryExpression' && (node.operator === '-' || node.operator === '+' || node.operator === '~');
}

function isTextual(value: Value): boolean {
  if (value.kind === 'text' || value.kind === 'url') return true;
  return value.kind === 'choice' && value.options.some(isTextual) && !value.options.some(isNumeric);
}

// What is not there, as in `c && '&a=b'`, is taken for a part of a string.
function isNumeric(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(isNumeric);
  return value.kind === 'scalar' && (value.value === true || typeof value.value === 'number' || typeof value.value === 'bigint');
}
