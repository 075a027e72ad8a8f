import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { toldByNames } from './names.ts';
import { combined, type Origin, unknownOrigin } from './origin.ts';
import { type Given, namesOf, type Origins } from './origins.ts';
import { givenIn, givenToCallback } from './parameters.ts';
import { ENCODING_FUNCTIONS, HOLDING_CONSTRUCTORS, isEncodingAt, isRandomCall, PASSING_METHODS, sourceAt } from './sources.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Hooks that give back what the function gives that they are given, or the value itself. */
const HOOKS = new Set(['useMemo', 'useRef', 'useState', 'ref', 'shallowRef', 'computed', 'signal', 'once', 'memo']);

/** Where what a call or construction gives comes from. */
export function originsOfCall(origins: Origins, call: Call, given: Given): readonly Origin[] {
  const { evaluator } = origins;
  const callee = unwrap(call.callee);
  // A local function comes before its path: it may be called with what is random.
  const local = call.type === 'CallExpression' ? evaluator.functions.resolve(callee) : undefined;
  if (local && call.type === 'CallExpression') {
    const results = origins.returned(local, givenIn(origins, local, call, given));
    return results.map((origin) => ({ ...origin, node: call }));
  }
  if (isRandomCall(evaluator, call)) return [origin('random', origins, call)];
  const path = evaluator.paths.of(call);
  const row = path && sourceAt(path);
  if (row) return [{ ...origin(row.gives, origins, call), what: row.name ?? origins.textOf(call) }];
  if (path && isEncodingAt(path)) return passed(origins, call, given, madeObject(origins, callee));
  const name = calledName(call);
  if (call.type === 'NewExpression') return constructed(origins, call, name, given);
  const isGlobal = callee.type !== 'Identifier' || evaluator.bindings.isGlobal(callee);
  if (isGlobal && ENCODING_FUNCTIONS.has(name)) return passed(origins, call, given);
  if (/^(?:React\.)?\w+$/.test(name) && HOOKS.has(name.replace('React.', ''))) return hooked(origins, call, given);
  return callee.type === 'MemberExpression' ? ofMethod(origins, call, callee, given) : unknownOrigin(call);
}

// The hash of `hash.update(value).digest()`, but not the module of `base64url.encode(value)`.
function madeObject({ evaluator }: Origins, callee: TSESTree.Node): TSESTree.Node | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  return evaluator.paths.of(callee.object)?.steps.includes('()') === true ? callee.object : undefined;
}

function origin(kind: Origin['kind'], origins: Origins, node: TSESTree.Node): Origin {
  return { kind, node, what: origins.textOf(node), at: node, isBare: true };
}

// `Math.floor`, `window.btoa`, `crypto.subtle.digest`
function calledName(call: Call): string {
  const names = namesOf(call.callee).filter((name, index) => index > 0 || !/^(?:window|globalThis|self|global)$/.test(name));
  return names.slice(-2).join('.');
}

function constructed(origins: Origins, call: TSESTree.NewExpression, name: string, given: Given): readonly Origin[] {
  if (name === 'Date' && call.arguments.length === 0) return [origin('predictable', origins, call)];
  if (name === 'Promise') return ofPromise(origins, call, given);
  return HOLDING_CONSTRUCTORS.has(name) ? passed(origins, call, given) : unknownOrigin(call);
}

// `new Promise((resolve) => resolve(value))`
function ofPromise(origins: Origins, call: TSESTree.NewExpression, given: Given): readonly Origin[] {
  const [executor] = call.arguments;
  const [resolve] = isFunction(executor) ? executor.params : [];
  const variable = resolve?.type === 'Identifier' ? origins.evaluator.bindings.of(resolve) : undefined;
  const values = (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier;
    const [value] = parent.type === 'CallExpression' && parent.callee === identifier ? parent.arguments : [];
    return value ? [value] : [];
  });
  return values.length > 0 ? values.flatMap((value) => origins.of(value, given)) : unknownOrigin(call);
}

function hooked(origins: Origins, call: TSESTree.CallExpression, given: Given): readonly Origin[] {
  const [first] = call.arguments;
  if (!first) return [];
  return isFunction(first) ? origins.returned(first, given) : origins.of(first, given);
}

// What is made of the object and the arguments.
function passed(origins: Origins, call: Call, given: Given, object?: TSESTree.Node): readonly Origin[] {
  const own = object ? origins.of(object, given) : [];
  const parts = call.arguments.map((argument, index): readonly Origin[] => {
    const callback = isFunction(argument) ? argument : argument.type === 'Identifier' ? origins.evaluator.functions.resolve(argument) : undefined;
    if (!callback) return origins.of(argument, given);
    const elements = (): readonly Origin[] => (object ? own : index > 0 && call.arguments[0] ? origins.of(call.arguments[0], given) : []);
    return origins.returned(callback, givenToCallback(origins, callback, elements, given));
  });
  return combined(call, object ? [own, ...parts] : parts, origins.textOf(call));
}

function ofMethod(origins: Origins, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, given: Given): readonly Origin[] {
  const method = writtenName(callee) ?? '';
  const [first] = call.arguments;
  if (method === 'get' || method === 'query' || method === 'param') return ofLookUp(origins, call, callee, first);
  if (!PASSING_METHODS.has(method)) return unknownOrigin(call);
  // A callback decides what comes out of these, and not what it is called on.
  if (method === 'then') return ofThen(origins, call, callee, first, given);
  if (method === 'catch' || method === 'finally' || method === 'filter' || method === 'sort') return origins.of(callee.object, given);
  if (method === 'replace' || method === 'replaceAll') return replaced(origins, call, callee, given);
  if (/^(?:split|join|padStart|padEnd|encode|decode|digest|format)$/.test(method)) {
    const isStandIn = method === 'encode' || method === 'decode' || method === 'format';
    return isStandIn ? passed(origins, call, given, callee.object) : rewritten(origins, call, callee, given);
  }
  return passed(origins, call, given, callee.object);
}

// `text.split('-')`: the separator is nothing that the value is made of.
function rewritten(origins: Origins, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, given: Given): readonly Origin[] {
  return combined(call, [origins.of(callee.object, given)], origins.textOf(call));
}

function replaced(origins: Origins, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, given: Given): readonly Origin[] {
  const [, replacement] = call.arguments;
  if (!replacement || !isFunction(replacement)) {
    const parts = replacement ? [callee.object, replacement] : [callee.object];
    return combined(call, parts.map((part) => origins.of(part, given)), origins.textOf(call));
  }
  return passed(origins, call, given, callee.object);
}

function ofThen(origins: Origins, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, first: TSESTree.Node | undefined, given: Given): readonly Origin[] {
  const callback = first && origins.evaluator.functions.resolve(first);
  if (!callback) return unknownOrigin(call);
  return origins.returned(callback, givenToCallback(origins, callback, () => origins.of(callee.object, given), given));
}

// `searchParams.get('returnTo')`, `c.req.query('shop')`: what somebody else has put into the URL.
function ofLookUp(origins: Origins, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, key: TSESTree.Node | undefined): readonly Origin[] {
  const names = namesOf(callee.object);
  const isQuery = /^(?:query|search)?params$/i.test(names.at(-1) ?? '') || (writtenName(callee) !== 'get' && /^(?:req|request)$/.test(names.at(-1) ?? ''));
  const name = key?.type === 'Literal' && typeof key.value === 'string' ? key.value : '';
  if (!isQuery || name === '' || toldByNames([...names, name]) === 'secret') return unknownOrigin(call);
  return [{ ...origin('public', origins, call), isBare: false }];
}
