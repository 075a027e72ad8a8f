import { parseForESLint } from '@babel/eslint-parser';
import type { Linter, Scope } from 'eslint';

/** What eslint-scope's global scope can do besides what its types say. */
interface DefiningScope extends Scope.Scope {
  __defineGeneric?(name: string, set: Scope.Scope['set'], variables: Scope.Variable[], node: null, def: null): void;
}

/**
 * `@babel/eslint-parser` for both versions of ESLint. ESLint 10 asks the scope manager to add the global names, which
 * only the scope manager of Babel 8 can do. Babel 8 wants a newer Node.js than this project, so Babel 7's is given the
 * method here; syntax tree, visitor keys and scopes are Babel's own.
 */
export const babelParser: Linter.Parser = {
  meta: { name: '@babel/eslint-parser', version: 'for tests' },
  parseForESLint(text, options): Linter.ESLintParseResult {
    const result = parseForESLint(text, options);
    const { scopeManager } = result;
    if (scopeManager !== undefined && !('addGlobals' in scopeManager)) {
      Object.assign(scopeManager, {
        addGlobals(names: readonly string[]) {
          addGlobals(scopeManager, names);
        },
      });
    }
    return result;
  },
};

function addGlobals({ scopes }: Scope.ScopeManager, names: readonly string[]): void {
  const scope: DefiningScope | undefined = scopes[0];
  if (scope === undefined) return;
  for (const name of names) scope.__defineGeneric?.(name, scope.set, scope.variables, null, null);

  scope.through = scope.through.filter((reference) => {
    const variable = scope.set.get(reference.identifier.name);
    if (variable === undefined) return true;
    reference.resolved = variable;
    variable.references.push(reference);
    return false;
  });
}
