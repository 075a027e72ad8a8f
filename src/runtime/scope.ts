import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * The definitions of a name at that place; empty for a global that the file does not declare. It searches the scopes
 * by name, for the few names of a file that evidence hangs on, without a table of all references.
 */
export function definitionsOf(
  sourceCode: TSESLint.SourceCode,
  identifier: TSESTree.Identifier,
): readonly TSESLint.Scope.Definition[] {
  if (!sourceCode.scopeManager) return [];
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(identifier);
  for (; scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable.defs;
  }
  return [];
}
