import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';
import type { Call } from './http/calls.ts';

/** Functions that compare what they are given with what the code under test did. */
const ASSERTION =
  /^(?:to(?:Strict|Deep)?Equal|toMatch\w*|toHave\w*|toBe\w*|toContain\w*|toInclude\w*|toThrow\w*|(?:last|nth)?[cC]alled\w*|expect|equals?|deepEqual|notEqual|strictEqual|deepStrictEqual|strictSame|same|assert\w*|include|includes|contains?|eql?|deep|should|have|withArgs|objectContaining|stringContaining|stringMatching|arrayContaining|matchHeader|intercept|reply|mock\w*)$/;

/** What adds to a container that is compared later. */
const FILLING: ReadonlySet<string> = new Set(['set', 'append', 'delete', 'sort']);
const CONTAINERS: ReadonlySet<string> = new Set(['URL', 'URLSearchParams', 'FormData']);
/** What gives the text of what it is given. */
const TEXT_MAKERS: ReadonlySet<string> = new Set(['inspect', 'stringify', 'String']);
/** What gives the text of a container or URL. */
const TEXT_OF: ReadonlySet<string> = new Set(['toString', 'href', 'toJSON']);
/** How many variables a value may pass through on its way to the call that reads it. */
const MAX_VARIABLES = 3;

/** Whether a function compares what it is given with what the code under test did, by its name. */
export function isAssertion(name: string | undefined): boolean {
  return name !== undefined && ASSERTION.test(name);
}

/**
 * Whether the file only hands the value of a variable to assertions: `const expectedUrl = '…'` of
 * `expect(location.href).to.equal(expectedUrl)`. Not when anything else reads it too.
 */
export function isHeldForAssertions(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return wholeOf(node).parent?.type === 'VariableDeclarator' && isOnlyGivenTo(evaluator, node, (call) => isAssertion(calledName(call)));
}

/** Whether the file hands a value, or what is made of it, to such calls and does nothing else with it. */
export function isOnlyGivenTo(evaluator: Evaluator, node: TSESTree.Node, isReader: (call: Call) => boolean, variables = MAX_VARIABLES): boolean {
  const outer = wholeOf(node);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') return parent.callee !== outer && isReader(parent);
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || variables === 0) return false;
  const slot = evaluator.slots.of(parent.id);
  if (!slot || slot.isExported) return false;
  const reads = slot.reads.filter((read) => !isFilling(read));
  return reads.length > 0 && reads.every((read) => isOnlyGivenTo(evaluator, read, isReader, variables - 1));
}

/** What an expression is made into: the object that holds it, the text it is joined to, the text of a container. */
function wholeOf(node: TSESTree.Node): TSESTree.Node {
  let current = wrapped(node);
  for (;;) {
    const { parent } = current;
    if (parent?.type === 'Property' && parent.value === current && parent.parent.type === 'ObjectExpression') {
      current = wrapped(parent.parent);
    } else if (parent?.type === 'ArrayExpression') {
      current = wrapped(parent);
    } else if (parent?.type === 'TemplateLiteral' || (parent?.type === 'BinaryExpression' && parent.operator === '+')) {
      current = wrapped(parent);
    } else if (parent?.type === 'NewExpression' && parent.callee !== current && CONTAINERS.has(calledName(parent) ?? '')) {
      current = wrapped(parent);
    } else if (parent?.type === 'CallExpression' && parent.callee !== current && TEXT_MAKERS.has(calledName(parent) ?? '')) {
      current = wrapped(parent);
    } else if (parent?.type === 'MemberExpression' && parent.object === current && TEXT_OF.has(writtenName(parent) ?? '')) {
      const member = wrapped(parent);
      current = member.parent?.type === 'CallExpression' && member.parent.callee === member ? wrapped(member.parent) : member;
    } else {
      return current;
    }
  }
}

// `params.set('state', 'xyz');`
function isFilling(read: TSESTree.Node): boolean {
  const member = wrapped(read).parent;
  if (member?.type !== 'MemberExpression') return false;
  const call = wrapped(member).parent;
  return call?.type === 'CallExpression' && call.parent.type === 'ExpressionStatement' && FILLING.has(writtenName(member) ?? '');
}

/** The last name of what is called. */
export function calledName(call: Call): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
}
