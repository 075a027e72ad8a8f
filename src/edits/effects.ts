import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';

const FUNCTIONS = new Set(['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'String', 'Number', 'Boolean', 'btoa', 'atob', 'URL', 'URLSearchParams']);
const METHODS = new Set([
  ...['join', 'toString', 'trim', 'concat', 'replace', 'replaceAll', 'slice', 'substring', 'substr', 'split', 'flat', 'filter', 'includes'],
  ...['toLowerCase', 'toUpperCase', 'get', 'getItem', 'stringify', 'randomUUID', 'now', 'random', 'has'],
]);

const EFFECTS = new Set<string>([
  ...['AssignmentExpression', 'UpdateExpression', 'AwaitExpression', 'YieldExpression', 'ImportExpression'],
  ...['TaggedTemplateExpression', 'JSXElement', 'JSXFragment', 'ClassExpression'],
]);

/** Whether evaluating the expression may do more than give a value, so that removing it would change something else. */
export function hasSideEffect(expression: TSESTree.Node): boolean {
  // A stack of its own, because code can nest deeper than calls can.
  const stack = [expression];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isFunction(node)) continue;
    if (EFFECTS.has(node.type)) return true;
    if (node.type === 'UnaryExpression' && node.operator === 'delete') return true;
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && !isHarmless(node.callee)) return true;
    stack.push(...childrenOf(node));
  }
  return false;
}

function isHarmless(callee: TSESTree.Node): boolean {
  if (callee.type === 'Identifier') return FUNCTIONS.has(callee.name);
  return callee.type === 'MemberExpression' && METHODS.has(writtenName(callee) ?? '');
}

function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown]) if (isNode(child)) children.push(child);
  }
  return children;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && 'range' in value;
}
