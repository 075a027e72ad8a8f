import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';

const ASSERTIONS = /^(?:expect|assert|should|test|t|chai)$/;

/** Whether a text is only what a test compares with: `expect(location.href).to.equal(expectedUrl)`. */
export function isExpectation(evaluator: Evaluator, node: TSESTree.Node): boolean {
  let current = wrapped(node);
  while (current.parent?.type === 'BinaryExpression' || current.parent?.type === 'TemplateLiteral') current = wrapped(current.parent);
  const { parent } = current;
  if (parent?.type !== 'VariableDeclarator') return isAsserted(current);
  const reads = parent.id.type === 'Identifier' ? (evaluator.slots.of(parent.id)?.reads ?? []) : [];
  return reads.length > 0 && reads.every(isAsserted);
}

function isAsserted(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== 'CallExpression') return false;
  let callee = unwrap(parent.callee);
  while (callee.type === 'MemberExpression' || callee.type === 'CallExpression') {
    callee = unwrap(callee.type === 'MemberExpression' ? callee.object : callee.callee);
  }
  return callee.type === 'Identifier' && ASSERTIONS.test(callee.name);
}
