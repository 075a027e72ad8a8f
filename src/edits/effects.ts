import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';

const FUNCTIONS = new Set(['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'String', 'Number', 'Boolean', 'btoa', 'atob', 'URL', 'URLSearchParams']);
const METHODS = new Set([
  ...['join', 'toString', 'trim', 'concat', 'replace', 'replaceAll', 'slice', 'substring', 'substr', 'split', 'flat', 'filter', 'includes'],
  ...['toLowerCase', 'toUpperCase', 'get', 'getItem', 'stringify', 'randomUUID', 'now', 'random', 'has'],
]);

/** Whether evaluating the expression may do more than give a value, so that removing it would change something else. */
export function hasSideEffect(node: TSESTree.Node): boolean {
  if (isFunction(node)) return false;
  switch (node.type) {
    case 'AssignmentExpression':
    case 'UpdateExpression':
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ImportExpression':
    case 'TaggedTemplateExpression':
    case 'JSXElement':
    case 'ClassExpression':
      return true;
    case 'UnaryExpression':
      if (node.operator === 'delete') return true;
      break;
    case 'CallExpression':
    case 'NewExpression':
      if (!isHarmless(node.callee)) return true;
      break;
  }
  return childrenOf(node).some(hasSideEffect);
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
