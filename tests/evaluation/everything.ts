import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../src/evaluation/evaluator.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import { ask, type AskOptions } from './ask.ts';

const TYPES = [
  'Literal',
  'TemplateLiteral',
  'TaggedTemplateExpression',
  'BinaryExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'UnaryExpression',
  'AssignmentExpression',
  'SequenceExpression',
  'AwaitExpression',
  'ArrayExpression',
  'ObjectExpression',
  'Identifier',
  'MemberExpression',
  'CallExpression',
  'NewExpression',
] as const;

/** Asks everything about every expression of the code; gives how many there were. */
export function askEverything(code: string, options?: AskOptions): number {
  return ask(code, everything, options);
}

/** Asks everything about every expression of a file. */
export function everything(evaluator: Evaluator): number {
  let count = 0;
  for (const type of TYPES) {
    for (const node of nodeIndexOf(evaluator.sourceCode).of(type) as readonly TSESTree.Node[]) {
      const value = evaluator.evaluate(node);
      evaluator.evaluateWhole(node);
      evaluator.paths.of(node);
      if (node.type !== 'Literal' && node.type !== 'Identifier') evaluator.escapes(node);
      // Each of thousands of additions to one string is a long string of its own.
      if (value.kind === 'text' && value.pieces.length < 200) evaluator.parse(value);
      count += 1;
    }
  }
  return count;
}
