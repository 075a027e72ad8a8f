import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { choiceOf, scalar, undefinedValue, unknown } from './operations.ts';
import type { Value } from './value.ts';

type LogicalOperator = TSESTree.LogicalExpression['operator'];

/** Whether the value counts as true, or `undefined` when that is not known. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'text':
      if (value.pieces.length === 0) return false;
      return value.pieces.some((piece) => piece.kind === 'literal' && piece.text !== '') ? true : undefined;
    case 'scalar':
      return Boolean(value.value);
    case 'list':
    case 'record':
    case 'url':
      return true;
    case 'choice':
      return agreed(value.options.map(truthOf));
    case 'unknown':
      return undefined;
  }
}

/** Whether the value is `null` or `undefined`, or `undefined` when that is not known. */
function isMissing(value: Value): boolean | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind === 'choice') return agreed(value.options.map(isMissing));
  return value.kind === 'scalar' && (value.value === null || value.value === undefined);
}

function agreed(answers: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : undefined;
}

/** What `left || right`, `left ?? right` and `left && right` are. */
export function logical(node: TSESTree.Node, operator: LogicalOperator, left: Value, right: Value): Value {
  if (operator === '&&') {
    const truth = truthOf(left);
    if (truth !== undefined) return truth ? right : left;
    return choiceOf(node, [right, undefinedValue(node)], 'branch');
  }
  const falls = (value: Value): boolean | undefined => (operator === '??' ? isMissing(value) : negated(truthOf(value)));
  const isReplaced = falls(left);
  if (isReplaced !== undefined) return isReplaced ? right : left;
  return choiceOf(node, [withoutOptions(left, (option) => falls(option) === true), right], 'fallback');
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function withoutOptions(value: Value, drops: (option: Value) => boolean): Value {
  if (value.kind !== 'choice') return value;
  const kept = value.options.filter((option) => !drops(option)).map((option) => withoutOptions(option, drops));
  return choiceOf(value.node, kept, value.because);
}

/** What `test ? consequent : alternate` is. */
export function conditional(evaluator: Evaluator, node: TSESTree.ConditionalExpression, environment: Environment): Value {
  const truth = isPlain(node.test) ? truthOf(evaluator.evaluate(node.test, environment)) : undefined;
  if (truth !== undefined) return evaluator.evaluate(truth ? node.consequent : node.alternate, environment);
  const options = [evaluator.evaluate(node.consequent, environment), evaluator.evaluate(node.alternate, environment)];
  return choiceOf(node, options, 'branch');
}

// A test of an object's property is not decided here: code that is not visible may have changed it.
function isPlain(test: TSESTree.Node): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression') return node.operator === '!' && isPlain(node.argument);
  return node.type === 'Identifier' || node.type === 'Literal';
}

/** What `void x`, `!x`, `-x` and `+x` are, for numbers and known truth; minifiers write `!0` and `!1`. */
export function unary(evaluator: Evaluator, node: TSESTree.UnaryExpression, environment: Environment): Value {
  switch (node.operator) {
    case 'void':
      return undefinedValue(node);
    case '!': {
      const truth = isPlain(node.argument) ? truthOf(evaluator.evaluate(node.argument, environment)) : undefined;
      return truth === undefined ? unknown(node) : scalar(node, !truth);
    }
    case '-':
    case '+': {
      const value = evaluator.evaluate(node.argument, environment);
      if (value.kind !== 'scalar' || typeof value.value !== 'number') return unknown(node);
      return scalar(node, node.operator === '-' ? -value.value : value.value);
    }
    default:
      return unknown(node);
  }
}
