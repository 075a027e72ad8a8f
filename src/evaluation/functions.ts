import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type Bindings, isExported, onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { enclosingClass, enclosingFunction, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { indexAt, type NodeIndex } from '../syntax/node-index.ts';
import { leavesFunction } from '../syntax/statements.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** How many wrappers such as `useCallback` may stand around a function. */
const WRAPPERS = 8;

/** Which local function a call runs, where it is called from, and what it returns. */
export class Functions {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #bindings: Bindings;
  readonly #returns = new Map<NodeIndex, ReadonlyMap<FunctionNode, readonly TSESTree.Expression[]>>();
  readonly #constants = new Map<Variable, FunctionNode | undefined>();
  readonly #bareReturns = new Set<FunctionNode>();
  readonly #calls = new Map<FunctionNode, readonly TSESTree.CallExpression[] | undefined>();

  constructor(sourceCode: TSESLint.SourceCode, bindings: Bindings) {
    this.#sourceCode = sourceCode;
    this.#bindings = bindings;
  }

  /** The function that an expression means: a declaration, a constant, a method of the same class or object literal. */
  resolve(callee: TSESTree.Node, depth = 0): FunctionNode | undefined {
    // `const f = useCallback(f)` leads nowhere.
    if (depth > WRAPPERS) return undefined;
    const node = unwrap(callee);
    if (isFunction(node)) return node;
    if (node.type === 'Identifier') {
      const variable = this.#bindings.of(node);
      if (!variable) return undefined;
      if (!this.#constants.has(variable)) this.#constants.set(variable, this.#ofVariable(variable, depth));
      return this.#constants.get(variable);
    }
    if (node.type === 'CallExpression') return isCallbackWrapper(node) ? this.resolve(node.arguments[0] ?? node, depth + 1) : undefined;
    return node.type === 'MemberExpression' ? this.#method(node) : undefined;
  }

  /** The expressions that a function returns. */
  returnsOf(owner: FunctionNode): readonly TSESTree.Expression[] {
    if (owner.body.type !== 'BlockStatement') return [owner.body];
    const index = indexAt(this.#sourceCode, owner);
    let returns = this.#returns.get(index);
    if (!returns) this.#returns.set(index, (returns = this.#returnsIn(index)));
    return returns.get(owner) ?? [];
  }

  #returnsIn(index: NodeIndex): ReadonlyMap<FunctionNode, readonly TSESTree.Expression[]> {
    const returns = new Map<FunctionNode, TSESTree.Expression[]>();
    for (const node of index.of('ReturnStatement')) {
      const holder = enclosingFunction(node);
      if (!holder) continue;
      if (!node.argument) {
        this.#bareReturns.add(holder);
        continue;
      }
      const expressions = returns.get(holder);
      if (expressions) expressions.push(node.argument);
      else returns.set(holder, [node.argument]);
    }
    return returns;
  }

  /** Whether a call of the function can end without giving a value. */
  mayReturnNothing(owner: FunctionNode): boolean {
    if (owner.body.type !== 'BlockStatement') return false;
    this.returnsOf(owner);
    return this.#bareReturns.has(owner) || !leavesFunction(owner.body);
  }

  /** Every call of a function, or `undefined` when it can be called from places that are not visible. */
  callsOf(owner: FunctionNode): readonly TSESTree.CallExpression[] | undefined {
    if (this.#calls.has(owner)) return this.#calls.get(owner);
    const calls = this.#findCalls(owner);
    this.#calls.set(owner, calls);
    return calls;
  }

  #findCalls(owner: FunctionNode): readonly TSESTree.CallExpression[] | undefined {
    if (owner.parent.type === 'CallExpression' && owner.parent.callee === owner) return [owner.parent];
    const name = owner.type === 'FunctionDeclaration' ? owner.id : nameOfConstant(owner);
    const variable = name && this.#bindings.of(name);
    if (variable?.defs.length !== 1 || isExported(variable)) return undefined;
    const calls: TSESTree.CallExpression[] = [];
    for (const reference of variable.references) {
      if (reference.init === true) continue;
      const parent = reference.identifier.parent;
      if (parent.type !== 'CallExpression' || parent.callee !== reference.identifier) return undefined;
      calls.push(parent);
    }
    return calls;
  }

  #ofVariable(variable: Variable, depth: number): FunctionNode | undefined {
    const definition = onlyDefinition(variable);
    // A parameter is defined by its function too, and is another thing.
    if (!definition || (definition.type as string) === 'Parameter') return undefined;
    if (isFunction(definition.node)) return definition.node.type === 'FunctionDeclaration' ? definition.node : undefined;
    if (definition.node.type !== 'VariableDeclarator' || !definition.node.init) return undefined;
    const isConstant = variable.references.every((reference) => !reference.isWrite() || reference.init === true);
    if (!isConstant || definition.node.id.type !== 'Identifier') return undefined;
    const init = unwrap(definition.node.init);
    if (isFunction(init)) return init;
    return init.type === 'CallExpression' && isCallbackWrapper(init) ? this.resolve(init, depth + 1) : undefined;
  }

  #method(node: TSESTree.MemberExpression): FunctionNode | undefined {
    const name = writtenName(node);
    if (name === undefined) return undefined;
    if (node.object.type === 'ThisExpression') {
      const member = enclosingClass(node)?.body.body.find(
        (candidate) =>
          (candidate.type === 'MethodDefinition' || candidate.type === 'PropertyDefinition') && writtenName(candidate) === name,
      );
      const value = member && 'value' in member ? member.value : undefined;
      return isFunction(value) ? value : undefined;
    }
    if (node.object.type !== 'Identifier') return undefined;
    const definition = this.#bindings.of(node.object)?.defs[0]?.node;
    if (definition?.type === 'ClassDeclaration') {
      const member = definition.body.body.find((m) => m.type === 'MethodDefinition' && m.static && writtenName(m) === name);
      return member?.type === 'MethodDefinition' && isFunction(member.value) ? member.value : undefined;
    }
    if (definition?.type !== 'VariableDeclarator' || definition.init?.type !== 'ObjectExpression') return undefined;
    const property = definition.init.properties.find((p) => p.type === 'Property' && writtenName(p) === name);
    return property?.type === 'Property' && isFunction(property.value) ? property.value : undefined;
  }
}

function nameOfConstant(owner: FunctionNode): TSESTree.Identifier | undefined {
  let node: TSESTree.Node = owner;
  if (node.parent.type === 'CallExpression' && isCallbackWrapper(node.parent)) node = node.parent;
  const { parent } = node;
  const isConstant = parent.type === 'VariableDeclarator' && parent.parent.kind === 'const';
  return isConstant && parent.id.type === 'Identifier' ? parent.id : undefined;
}

// `useCallback(fn)` and its like give back the function they are given.
function isCallbackWrapper(node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  return name !== undefined && ['useCallback', 'useEvent', 'cache', 'memo', 'asyncHandler'].includes(name);
}
