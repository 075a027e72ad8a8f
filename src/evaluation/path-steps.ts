import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Where an expression comes from: a module or an undeclared global, and the steps from there.
 *
 * Steps are written as the code would be: `OktaAuth.new().token.getWithRedirect()`, `default.create().post()`,
 * `AuthProvider.<>`. A namespace import and `require` add no step; a default import adds `default`. Awaiting adds none,
 * and the first parameter of a `.then` callback is the awaited value. `f()@0.onSuccess#1/2` is the second of the two
 * parameters of the function that is given to `f` as that option, `Base.new().method#0/1` the parameter of a method of a
 * subclass of `Base`.
 */
export interface AccessPath {
  readonly root: { readonly kind: 'module' | 'global'; readonly name: string };
  readonly steps: string;
  /** The calls and constructions on the way, the first one first. */
  readonly calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[];
}

/** A module by the name that a path has for it: without the scheme of what Node.js has built in. */
export function moduleName(specifier: string): string {
  return specifier.replace(/^node:/, '');
}

/** The path of a module itself. */
export function moduleRoot(specifier: string): AccessPath {
  return { root: { kind: 'module', name: moduleName(specifier) }, steps: '', calls: [] };
}

/** The path, one step further. */
export function step(path: AccessPath | undefined, added: string): AccessPath | undefined {
  if (!path || path.steps.length > 300) return undefined;
  return { ...path, steps: (path.steps + added).replace(/^\./, '') };
}

/** A key of a destructured value; a number for an element. */
export type Key = string | number;

/** The path, several members further. */
export function walked(path: AccessPath, keys: readonly Key[]): AccessPath | undefined {
  let current: AccessPath | undefined = path;
  for (const key of keys) current = step(current, typeof key === 'number' ? `[${String(key)}]` : `.${key}`);
  return current;
}

/** What finds the path of an expression. */
export interface PathFinder {
  of(node: TSESTree.Node): AccessPath | undefined;
}

/** Types that stand for what they hold. */
const TRANSPARENT_TYPES = new Set(['Partial', 'Readonly', 'Required', 'Promise', 'Observable', 'NonNullable', 'Awaited', 'Ref', 'MutableRefObject', 'RefObject']);

/** The path of the instances of an imported type, through `Promise<T>`, `Partial<T>`, `T | undefined` and the like. */
export function pathOfType(paths: PathFinder, type: TSESTree.TypeNode): AccessPath | undefined {
  if (type.type === 'TSUnionType') {
    const known = type.types.filter((part) => part.type !== 'TSUndefinedKeyword' && part.type !== 'TSNullKeyword');
    return known.length === 1 && known[0] ? pathOfType(paths, known[0]) : undefined;
  }
  if (type.type !== 'TSTypeReference') return undefined;
  const name = type.typeName;
  if (name.type === 'Identifier') {
    const [argument] = type.typeArguments?.params ?? [];
    if (argument && TRANSPARENT_TYPES.has(name.name)) return pathOfType(paths, argument);
    const path = paths.of(name);
    return path?.root.kind === 'module' ? step(path, '.new()') : undefined;
  }
  if (name.type !== 'TSQualifiedName' || name.left.type !== 'Identifier') return undefined;
  const path = paths.of(name.left);
  return path && (path.root.kind === 'module' || path.steps === '') ? step(step(path, `.${name.right.name}`), '.new()') : undefined;
}

/** The path of what a declaration's type annotation names, or `undefined` without one. */
export function pathOfAnnotation(paths: PathFinder, node: TSESTree.Node): AccessPath | undefined {
  const pattern = node.type === 'AssignmentPattern' ? node.left : node;
  const annotation = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' ? pathOfType(paths, annotation.typeAnnotation) : undefined;
}
