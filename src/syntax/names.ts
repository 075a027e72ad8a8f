import type { TSESTree } from '@typescript-eslint/utils';

/** The name of a member or property key where it is written out: `x.name`, `x['name']`, `{ name: … }`, `{ 'name': … }`. */
export function writtenName(
  node: TSESTree.MemberExpression | TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.MethodDefinition,
): string | undefined {
  const key: TSESTree.Node = node.type === 'MemberExpression' ? node.property : node.key;
  if (!node.computed) {
    if (key.type === 'Identifier') return key.name;
    if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  }
  if (key.type === 'Literal') return typeof key.value === 'string' ? key.value : String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name under which a declaration, an assignment or a property binds the expression, for `named` tests. */
export function boundName(node: TSESTree.Node): string | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'AssignmentExpression': {
      if (parent.right !== node) return undefined;
      if (parent.left.type === 'Identifier') return parent.left.name;
      return parent.left.type === 'MemberExpression' ? writtenName(parent.left) : undefined;
    }
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === node ? writtenName(parent) : undefined;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return boundName(parent);
    default:
      return undefined;
  }
}
