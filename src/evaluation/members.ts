import type { TSESTree } from '@typescript-eslint/utils';

import type { Bindings } from '../syntax/bindings.ts';
import { enclosingClass, enclosingFunction, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { Contexts, nameOfCallee } from './contexts.ts';
import { classOf, DeclaredTypes } from './declared-types.ts';
import type { Functions } from './functions.ts';
import { type AccessPath, type Key, type PathFinder, pathOfType, walked } from './path-steps.ts';
import { isEmpty, onlySource, type Slots } from './slots.ts';

const DEPTH = 8;
/** Functions that give back what the function that they are given returns. */
const MEMOIZING = new Set(['useMemo', 'memo', 'once']);

/**
 * The access paths of members of what the file itself makes or declares, by which it holds an imported object: object
 * literals, static fields, getters, React contexts, and types of the file's own (`props: { auth: Auth0Client }`). It goes
 * by what stands there first: a member that is written later is not looked for.
 */
export class Members {
  readonly contexts: Contexts;
  readonly #paths: PathFinder;
  readonly #bindings: Bindings;
  readonly #slots: Slots;
  readonly #functions: Functions;
  readonly #types: DeclaredTypes;

  constructor(paths: PathFinder, bindings: Bindings, slots: Slots, functions: Functions) {
    this.contexts = new Contexts(bindings, slots);
    this.#paths = paths;
    this.#bindings = bindings;
    this.#slots = slots;
    this.#functions = functions;
    this.#types = new DeclaredTypes(paths, bindings, functions, this.contexts);
  }

  /** The path of what the keys lead to from an expression whose own path is not known. */
  along(expression: TSESTree.Node, keys: readonly Key[]): AccessPath | undefined {
    let value = expression;
    for (const [index, key] of keys.entries()) {
      const inner = typeof key === 'string' ? this.#valueOf(value, key) : undefined;
      if (!inner) break;
      const path = this.#paths.of(inner);
      if (path) return walked(path, keys.slice(index + 1));
      value = inner;
    }
    return this.#types.along(expression, keys);
  }

  /** The same from the parameter of a function, by its type. */
  alongParameter(owner: FunctionNode, index: number, keys: readonly Key[]): AccessPath | undefined {
    return this.#types.alongParameter(owner, index, keys);
  }

  /** The path of what a context of the file's own holds. */
  ofContext(context: TSESTree.Node): AccessPath | undefined {
    const value = this.contexts.valueOf(context);
    const type = this.contexts.typeOf(context);
    return (value && this.#paths.of(value)) ?? (type && pathOfType(this.#paths, type));
  }

  // The expression that a member holds, as the file writes it.
  #valueOf(wrappedNode: TSESTree.Node, key: string, depth = 0): TSESTree.Node | undefined {
    const node = unwrap(wrappedNode);
    if (depth > DEPTH) return undefined;
    switch (node.type) {
      case 'ObjectExpression':
        return this.#ofObject(node, key);
      case 'ThisExpression': {
        const owner = enclosingClass(node);
        const object = owner ? undefined : enclosingObject(node);
        return owner ? this.#ofClass(owner, key) : object && this.#ofObject(object, key);
      }
      case 'AwaitExpression':
        return this.#valueOf(node.argument, key, depth + 1);
      case 'CallExpression': {
        const returned = this.#returned(node);
        return returned && this.#valueOf(returned, key, depth + 1);
      }
      case 'Identifier': {
        const variable = this.#bindings.of(node);
        const owner = variable && classOf(variable);
        if (owner) return this.#ofClass(owner, key);
        const source = variable && onlySource(this.#slots, variable);
        return source && this.#valueOf(source, key, depth + 1);
      }
      default:
        return undefined;
    }
  }

  #ofObject(object: TSESTree.ObjectExpression, key: string): TSESTree.Node | undefined {
    for (const property of object.properties.toReversed()) {
      if (property.type === 'SpreadElement') return undefined;
      if (writtenName(property) === key) return property.kind === 'get' ? this.#onlyReturn(property.value) : property.value;
    }
    return undefined;
  }

  #ofClass(owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression, key: string): TSESTree.Node | undefined {
    for (const member of owner.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'get' && writtenName(member) === key) return this.#onlyReturn(member.value);
    }
    const sources = this.#slots.ofField(owner, key)?.sources.filter(({ expression }) => !isEmpty(expression)) ?? [];
    const [source, ...others] = sources;
    return source && others.length === 0 && source.path.length === 0 ? source.expression : undefined;
  }

  // What a call gives that makes an object in the file: of a function, a memo, or a context.
  #returned(call: TSESTree.CallExpression): TSESTree.Node | undefined {
    const name = nameOfCallee(call);
    const [first] = call.arguments;
    if (first && name !== undefined && MEMOIZING.has(name) && isFunction(first)) return this.#onlyReturn(first);
    const context = this.contexts.readBy(call);
    if (context) return this.contexts.valueOf(context);
    const local = this.#functions.resolve(call.callee);
    return local && this.#onlyReturn(local);
  }

  #onlyReturn(owner: TSESTree.Node): TSESTree.Node | undefined {
    const [returned, ...others] = isFunction(owner) ? this.#functions.returnsOf(owner) : [];
    return others.length === 0 ? returned : undefined;
  }
}

// The object literal whose method `this` is in; an arrow function has the `this` around it.
function enclosingObject(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  let owner = enclosingFunction(node);
  while (owner?.type === 'ArrowFunctionExpression') owner = enclosingFunction(owner);
  const property = owner?.parent;
  return property?.type === 'Property' && property.parent.type === 'ObjectExpression' ? property.parent : undefined;
}
