import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** One name that the file exports. */
export interface ExportedName {
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** The names that the file exports as values, in document order. `default` and `export *` are not among them. */
export function exportedNames(sourceCode: TSESLint.SourceCode): readonly ExportedName[] {
  const names: ExportedName[] = [];
  for (const node of sourceCode.ast.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') continue;
    for (const specifier of node.specifiers) {
      const { exported } = specifier;
      names.push({ name: exported.type === 'Identifier' ? exported.name : exported.value, node: specifier });
    }
    names.push(...declaredNames(node.declaration).map((name) => ({ name, node })));
  }
  return names;
}

function declaredNames(declaration: TSESTree.Node | null | undefined): string[] {
  switch (declaration?.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaration.id ? [declaration.id.name] : [];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => boundNames(id));
    default:
      return [];
  }
}

/** `export const { GET, POST } = handlers` is usual for route handlers; deeper patterns are not. */
function boundNames(pattern: TSESTree.Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'Identifier' ? [property.value.name] : [],
  );
}
