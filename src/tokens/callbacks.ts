import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { calleeName, LOOKING, MAPPING } from './passing.ts';
import { memberStep, type Step } from './trail.ts';

/** What the parameter of a callback is given. */
export interface CallbackSource {
  /** The promise, observable or request whose result it is. */
  readonly object?: TSESTree.Node | undefined;
  /** Or the expressions of which one is its value. */
  readonly values?: readonly TSESTree.Node[];
  /** From there to the parameter. */
  readonly step?: Step;
}

/** What a function's parameter holds, when the function is handed to a call as its callback. */
export function callbackSource(
  evaluator: Evaluator,
  owner: FunctionNode,
  index: number,
  ends: { isRequest(call: TSESTree.CallExpression): boolean },
): CallbackSource | undefined {
  const component = componentSource(evaluator, owner, index);
  if (component) return component;
  const place = placeOf(owner);
  if (!place) return undefined;
  const { call, key, position } = place;
  const callee = unwrap(call.callee);
  if (ends.isRequest(call)) return requestCallback(call, owner, index, key);
  const method = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  const object = callee.type === 'MemberExpression' ? callee.object : undefined;
  if (key === 'next' && method === 'subscribe' && index === 0) return { object };
  if (index === 0 && call.arguments[0] === owner) {
    if (method === 'then' || (method !== undefined && (LOOKING.has(method) || MAPPING.has(method)))) return { object };
    const operator = callee.type === 'Identifier' ? callee.name : undefined;
    if (operator !== undefined && (MAPPING.has(operator) || LOOKING.has(operator))) return operatorSource(evaluator, call);
  }
  if (method === 'on' && index === 0 && isText(call.arguments[0], 'data')) return { object };
  // superagent: `.end((error, response) => …)`
  if (method === 'end' && index === 1) return { object };
  const local = key === undefined ? evaluator.functions.resolve(callee) : undefined;
  if (local) return { values: givenTo(evaluator, local.params[position], index) };
  const within = key === undefined ? '' : `.${key}`;
  return { object: call, step: memberStep(`@${String(position)}${within}#${String(index)}/${String(owner.params.length)}`) };
}

// `<GoogleLogin onSuccess={({ credential }) => …} />`, of a component from a package.
function componentSource(evaluator: Evaluator, owner: FunctionNode, index: number): CallbackSource | undefined {
  const attribute = owner.parent.type === 'JSXExpressionContainer' ? owner.parent.parent : undefined;
  if (attribute?.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier') return undefined;
  const { name: component } = attribute.parent;
  if (component.type === 'JSXNamespacedName' || evaluator.paths.of(component)?.root.kind !== 'module') return undefined;
  return { object: component, step: memberStep(`<>@props.${attribute.name.name}#${String(index)}/${String(owner.params.length)}`) };
}

// `withTokens((tokens) => …)`, where the local function `withTokens` calls what it is given.
function givenTo(evaluator: Evaluator, parameter: TSESTree.Node | undefined, index: number): readonly TSESTree.Node[] {
  const variable = parameter?.type === 'Identifier' ? evaluator.bindings.of(parameter) : undefined;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const call = identifier.parent;
    const given = call.type === 'CallExpression' && call.callee === identifier ? call.arguments[index] : undefined;
    return given ? [given] : [];
  });
}

interface Place {
  readonly call: TSESTree.CallExpression;
  /** Index of the argument. */
  readonly position: number;
  /** The option that holds the callback, where it is not an argument itself. */
  readonly key: string | undefined;
}

function placeOf(owner: FunctionNode): Place | undefined {
  const { parent } = owner;
  const isOption = parent.type === 'Property' && parent.parent.type === 'ObjectExpression';
  const argument = isOption ? parent.parent : owner;
  const call = argument.parent;
  const position = call.type === 'CallExpression' ? call.arguments.findIndex((given) => given === argument) : -1;
  if (call.type !== 'CallExpression' || position === -1) return undefined;
  return { call, position, key: isOption ? (writtenName(parent) ?? '') : undefined };
}

// `request(options, (error, response, body) => …)`, `$.post(url, data, (body) => …)`, `$.ajax({ success(body) {…} })`.
function requestCallback(call: TSESTree.CallExpression, owner: FunctionNode, index: number, key: string | undefined): CallbackSource | undefined {
  if (key !== undefined) return key === 'success' && index === 0 ? { object: call, step: memberStep('body') } : undefined;
  const [first] = owner.params;
  const isNodeStyle = owner.params.length > 1 && first?.type === 'Identifier' && /^(?:_|e|er|err|error)\w*$/i.test(first.name);
  const name = isNodeStyle ? ['error', 'response', 'body'][index] : index === 0 ? 'body' : undefined;
  return name === undefined || name === 'error' ? undefined : { object: call, step: memberStep(name) };
}

// `source.pipe(map(a), tap(b))`: `b` is given what `a` returns.
function operatorSource(evaluator: Evaluator, operator: TSESTree.CallExpression): CallbackSource | undefined {
  const pipe = operator.parent;
  if (pipe.type !== 'CallExpression' || pipe.callee.type !== 'MemberExpression' || writtenName(pipe.callee) !== 'pipe') return undefined;
  const values = pipedValue(evaluator, pipe, operator);
  return values ? { values } : { object: pipe.callee.object };
}

/** What comes out of `source.pipe(…)`, before an operator or at its end; `undefined` when it is the source's own value. */
export function pipedValue(
  evaluator: Evaluator,
  pipe: TSESTree.CallExpression,
  before?: TSESTree.CallExpression,
): readonly TSESTree.Node[] | undefined {
  const end = before ? pipe.arguments.indexOf(before) : pipe.arguments.length;
  for (const operator of pipe.arguments.slice(0, end).toReversed()) {
    if (operator.type !== 'CallExpression' || !MAPPING.has(calleeName(operator) ?? '')) continue;
    const [callback] = operator.arguments;
    const resolved = callback && evaluator.functions.resolve(callback);
    return resolved ? evaluator.functions.returnsOf(resolved) : [operator];
  }
  return undefined;
}

/** What a `new Promise((resolve) => …)` is resolved with. */
export function promiseResult(evaluator: Evaluator, node: TSESTree.NewExpression): readonly TSESTree.Node[] {
  const [executor] = node.arguments;
  return isFunction(executor) ? givenTo(evaluator, executor.params[0], 0) : [];
}

function isText(node: TSESTree.Node | undefined, text: string): boolean {
  return node?.type === 'Literal' && node.value === text;
}
