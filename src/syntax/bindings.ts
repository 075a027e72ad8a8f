import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { statementsOf } from './node-index.ts';

export type Variable = TSESLint.Scope.Variable;
type Identifier = TSESTree.Identifier | TSESTree.JSXIdentifier;

/**
 * Which variable a name means. One look-up table for what stands right in the program, and one for each of its statements
 * that is asked about: most of a file is never asked about.
 */
export class Bindings {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #statements: (offset: number) => number;
  readonly #program = new Map<TSESTree.Node, Variable>();
  /** The outermost scopes inside of each statement, by its number. */
  readonly #scopes: TSESLint.Scope.Scope[][] = [];
  readonly #inside: ReadonlyMap<TSESTree.Node, Variable>[] = [];

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
    this.#statements = statementsOf(sourceCode);
    for (const scope of programScopes(sourceCode)) {
      addVariables(this.#program, scope, false);
      for (const inner of scope.childScopes) {
        if (inner.block !== scope.block) (this.#scopes[this.#statements(inner.block.range[0])] ??= []).push(inner);
      }
    }
  }

  /** The variable that the identifier reads, writes or declares, or `undefined` for an undeclared global. */
  of(identifier: Identifier): Variable | undefined {
    const known = this.#program.get(identifier) ?? this.#insideOf(identifier)?.get(identifier);
    if (known) return known.defs.length > 0 ? known : undefined;
    return identifier.type === 'JSXIdentifier' ? this.#search(identifier) : undefined;
  }

  #insideOf(identifier: Identifier): ReadonlyMap<TSESTree.Node, Variable> | undefined {
    const statement = this.#statements(identifier.range[0]);
    const scopes = this.#scopes[statement];
    return scopes && (this.#inside[statement] ??= variablesInside(scopes));
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

function variablesInside(outermost: readonly TSESLint.Scope.Scope[]): ReadonlyMap<TSESTree.Node, Variable> {
  const scopes = [...outermost];
  for (const scope of scopes) scopes.push(...scope.childScopes);
  const hasWith = scopes.some((scope) => (scope.type as string) === 'with');
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of scopes) addVariables(variables, scope, hasWith);
  return variables;
}

function addVariables(variables: Map<TSESTree.Node, Variable>, scope: TSESLint.Scope.Scope, hasWith: boolean): void {
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

/** The scopes of the program itself, the outermost first: the global one, and that of a module or a CommonJS file in it. */
export function programScopes({ scopeManager }: TSESLint.SourceCode): readonly TSESLint.Scope.Scope[] {
  const scopes: TSESLint.Scope.Scope[] = [];
  for (let scope = scopeManager?.scopes[0]; scope; scope = insideOfProgram(scope)) scopes.push(scope);
  return scopes;
}

function insideOfProgram({ block, childScopes: [first] }: TSESLint.Scope.Scope): TSESLint.Scope.Scope | undefined {
  return first?.block === block ? first : undefined;
}

/**
 * The variables of a scope, without those of the global scope of a module: these are the many that the language and the
 * configuration know, and the file declares none of them.
 */
export function declaredIn(scope: TSESLint.Scope.Scope): readonly Variable[] {
  const isOfModule = (scope.type as string) === 'global' && insideOfProgram(scope) !== undefined;
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
