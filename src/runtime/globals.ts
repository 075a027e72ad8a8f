import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { getParent, wholeIndexOf } from '../syntax/node-index.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { dottedPath } from './dotted-path.ts';
import { isAskedFor } from './environment-checks.ts';

type Root = TSESTree.Identifier | TSESTree.MetaProperty;

/** One read of a global, as far as it is written out: `window.location.href` is `['window', 'location', 'href']`. */
export interface GlobalUse {
  readonly path: readonly string[];
  readonly node: Root;
}

/**
 * Reads the uses of those globals that tell where the file runs. No use tells it that is a name of a type, stands
 * inside `typeof`, reckons with the absence of the global (`window?.x`, `if (window)`), runs in another place than the
 * file (`page.evaluate(() => document.title)`), or is of a global that the file itself provides (`global.window = …`).
 * Names that the file declares are no globals.
 */
export class GlobalUses {
  readonly #references: readonly Root[];
  readonly #provided: ReadonlySet<string>;

  constructor(sourceCode: TSESLint.SourceCode, roots: ReadonlySet<string>) {
    const references: Root[] = globalReferences(sourceCode, roots);
    if (roots.has('import') && /\bimport\s*\.\s*meta\b/.test(sourceCode.text)) references.push(...wholeIndexOf(sourceCode).of('MetaProperty'));
    this.#references = references.sort((a, b) => a.range[0] - b.range[0]);
    this.#provided = references.length > 0 ? providedGlobals(sourceCode) : new Set();
  }

  /** The uses whose path starts with one of those roots, in document order, each worked out when it is asked for. */
  *of(roots: ReadonlySet<string>): Generator<GlobalUse> {
    for (const node of this.#references) {
      const name = node.type === 'Identifier' ? node.name : 'import';
      if (name !== 'globalThis' && (!roots.has(name) || this.#provided.has(name))) continue;
      for (const path of pathsFrom(node)) {
        const root = path[0] ?? '';
        if (roots.has(root) && !this.#provided.has(root) && isTelling(node)) yield { path, node };
      }
    }
  }
}

function globalReferences(sourceCode: TSESLint.SourceCode, roots: ReadonlySet<string>): TSESTree.Identifier[] {
  const [globalScope] = sourceCode.scopeManager?.scopes ?? [];
  if (!globalScope) return [];
  const found: TSESTree.Identifier[] = [];
  const add = (reference: TSESLint.Scope.Reference): void => {
    const { identifier } = reference;
    if (identifier.type === 'Identifier' && !isTypeReference(reference)) found.push(identifier);
  };
  for (const reference of globalScope.through) {
    const { name } = reference.identifier;
    if (name === 'globalThis' || roots.has(name)) add(reference);
  }
  // A global that the configuration declares is a variable without a definition; `declare const x` is one, too.
  for (const scope of [globalScope, ...globalScope.childScopes.filter((child) => child.type === 'module')]) {
    for (const name of ['globalThis', ...roots]) {
      const variable = scope.set.get(name);
      if (variable?.defs.every(isAmbient)) variable.references.forEach(add);
    }
  }
  return found;
}

/** Only the scope manager of typescript-eslint knows such references; in that of others the field is missing. */
function isTypeReference(reference: TSESLint.Scope.Reference): boolean {
  return (reference as { readonly isTypeReference?: boolean }).isTypeReference === true;
}

function isAmbient(definition: TSESLint.Scope.Definition): boolean {
  const { parent } = definition;
  return parent?.type === 'VariableDeclaration' && parent.declare;
}

/** More than one where the members are taken apart: `const { argv, stdin } = process`. */
function pathsFrom(root: Root): readonly (readonly string[])[] {
  let outer: TSESTree.Node = wrapped(root);
  for (let parent = getParent(outer); parent?.type === 'MemberExpression'; parent = getParent(outer)) {
    // What follows `?.` may be missing, so it tells nothing.
    if (parent.object !== outer || parent.optional || writtenName(parent) === undefined) break;
    outer = wrapped(parent);
  }
  const path = withoutGlobalObject(dottedPath(outer) ?? []);
  const parent = getParent(outer);
  if (parent?.type !== 'VariableDeclarator' || parent.init !== outer) return [path];
  if (parent.id.type !== 'ObjectPattern') return [path];
  return parent.id.properties.map((property) => {
    const name = property.type === 'Property' ? writtenName(property) : undefined;
    return name === undefined ? path : withoutGlobalObject([...path, name]);
  });
}

/** `globalThis.location` alone asks whether there is one; only a member of it needs it. */
function withoutGlobalObject(path: readonly string[]): readonly string[] {
  return path[0] === 'globalThis' && path.length > 2 ? path.slice(1) : path;
}

function isTelling(root: Root): boolean {
  if (root.type === 'Identifier' && isAskedFor(root)) return false;
  const outer = wrapped(root);
  for (let child: TSESTree.Node = root, parent = getParent(child); parent; child = parent, parent = getParent(parent)) {
    switch (parent.type) {
      case 'MemberExpression':
        if (child === outer && parent.object === child && parent.optional) return false;
        break;
      case 'UnaryExpression':
        if (parent.operator === 'typeof') return false;
        break;
      case 'TSTypeQuery':
        return false;
      case 'CallExpression':
        if (isFunction(child) && runsElsewhere(parent)) return false;
        break;
      default:
    }
  }
  return true;
}

/** Puppeteer, Playwright, Selenium and WebdriverIO send these functions to a page that they control. */
const REMOTE_CALLS = new Set([
  'evaluate',
  'evaluateHandle',
  'evaluateAll',
  'evaluateOnNewDocument',
  'addInitScript',
  'waitForFunction',
  '$eval',
  '$$eval',
  'executeScript',
  'executeAsyncScript',
  'execute',
]);

function runsElsewhere(call: TSESTree.CallExpression): boolean {
  return call.callee.type === 'MemberExpression' && REMOTE_CALLS.has(writtenName(call.callee) ?? '');
}

/** Globals that the file sets up itself, as a test or a server does with a simulated page. */
function providedGlobals(sourceCode: TSESLint.SourceCode): ReadonlySet<string> {
  const provided = new Set<string>();
  if (!sourceCode.text.includes('global')) return provided;
  for (const { left } of wholeIndexOf(sourceCode).of('AssignmentExpression')) {
    if (left.type !== 'MemberExpression') continue;
    const [root, name, ...rest] = dottedPath(left) ?? [];
    if ((root === 'globalThis' || root === 'global') && name !== undefined && rest.length === 0) provided.add(name);
  }
  return provided;
}
