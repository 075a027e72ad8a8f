import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';

/** A place on the way to a node where the program may go another way: a branch, a loop, a `try`, a function. */
export interface Turn {
  readonly node: TSESTree.Node;
  /** Which part of it leads to the node: a branch, a case, a body. */
  readonly part: TSESTree.Node;
}

/** The turns between the outer node and a node inside it, the outermost first. */
export function turnsTo(node: TSESTree.Node, outer: TSESTree.Node | undefined): Turn[] {
  const turns: Turn[] = [];
  let part = node;
  for (let parent = node.parent; parent && part !== outer && parent !== outer; parent = parent.parent) {
    if (isTurn(parent, part)) turns.push({ node: parent, part });
    part = parent;
  }
  return turns.reverse();
}

function isTurn(node: TSESTree.Node, part: TSESTree.Node): boolean {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return part !== node.test;
    case 'LogicalExpression':
      return part === node.right;
    case 'ForStatement':
      return part !== node.init && part !== node.test;
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return part === node.body;
    case 'SwitchStatement':
      return part !== node.discriminant;
    case 'TryStatement':
      return true;
    default:
      return isFunction(node);
  }
}

/** Whether the node is a function that is called where it is written, and nowhere else. */
export function isCalledInPlace(node: TSESTree.Node): boolean {
  return isFunction(node) && node.parent.type === 'CallExpression' && node.parent.callee === node;
}

const ITERATORS = new Set(['forEach', 'map', 'flatMap', 'reduce', 'filter', 'each', 'some', 'every']);

/** Whether the node runs something again and again: a loop, or the callback of `forEach` and its like. */
export function isLoop(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return true;
    default:
      return isFunction(node) && iterationAround(node) !== undefined;
  }
}

/** What a loop or the callback of `forEach` and its like runs over. */
export function iterationAround(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') return node.right;
  if (node.type === 'ForStatement') return countedList(node);
  if (!isFunction(node) || node.parent.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = node.parent;
  const name = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined || !ITERATORS.has(name) || !given.some((argument) => argument === node)) return undefined;
  // `$.each(record, (key, value) => …)`
  return given[0] === node ? callee.object : given[0];
}

// `for (let i = 0; i < keys.length; i++)`: the `keys`.
function countedList({ init, test, update }: TSESTree.ForStatement): TSESTree.Node | undefined {
  const [counter, ...others] = init?.type === 'VariableDeclaration' ? init.declarations : [];
  if (counter?.id.type !== 'Identifier' || counter.init?.type !== 'Literal' || counter.init.value !== 0) return undefined;
  const { name } = counter.id;
  const isCounter = (node: TSESTree.Node): boolean => node.type === 'Identifier' && node.name === name;
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || !isCounter(update.argument)) return undefined;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || !isCounter(test.left)) return undefined;
  // `let i = 0, n = keys.length; i < n`
  const end = test.right.type === 'Identifier' ? test.right.name : undefined;
  const length = end === undefined ? test.right : others.find(({ id }) => id.type === 'Identifier' && id.name === end)?.init;
  return length?.type === 'MemberExpression' && writtenName(length) === 'length' ? length.object : undefined;
}

/** Whether a write happens each time its slot is used: no branch, loop, `catch` or function stands between the two. */
export function isUnconditional(write: TSESTree.Node, declaration: TSESTree.Node): boolean {
  const home = isFunction(declaration) ? declaration : enclosingFunction(declaration);
  const around = turnsTo(declaration, home);
  return turnsTo(write, home).every((turn, index) => turn.node === around[index]?.node || isStraight(turn));
}

/** Whether the program always goes this way, however it turns: into a `try`, not into its `catch`. */
export function isStraight({ node, part }: Turn): boolean {
  if (node.type === 'TryStatement') return part !== node.handler;
  return node.type === 'DoWhileStatement' || isConstructor(node) || isCalledInPlace(node);
}

/** Whether a function is a constructor, which runs before anything else of its class can. */
export function isConstructor(node: TSESTree.Node): boolean {
  return isFunction(node) && node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor';
}
