import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../evaluation/once.ts';
import { constantOf } from '../evaluation/text.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** A value that is read by its name: `x.name`, `x.name()`, `x.get('name')`, `{ name }` of a pattern. */
export interface Read {
  readonly name: string;
  /** The name, where it is written. */
  readonly at: TSESTree.Node;
  /** The expression that has the value, or the variable that is given it. */
  readonly node: TSESTree.Node;
}

/** A place that reads something by its name, and the expression whose use tells whether the value matters. */
interface Place extends Read {
  readonly used: TSESTree.Node | undefined;
}

/**
 * The places of a file that read something of one of these names and do more with it than ask whether it is there:
 * comparing with nothing, testing, and what a test expects are left out. So is what a pattern takes further apart.
 */
export function readsOf(evaluator: Evaluator, isName: (name: string) => boolean): readonly Read[] {
  const reads: Place[] = [];
  for (const [name, list] of placesIn(evaluator)) {
    if (isName(name)) reads.push(...list.filter(({ used }) => !used || isUsed(used)));
  }
  return reads.sort((left, right) => left.at.range[0] - right.at.range[0]);
}

const placesIn = oncePerEvaluator(placesByName);

function placesByName(evaluator: Evaluator): ReadonlyMap<string, readonly Place[]> {
  const index = nodeIndexOf(evaluator.sourceCode);
  const places = new Map<string, Place[]>();
  const add = (name: string | undefined, at: TSESTree.Node, node: TSESTree.Node, used: TSESTree.Node | undefined): void => {
    if (name === undefined) return;
    const list = places.get(name);
    if (list) list.push({ name, at, node, used });
    else places.set(name, [{ name, at, node, used }]);
  };
  for (const node of index.of('MemberExpression')) {
    const isCalled = node.parent.type === 'CallExpression' && node.parent.callee === node;
    if (!isCalled) add(writtenName(node) ?? keyOf(evaluator, node.property), node.property, node, node);
  }
  for (const node of index.of('CallExpression')) {
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') continue;
    const method = writtenName(callee);
    const [key, ...others] = node.arguments;
    if (method === 'get' && key && others.length === 0) add(keyOf(evaluator, key), key, node, node);
    else add(method, callee.property, node, node);
  }
  for (const node of index.of('Property')) {
    if (node.parent.type !== 'ObjectPattern') continue;
    const target = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
    if (target.type === 'Identifier') add(writtenName(node), node.key, target, undefined);
  }
  return places;
}

// A name that is written anew, as a counter is, or that a caller gives, is not one name: not worth evaluating.
function keyOf(evaluator: Evaluator, node: TSESTree.Node): string | undefined {
  const bare = unwrap(node);
  if (bare.type === 'Identifier' && evaluator.bindings.of(bare)?.defs.every(isFixed) !== true) return undefined;
  return bare.type === 'UpdateExpression' || bare.type === 'BinaryExpression' ? undefined : constantOf(evaluator.evaluate(bare));
}

function isFixed({ type, node }: TSESLint.Scope.Definition): boolean {
  return (type as string) === 'ImportBinding' || (node.type === 'VariableDeclarator' && node.parent.kind === 'const');
}

/** What test frameworks call the functions that are given a value to check. */
const EXPECTATION = /^(?:expect|assert|should|t|chai|is|ok|equal|not)$/;

function isUsed(read: TSESTree.Node): boolean {
  let node = read;
  let { parent } = node;
  while (parent && (unwrap(parent) !== parent || parent.type === 'ChainExpression' || parent.type === 'AwaitExpression')) {
    node = parent;
    ({ parent } = node);
  }
  switch (parent?.type) {
    case 'UnaryExpression':
      return false;
    case 'BinaryExpression':
      return !/^(?:[!=]==?|in)$/.test(parent.operator) || !isNothing(parent.left === node ? parent.right : parent.left);
    case 'IfStatement':
    case 'WhileStatement':
      return parent.test !== node;
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'LogicalExpression':
      return !(parent.operator === '&&' && parent.left === node) && (parent.operator !== '&&' || !isTest(parent));
    case 'AssignmentExpression':
      return parent.left !== node;
    case 'CallExpression':
      return !isCheck(parent);
    case 'MemberExpression':
      // `tokens.id_token.should.exist`
      return parent.object !== node || writtenName(parent) !== 'should';
    case 'ExpressionStatement':
      return false;
    default:
      return true;
  }
}

function isTest(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'LogicalExpression') return isTest(parent);
  const isOfStatement = parent?.type === 'IfStatement' || parent?.type === 'WhileStatement' || parent?.type === 'ConditionalExpression';
  return parent?.type === 'UnaryExpression' || (isOfStatement && parent.test === node);
}

function isCheck(call: TSESTree.CallExpression): boolean {
  let callee: TSESTree.Node = unwrap(call.callee);
  if (callee.type === 'Identifier') return EXPECTATION.test(callee.name) || callee.name === 'Boolean';
  while (callee.type === 'MemberExpression') callee = unwrap(callee.object);
  return callee.type === 'Identifier' && EXPECTATION.test(callee.name);
}

function isNothing(node: TSESTree.Node): boolean {
  const value = unwrap(node);
  if (value.type === 'Literal') return value.value === null || value.value === '';
  return value.type === 'Identifier' && value.name === 'undefined';
}
