import type { TSESTree } from '@typescript-eslint/utils';

import type { Bindings } from '../syntax/bindings.ts';
import { writtenName } from '../syntax/names.ts';
import { type AccessPath, type PathFinder, pathOfAnnotation, pathOfType, step } from './path-steps.ts';

const DEPTH = 5;
/** Functions that give back the function they are given. */
const WRAPPERS = new Set(['useCallback', 'useEvent', 'useEffectEvent', 'useMemo', 'cache', 'memo', 'asyncHandler', 'debounce']);

/**
 * The place that a function or object goes to: `f()@1.onSuccess` for an option of the second argument of `f`,
 * `Button.<>@props.onClick` for a property of a component, `T.new().member` in an object annotated as `T` and in a class
 * that extends or implements it. It follows names to the only place that uses them. `undefined` when there is no such
 * place.
 */
export function pathOfValue(value: TSESTree.Node, paths: PathFinder, bindings: Bindings): AccessPath | undefined {
  return new Climb(paths, bindings).from(value, '', 0);
}

class Climb {
  readonly #paths: PathFinder;
  readonly #bindings: Bindings;

  constructor(paths: PathFinder, bindings: Bindings) {
    this.#paths = paths;
    this.#bindings = bindings;
  }

  from(value: TSESTree.Node, keys: string, depth: number): AccessPath | undefined {
    if (value.type === 'FunctionDeclaration') return value.id ? this.#fromName(value.id, keys, depth) : undefined;
    let current = value;
    for (;;) {
      const parent: TSESTree.Node | null | undefined = current.parent;
      switch (parent?.type) {
        case 'TSAsExpression':
        case 'TSSatisfiesExpression': {
          const path = pathOfType(this.#paths, parent.typeAnnotation);
          if (path) return step(path, keys);
          break;
        }
        case 'TSNonNullExpression':
        case 'ConditionalExpression':
        case 'LogicalExpression':
        case 'ObjectExpression':
        case 'SpreadElement':
          break;
        case 'Property': {
          const name = parent.value === current ? writtenName(parent) : undefined;
          if (name === undefined) return undefined;
          keys = `.${name}${keys}`;
          break;
        }
        case 'ArrayExpression':
          keys = `[]${keys}`;
          break;
        case 'CallExpression':
        case 'NewExpression': {
          const index = parent.arguments.indexOf(current as TSESTree.CallExpressionArgument);
          if (index === -1) return undefined;
          if (index === 0 && parent.callee.type === 'Identifier' && WRAPPERS.has(parent.callee.name)) break;
          return step(this.#paths.of(parent), `@${String(index)}${keys}`);
        }
        case 'JSXExpressionContainer':
          return parent.parent.type === 'JSXAttribute' ? this.#fromAttribute(parent.parent, keys) : undefined;
        case 'JSXSpreadAttribute':
          return this.#fromElement(parent.parent, keys);
        case 'VariableDeclarator':
          return parent.init === current && parent.id.type === 'Identifier' ? this.#fromName(parent.id, keys, depth) : undefined;
        case 'PropertyDefinition':
        case 'MethodDefinition': {
          const name = writtenName(parent);
          if (name === undefined || parent.value !== current) return undefined;
          const path = pathOfAnnotation(this.#paths, parent) ?? step(this.#ofClass(parent.parent.parent), `.${name}`);
          return step(path, keys);
        }
        default:
          return undefined;
      }
      current = parent;
    }
  }

  #fromName(name: TSESTree.Identifier, keys: string, depth: number): AccessPath | undefined {
    const typed = pathOfAnnotation(this.#paths, name);
    if (typed) return step(typed, keys);
    if (depth >= DEPTH) return undefined;
    for (const { identifier } of this.#bindings.of(name)?.references ?? []) {
      if (identifier === name) continue;
      const path = this.from(identifier, keys, depth + 1);
      if (path) return path;
    }
    return undefined;
  }

  #fromAttribute(attribute: TSESTree.JSXAttribute, keys: string): AccessPath | undefined {
    const name = attribute.name.type === 'JSXIdentifier' ? attribute.name.name : undefined;
    return name === undefined ? undefined : this.#fromElement(attribute.parent, `.${name}${keys}`);
  }

  #fromElement(element: TSESTree.Node, keys: string): AccessPath | undefined {
    if (element.type !== 'JSXOpeningElement' || element.name.type === 'JSXNamespacedName') return undefined;
    return step(this.#paths.of(element.name), `.<>@props${keys}`);
  }

  #ofClass(owner: TSESTree.Node): AccessPath | undefined {
    if (owner.type !== 'ClassDeclaration' && owner.type !== 'ClassExpression') return undefined;
    const base = owner.superClass && step(this.#paths.of(owner.superClass), '.new()');
    if (base) return base;
    // Other parsers than that of TypeScript have no such list.
    const { implements: interfaces = [] } = owner as Partial<Pick<TSESTree.ClassDeclaration, 'implements'>>;
    for (const { expression } of interfaces) {
      const path = this.#paths.of(expression);
      if (path?.root.kind === 'module') return step(path, '.new()');
    }
    return undefined;
  }
}
