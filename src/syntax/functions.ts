import type { TSESTree } from '@typescript-eslint/utils';

/** A function that has a body. */
export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression;

/** Whether the node is a function with a body. */
export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** The innermost function around the node, the node itself excluded. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  for (let current = node.parent; current; current = current.parent) if (isFunction(current)) return current;
  return undefined;
}

/** The class whose instance `this` is at that place, or `undefined` where `this` is something else. */
export function enclosingClass(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'ClassBody') return current.parent;
    const isPlainFunction = current.type === 'FunctionDeclaration' || current.type === 'FunctionExpression';
    const holder: string | undefined = current.parent?.type;
    if (isPlainFunction && holder !== 'MethodDefinition' && holder !== 'PropertyDefinition') return undefined;
  }
  return undefined;
}
