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
}

const BY_MODULE = indexOf('modules');
const BY_GLOBAL = indexOf('globals');

function indexOf(kind: 'modules' | 'globals'): ReadonlyMap<string, Readonly<Record<string, CallShape>>> {
  const index = new Map<string, Record<string, CallShape>>();
  for (const client of HTTP_CLIENTS) {
    for (const name of client[kind]) index.set(name, { ...index.get(name), ...client.calls });
  }
  return index;
}

/** How a call sends an HTTP request, or `undefined` when it is no call of an HTTP client. */
export function clientCallOf(evaluator: Evaluator, node: Call): ClientCall | undefined {
  const callee = unwrap(node.callee);
  const path = evaluator.paths.of(callee);
  if (path) {
    const calls = path.root.kind === 'module' ? BY_MODULE.get(path.root.name) : BY_GLOBAL.get(path.root.name);
    const steps = stepsOf(path, node);
    const shape = calls && Object.hasOwn(calls, steps) ? calls[steps] : undefined;
    if (shape) return { shape: withMethod(shape, steps), factory: path.calls.at(-1) };
    if (calls || TEST_DOUBLES.has(path.root.name)) return undefined;
  }
  const shape = node.type === 'CallExpression' ? shapeByName(evaluator, node, callee) : undefined;
  return shape && { shape, factory: undefined };
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

function shapeByName(evaluator: Evaluator, node: TSESTree.CallExpression, callee: TSESTree.Node): CallShape | undefined {
  const [first, second] = node.arguments;
  const found = namedShape(callee);
  if (!found || !first) return undefined;
  const value = evaluator.evaluate(first);
  if (value.kind === 'record') return hasOption(value, OPTION_NAMES.url) ? { options: 0 } : undefined;
  if (!isUrl(value) && !/url|endpoint|uri/i.test(lastName(first) ?? '')) return undefined;
  // `app.get('/path', handler)` of a server is a route, not a request.
  if (node.arguments.some(isFunctionExpression)) return undefined;
  if (!found.isExact) {
    const options = second && evaluator.evaluate(second);
    const isRequest = options?.kind === 'record' && hasOption(options, [...OPTION_NAMES.body, 'method', 'headers']);
    return isRequest ? found.shape : undefined;
  }
  return withMethod(found.shape, `${found.name}()`);
}

interface NamedShape {
  readonly name: string;
  readonly shape: CallShape;
  /** `false` for a function that is only called something with `fetch`. */
  readonly isExact: boolean;
}

function namedShape(callee: TSESTree.Node): NamedShape | undefined {
  const isMember = callee.type === 'MemberExpression';
  const name = isMember ? writtenName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === undefined) return undefined;
  const table = isMember ? CALLS_BY_NAME : FUNCTIONS_BY_NAME;
  const shape = Object.hasOwn(table, name) ? table[name] : undefined;
  if (shape) return { name, shape, isExact: true };
  return /fetch/i.test(name) ? { name, shape: { url: 0, options: 1 }, isExact: false } : undefined;
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
