import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { skeletonOf } from '../../evaluation/text.ts';
import type { Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { CALLS_BY_NAME, type CallShape, FUNCTIONS_BY_NAME, HTTP_CLIENTS, TEST_DOUBLES } from './clients.ts';
import { hasOption, OPTION_NAMES } from './options.ts';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that sends an HTTP request. */
export interface ClientCall {
  readonly shape: CallShape;
  /** The call that made the client, whose options count for every request: `axios.create({ baseURL })`. */
  readonly factory: Call | undefined;
  /** Sends what it is given and nothing else. Not known of a function that is only called as one that sends. */
  readonly isClient: boolean;
}

/** What only the options of a request have: `data` and `params` are names of anything. */
const REQUEST_PARTS = new Set(['body', 'headers', 'form', 'json', 'searchParams']);

const BY_MODULE = indexOf('modules');
const BY_GLOBAL = indexOf('globals');

function indexOf(kind: 'modules' | 'globals'): ReadonlyMap<string, Readonly<Record<string, CallShape>>> {
  const index = new Map<string, Record<string, CallShape>>();
  for (const client of HTTP_CLIENTS) {
    for (const name of client[kind]) index.set(name, { ...index.get(name), ...client.calls });
  }
  return index;
}

/** The last names of all those calls: `post` of `create().post()`, and `fetch` of the global that is called itself. */
const METHODS: ReadonlySet<string> = new Set([
  ...HTTP_CLIENTS.flatMap(({ calls, globals }) => [...globals, ...Object.keys(calls).flatMap((steps) => /(\w+)\(\)$/.exec(steps)?.[1] ?? [])]),
  ...Object.keys(CALLS_BY_NAME),
  // What stands for the client itself: an import, the value of a reference.
  'default',
  'current',
]);

/** How a call sends an HTTP request, or `undefined` when it is no call of an HTTP client. */
export function clientCallOf(evaluator: Evaluator, node: Call): ClientCall | undefined {
  const callee = unwrap(node.callee);
  if (!mayBeClientCall(callee)) return undefined;
  const path = evaluator.paths.of(callee);
  if (path) {
    const calls = path.root.kind === 'module' ? BY_MODULE.get(path.root.name) : BY_GLOBAL.get(path.root.name);
    const steps = calls ? stepsOf(path, node) : '';
    const shape = calls && Object.hasOwn(calls, steps) ? calls[steps] : undefined;
    if (shape) return { shape: withMethod(shape, steps), factory: path.calls.at(-1), isClient: true };
    if (calls || TEST_DOUBLES.has(path.root.name)) return undefined;
  }
  return node.type === 'CallExpression' ? callByName(evaluator, node, callee) : undefined;
}

// Most calls of a file are told by their name, without asking where their object comes from.
function mayBeClientCall(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || unwrap(callee.object).type === 'ThisExpression') return true;
  const name = writtenName(callee);
  return name === undefined || METHODS.has(name) || isFetchName(name);
}

/** Whether a call belongs to a library that describes requests which a test expects. */
export function isTestDouble(evaluator: Evaluator, node: Call): boolean {
  const path = evaluator.paths.of(unwrap(node.callee));
  return path !== undefined && TEST_DOUBLES.has(path.root.name);
}

// `default.create().post()` of an ES import is `create().post()` of `require`.
function stepsOf(path: AccessPath, node: Call): string {
  const steps = `${path.steps}${node.type === 'NewExpression' ? '.new()' : '()'}`;
  return steps.replace(/^\./, '').replace(/^default(?:\.default)?(?=[.(])\.?/, '');
}

function withMethod(shape: CallShape, steps: string): CallShape {
  const name = /(?:^|\.)(get|post|put|patch|delete|postForm)\(\)$/.exec(steps)?.[1];
  if (name === undefined || shape.method !== undefined) return shape;
  return { ...shape, fixedMethod: name === 'postForm' ? 'POST' : name.toUpperCase() };
}

function callByName(evaluator: Evaluator, node: TSESTree.CallExpression, callee: TSESTree.Node): ClientCall | undefined {
  const [first, second] = node.arguments;
  const name = callee.type === 'MemberExpression' ? writtenName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === undefined || !first) return undefined;
  const table = callee.type === 'MemberExpression' ? CALLS_BY_NAME : FUNCTIONS_BY_NAME;
  const shape = Object.hasOwn(table, name) ? table[name] : undefined;
  const isFetch = isFetchName(name);
  if (!shape && !isFetch && !isRequestOptions(second)) return undefined;
  const value = evaluator.evaluate(first);
  if (value.kind === 'record') {
    return shape && hasOption(value, OPTION_NAMES.url) ? { shape: { options: 0 }, factory: undefined, isClient: true } : undefined;
  }
  if (!isUrl(value) && !/url|endpoint|uri/i.test(lastName(first) ?? '')) return undefined;
  // `app.get('/path', handler)` of a server is a route, not a request.
  if (node.arguments.some(isFunctionExpression)) return undefined;
  // `client.post(url, { body, headers })` of a client that is none of those that take the body itself.
  if (shape?.body === 1 && !isRequestOptions(second)) return { shape: withMethod(shape, `${name}()`), factory: undefined, isClient: true };
  const withOptions = withMethod({ url: 0, options: 1 }, `${name}()`);
  return { shape: withOptions, factory: undefined, isClient: shape !== undefined || isFetch };
}

// An object with a body or headers, and nothing that is itself a parameter of a message.
function isRequestOptions(argument: TSESTree.Node | undefined): boolean {
  const node = argument && unwrap(argument);
  if (node?.type !== 'ObjectExpression') return false;
  const names = node.properties.map((property) => (property.type === 'Property' ? writtenName(property) : undefined));
  const hasPart = names.some((name) => name !== undefined && REQUEST_PARTS.has(name));
  return hasPart && !names.includes('grant_type') && !names.includes('client_id');
}

function isFetchName(name: string): boolean {
  return /fetch/i.test(name);
}

function isUrl(value: Value): boolean {
  return value.kind === 'url' || (value.kind === 'text' && /\/|^\0$/.test(skeletonOf(value)));
}

function isFunctionExpression(node: TSESTree.Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function lastName(node: TSESTree.Node): string | undefined {
  const bare = unwrap(node);
  if (bare.type === 'Identifier') return bare.name;
  return bare.type === 'MemberExpression' ? writtenName(bare) : undefined;
}
