import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { getParent } from '../syntax/node-index.ts';
import { dottedPath } from './dotted-path.ts';
import { constantText } from './imports.ts';
import { definitionsOf } from './scope.ts';

/** Globals that exist in some places only, so that asking for them is asking where the code runs. */
const TELLING_GLOBALS: ReadonlySet<string> = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'self',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'customElements',
  'importScripts',
  'chrome',
  'browser',
  'cordova',
  'process',
  'Buffer',
  'require',
  'module',
  'exports',
  'global',
  'Deno',
  'Bun',
  'EdgeRuntime',
  '__dirname',
  '__filename',
]);

/** What web views and desktop shells add to `window`. A look at `window.localStorage` asks only for a feature. */
const SHELL_GLOBALS = new Set(['cordova', 'chrome', 'browser', 'process', 'require', 'electron', 'Deno', 'Bun']);

const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'self']);

/** Flags of bundlers, frameworks and runtimes that say where the code runs. */
const FLAG_PATHS = [
  /^import\.meta\.(?:client|server|browser|env\.(?:SSR|CLIENT|SERVER|BROWSER))$/,
  /^process\.(?:browser|client|server|versions|release|type)(?:\.|$)/,
  /^Platform\.OS$/,
];

/** A flag or test function named for the place: `isBrowser`, `IS_SERVER`, `isPlatformBrowser`, `canUseDOM`. */
const FLAG_NAME = new RegExp(
  [
    '^(?:is|in|on|has|can|running)(?:use|in|on|platform|running)*',
    '(?:browser|server|client|dom|window|document|ssr|node|nodejs|web|deno|bun|worker|electron|cordova)',
    '(?:side|env|environment|runtime|js|available)?$',
  ].join(''),
);

const FLAG_MODULES = new Set(['$app/environment', '$app/env', 'esm-env', 'exenv', 'fbjs/lib/ExecutionEnvironment']);

/** A test that is longer than this is taken for none. */
const LARGEST_TEST = 500;

/** A flag that is defined by flags that are defined by flags … is followed this far. */
const LONGEST_CHAIN = 8;

/** Finds, in an expression, questions about where the code runs. */
export class EnvironmentChecks {
  readonly #sourceCode: TSESLint.SourceCode;
  /** While an answer is being worked out it is `false`, so that flags defined by each other end. */
  readonly #answers = new Map<TSESTree.Node, boolean>();
  #depth = 0;

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** Whether the expression, or what a name in it is defined as, asks where the code runs. */
  in(expression: TSESTree.Node): boolean {
    const known = this.#answers.get(expression);
    if (known !== undefined) return known;
    if (this.#depth >= LONGEST_CHAIN) return false;
    this.#answers.set(expression, false);
    this.#depth += 1;
    const answer = this.#search(expression);
    this.#depth -= 1;
    this.#answers.set(expression, answer);
    return answer;
  }

  #search(expression: TSESTree.Node): boolean {
    const stack: TSESTree.Node[] = [expression];
    let budget = LARGEST_TEST;
    for (let node = stack.pop(); node && budget > 0; node = stack.pop(), budget -= 1) {
      if (this.#isCheck(node)) return true;
      if (isFunction(node)) continue;
      for (const key of this.#sourceCode.visitorKeys[node.type] ?? []) {
        const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
        for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(item)) stack.push(item);
      }
    }
    return false;
  }

  #isCheck(node: TSESTree.Node): boolean {
    switch (node.type) {
      case 'UnaryExpression':
        return node.operator === 'typeof' && this.#isTellingGlobal(node.argument);
      case 'BinaryExpression':
        return node.operator === 'in' && TELLING_GLOBALS.has(constantText(node.left) ?? '');
      case 'MemberExpression':
        return this.#isTellingGlobal(node) || isFlagPath(node);
      case 'Identifier':
        return isFlagName(node.name) || isAskedFor(node) || this.#isDefinedByCheck(node);
      default:
        return false;
    }
  }

  /** `window`, `globalThis.window`, `window.cordova`; inside `typeof`, or as a member read that may be undefined. */
  #isTellingGlobal(node: TSESTree.Node): boolean {
    if (node.type === 'Identifier') {
      if (!TELLING_GLOBALS.has(node.name)) return false;
      // Packages hold it for places that have none.
      return node.name === 'Buffer' || definitionsOf(this.#sourceCode, node).length === 0;
    }
    const [root = '', name = ''] = dottedPath(node) ?? [];
    return GLOBAL_OBJECTS.has(root) ? TELLING_GLOBALS.has(name) : root === 'window' && SHELL_GLOBALS.has(name);
  }

  #isDefinedByCheck(identifier: TSESTree.Identifier): boolean {
    const parent = getParent(identifier);
    if (parent?.type === 'MemberExpression' && parent.property === identifier && !parent.computed) return false;
    const definitions = definitionsOf(this.#sourceCode, identifier);
    const [definition] = definitions;
    if (!definition || definitions.length > 1) return false;
    const { node } = definition;
    if (node.type === 'VariableDeclarator') return node.init !== null && this.#isValueCheck(node.init);
    if (node.type === 'FunctionDeclaration') return this.#isValueCheck(node);
    return isImportOf(definition, FLAG_MODULES);
  }

  #isValueCheck(value: TSESTree.Expression | TSESTree.FunctionDeclaration): boolean {
    if (!isFunction(value)) return this.in(value);
    if (value.body.type !== 'BlockStatement') return this.in(value.body);
    const [statement] = value.body.body;
    return statement?.type === 'ReturnStatement' && statement.argument !== null && this.in(statement.argument);
  }
}

function isImportOf(definition: TSESLint.Scope.Definition, modules: ReadonlySet<string>): boolean {
  const declaration = definition.parent;
  return declaration?.type === 'ImportDeclaration' && modules.has(declaration.source.value);
}

function isFlagPath(node: TSESTree.MemberExpression): boolean {
  const path = dottedPath(node)?.join('.') ?? '';
  return FLAG_PATHS.some((pattern) => pattern.test(path));
}

function isFlagName(name: string): boolean {
  // A look at the first letter keeps the expression from most names.
  return /^_*[iohcr]/i.test(name) && FLAG_NAME.test(name.replaceAll('_', '').toLowerCase());
}

/** `window && …`, `!window`, `window !== undefined`: a server throws there, but the writer reckons with a server. */
export function isAskedFor(identifier: TSESTree.Identifier): boolean {
  if (identifier.name !== 'window' && identifier.name !== 'document') return false;
  const parent = getParent(identifier);
  switch (parent?.type) {
    case 'LogicalExpression':
      return parent.left === identifier;
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === identifier;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return isNothing(parent.left === identifier ? parent.right : parent.left);
    default:
      return false;
  }
}

function isNothing(node: TSESTree.Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
