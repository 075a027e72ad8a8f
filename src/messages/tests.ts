import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** The functions by which test runners are given a test or a group of them, after its title. */
const TEST_BLOCKS: ReadonlySet<string> = new Set(['describe', 'context', 'suite', 'it', 'specify', 'test']);

/**
 * Whether code stands in a test, `it('…', () => { … })`, or in a file whose program runs tests. A request that is sent
 * from there belongs to no user's session, so nothing has to protect one, and may lack something on purpose. Helpers of
 * tests in files of their own are not seen.
 */
export function isInTest(node: TSESTree.Node): boolean {
  let current = node;
  for (; current.parent; current = current.parent) {
    if (isFunction(current) && current.parent.type === 'CallExpression' && isTestBlock(current.parent, current)) return true;
  }
  return current.body.some((statement) => isRunOfTests(statement));
}

function isRunOfTests(statement: TSESTree.Statement): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const call = statement.expression;
  return call.arguments.some((argument) => isFunction(argument) && isTestBlock(call, argument));
}

function isTestBlock({ callee, arguments: [title, ...others] }: TSESTree.CallExpression, body: TSESTree.Node): boolean {
  if (!others.some((argument) => argument === body) || (title?.type !== 'Literal' && title?.type !== 'TemplateLiteral')) return false;
  // `it.skip('…', f)`, `describe.each(rows)('…', f)`
  let current = unwrap(callee);
  while (current.type === 'MemberExpression' || current.type === 'CallExpression' || current.type === 'TaggedTemplateExpression') {
    current = unwrap(current.type === 'MemberExpression' ? current.object : current.type === 'CallExpression' ? current.callee : current.tag);
  }
  return current.type === 'Identifier' && TEST_BLOCKS.has(current.name);
}
