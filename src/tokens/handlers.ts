import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../syntax/functions.ts';

/**
 * Whether two expressions can both run when one request is handled: they stand in the same function, and not on branches
 * of which each excludes the other, as where one function answers several paths.
 */
export function runTogether(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const [inner, outer] = [branchOf(one), branchOf(other)];
  return enclosingFunction(one) === enclosingFunction(other) && (isWithin(inner, outer) || isWithin(outer, inner));
}

// The nearest branch, function or program around a node.
function branchOf(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (let { parent } = current; parent && !isFunction(current); current = parent, { parent } = current) {
    if (parent.type === 'SwitchCase' || (parent.type === 'IfStatement' && parent.test !== current)) return current;
  }
  return current;
}

function isWithin(node: TSESTree.Node, container: TSESTree.Node): boolean {
  return container.range[0] <= node.range[0] && node.range[1] <= container.range[1];
}
