import type { TSESTree } from '@typescript-eslint/utils';

/** How deep branches are looked into; what is deeper is taken to go on. */
const DEPTH = 20;

/** Whether what follows the statement is never reached, because it always returns or throws. */
export function leavesFunction(node: TSESTree.Node): boolean {
  return leaves(node, 0);
}

function leaves(node: TSESTree.Node, depth: number): boolean {
  if (depth > DEPTH) return false;
  const inside = (part: TSESTree.Node): boolean => leaves(part, depth + 1);
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(inside);
    case 'IfStatement':
      return node.alternate !== null && inside(node.consequent) && inside(node.alternate);
    case 'TryStatement': {
      if (node.finalizer && inside(node.finalizer)) return true;
      return inside(node.block) && (!node.handler || inside(node.handler.body));
    }
    case 'SwitchStatement': {
      const isComplete = node.cases.some((branch) => branch.test === null);
      const last = node.cases.at(-1);
      return isComplete && !node.cases.some(leavesSwitch) && (last?.consequent.some(inside) ?? false);
    }
    default:
      return false;
  }
}

/** Whether the last statement of a case is a jump. */
export function endsSwitch(branch: TSESTree.SwitchCase): boolean {
  let last = branch.consequent.at(-1);
  while (last?.type === 'BlockStatement') last = last.body.at(-1);
  return last?.type === 'BreakStatement' || last?.type === 'ContinueStatement';
}

/** Whether a `break` or `continue` may lead out of a case. */
export function leavesSwitch(branch: TSESTree.SwitchCase): boolean {
  return branch.consequent.some((statement) => breaks(statement, 0));
}

function breaks(node: TSESTree.Node, depth: number): boolean {
  if (depth > DEPTH) return false;
  const inside = (part: TSESTree.Node): boolean => breaks(part, depth + 1);
  switch (node.type) {
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(inside);
    case 'IfStatement':
      return inside(node.consequent) || (node.alternate !== null && inside(node.alternate));
    default:
      return false;
  }
}
