import type { TSESTree } from '@typescript-eslint/utils';

/** The expression without the wrappers that do not change its value: `as`, `satisfies`, `!`, `<T>x`, `?.` chains. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      default:
        return isParenthesized(current) ? current.expression : current;
    }
  }
}

/** The outermost node that is only a wrapper around this expression. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  while (current.parent && current.parent !== current && unwrap(current.parent) === unwrap(current)) {
    current = current.parent;
  }
  return current;
}

/** Some parsers keep parentheses as nodes when they are told to. */
function isParenthesized(node: TSESTree.Node): node is TSESTree.Node & { expression: TSESTree.Expression } {
  return (node.type as string) === 'ParenthesizedExpression';
}
