import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { focusAt, isInFocus } from './node-index.ts';

export type Variable = TSESLint.Scope.Variable;
type Identifier = TSESTree.Identifier | TSESTree.JSXIdentifier;

/**
 * Which variable a name means. One look-up table for the statements in focus, so that asking is cheap, and another for
 * all the file, if it comes to that.
 */
export class Bindings {
  #focused: ReadonlyMap<TSESTree.Node, Variable> | undefined;
  #whole: ReadonlyMap<TSESTree.Node, Variable> | undefined;
  readonly #sourceCode: TSESLint.SourceCode;

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** The variable that the identifier reads, writes or declares, or `undefined` for an undeclared global. */
  of(identifier: Identifier): Variable | undefined {
    const known = this.#variableOf(identifier);
    if (known) return known.defs.length > 0 ? known : undefined;
    return identifier.type === 'JSXIdentifier' ? this.#search(identifier) : undefined;
  }

  #variableOf(identifier: Identifier): Variable | undefined {
    this.#focused ??= variablesInFocus(this.#sourceCode);
    const known = this.#focused.get(identifier);
    if (known || isInFocus(this.#sourceCode, identifier)) return known;
    this.#whole ??= variablesOf(this.#sourceCode, () => true);
    return this.#whole.get(identifier);
  }

  /** Whether the name is free in the file: no declaration of it is in scope. */
  isGlobal(identifier: Identifier): boolean {
    return this.of(identifier) === undefined;
  }

  // Not every scope manager lists the names of JSX elements as references.
  #search(identifier: TSESTree.JSXIdentifier): Variable | undefined {
    let scope: TSESLint.Scope.Scope | null = this.#sourceCode.getScope(identifier);
    for (; scope; scope = scope.upper) {
      const variable = scope.set.get(identifier.name);
      if (variable) return variable.defs.length > 0 ? variable : undefined;
    }
    return undefined;
  }
}

function variablesInFocus(sourceCode: TSESLint.SourceCode): ReadonlyMap<TSESTree.Node, Variable> {
  const isInFocusAt = focusAt(sourceCode);
  return variablesOf(sourceCode, ({ block }) => isInFocusAt(block.range[0]));
}

function variablesOf(sourceCode: TSESLint.SourceCode, isWanted: (scope: TSESLint.Scope.Scope) => boolean): ReadonlyMap<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  const hasWith = scopes.some((scope) => (scope.type as string) === 'with');
  for (const scope of scopes) {
    if (scope.block.type !== 'Program' && !isWanted(scope)) continue;
    for (const reference of scope.references) {
      if (hasWith && isInsideWith(scope, reference.resolved?.scope)) continue;
      if (reference.resolved) variables.set(reference.identifier, reference.resolved);
    }
    for (const variable of declaredIn(scope)) {
      for (const identifier of variable.identifiers) {
        if (!variables.has(identifier)) variables.set(identifier, variable);
      }
    }
  }
  return variables;
}

/**
 * The variables of a scope, without those of the global scope of a module: these are the many that the language and the
 * configuration know, and the file declares none of them.
 */
export function declaredIn(scope: TSESLint.Scope.Scope): readonly Variable[] {
  const isOfModule = (scope.type as string) === 'global' && scope.childScopes.some(({ block }) => block === scope.block);
  return isOfModule ? [] : scope.variables;
}

// Inside of `with (object)`, a name may mean a property of the object.
function isInsideWith(from: TSESLint.Scope.Scope, to: TSESLint.Scope.Scope | undefined): boolean {
  for (let scope: TSESLint.Scope.Scope | null = from; scope && scope !== to; scope = scope.upper) {
    if ((scope.type as string) === 'with') return true;
  }
  return false;
}

/** The definition of a variable that is defined once, or `undefined`. */
export function onlyDefinition(variable: Variable): TSESLint.Scope.Definition | undefined {
  return variable.defs.length === 1 ? variable.defs[0] : undefined;
}

/** Whether other files can reach the variable: it is exported by declaration, by name, as default, or as CommonJS. */
export function isExported(variable: Variable): boolean {
  const isExportedDeclaration = variable.defs.some((definition) => {
    const node: TSESTree.Node = definition.node;
    const parentType = (node.type === 'VariableDeclarator' ? node.parent : node).parent.type;
    return parentType === 'ExportNamedDeclaration' || parentType === 'ExportDefaultDeclaration';
  });
  if (isExportedDeclaration) return true;
  return variable.references.some((reference) => {
    const parent = reference.identifier.parent;
    if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') return true;
    return parent.type === 'AssignmentExpression' && parent.right === reference.identifier && isModuleExports(parent.left);
  });
}

/** Whether something is assigned to `module.exports` or `exports`, or to a property of them. */
export function isModuleExports(node: TSESTree.Node): boolean {
  let current = node;
  while (current.type === 'MemberExpression') {
    const isModule = current.object.type === 'Identifier' && current.object.name === 'module';
    if (isModule && current.property.type === 'Identifier' && current.property.name === 'exports') return true;
    current = current.object;
  }
  return current.type === 'Identifier' && current.name === 'exports';
}
