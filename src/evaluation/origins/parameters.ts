import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition, type Variable } from '../../syntax/bindings.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { type PathStep, patternPath } from '../slots.ts';
import { toldByNames } from './names.ts';
import { type Origin, unknownOrigin } from './origin.ts';
import { type Given, NOTHING_GIVEN, type Origins } from './origins.ts';
import { isRandomCall } from './sources.ts';

/** How many calls of a function are looked at. */
const CALLS = 8;

/** What a parameter holds: what the call under question gives it, or every call of the file if no others are possible. */
export function originsOfParameter(origins: Origins, variable: Variable, node: TSESTree.Identifier, given: Given): readonly Origin[] {
  const bound = given.get(variable);
  if (bound) return bound();
  const definition = onlyDefinition(variable);
  const owner = definition?.node as TSESTree.Node | undefined;
  if (!definition || !isFunction(owner)) return unknownOrigin(node);
  const position = positionIn(owner, definition.name);
  if (!position) return unknownOrigin(node);
  const { index, path, fallback } = position;
  const calls = origins.evaluator.functions.callsOf(owner);
  if (calls && calls.length > 0 && calls.length <= CALLS) {
    return calls.flatMap((call) => argumentOrigins(origins, call, position, NOTHING_GIVEN));
  }
  const byCallback = ofCallback(origins, owner, index, given);
  if (byCallback && path.length === 0) return byCallback;
  const names = [...(path.length > 0 ? [nameOf(owner, index)] : []), ...path.map(({ key }) => String(key))];
  const told = toldByNames([...names, ...(names.length === 0 ? [node.name] : [])]);
  const isRequestData = told === 'public' && path.length > 0 && names.length > 1 && isRequestPattern(names);
  const own: Origin = { kind: told === 'secret' ? 'unknown' : isRequestData ? 'public' : 'given', node, what: node.name, at: node, isBare: false };
  return fallback ? [own, ...origins.of(fallback, given)] : [own];
}

// `({ query: { returnTo } }, res) => …`
function isRequestPattern(names: readonly string[]): boolean {
  return /^(?:query|params|body)$/.test(names.at(-2) ?? '');
}

function nameOf(owner: FunctionNode, index: number): string {
  const parameter = owner.params[index];
  return parameter?.type === 'Identifier' ? parameter.name : '';
}

/** What the parameters of a local function are given in a call. */
export function givenIn(origins: Origins, owner: FunctionNode, call: TSESTree.CallExpression, outer: Given): Given {
  const given = new Map(outer);
  for (const variable of origins.evaluator.sourceCode.getDeclaredVariables(owner)) {
    const definition = onlyDefinition(variable);
    if ((definition?.type as string | undefined) !== 'Parameter' || definition?.node !== owner) continue;
    const position = positionIn(owner, definition.name);
    // Before the function is entered: what it is given may have gone through it already.
    const value = position ? argumentOrigins(origins, call, position, outer) : unknownOrigin(call);
    given.set(variable, () => value);
  }
  return given;
}

/** What the parameters of a callback are given that is called with the elements or the result of something. */
export function givenToCallback(origins: Origins, owner: FunctionNode, value: () => readonly Origin[], outer: Given): Given {
  const given = new Map(outer);
  for (const variable of origins.evaluator.sourceCode.getDeclaredVariables(owner)) {
    if ((onlyDefinition(variable)?.type as string | undefined) === 'Parameter') given.set(variable, value);
  }
  return given;
}

interface Position {
  readonly index: number;
  readonly path: readonly PathStep[];
  readonly fallback: TSESTree.Expression | undefined;
}

function positionIn(owner: FunctionNode, name: TSESTree.Node): Position | undefined {
  for (const [index, parameter] of owner.params.entries()) {
    const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const path = patternPath(pattern, name);
    const last = path?.at(-1)?.fallback as TSESTree.Expression | undefined;
    if (path) return { index, path, fallback: path.length === 0 && pattern.type === 'AssignmentPattern' ? pattern.right : last };
  }
  return undefined;
}

function argumentOrigins(origins: Origins, call: TSESTree.CallExpression, { index, path, fallback }: Position, given: Given): readonly Origin[] {
  const before = call.arguments.slice(0, index + 1);
  if (before.some((argument) => argument.type === 'SpreadElement')) return unknownOrigin(call);
  const argument = call.arguments[index];
  if (!argument) return fallback ? origins.of(fallback, given) : [];
  const [step, ...deeper] = path;
  if (!step) return origins.of(argument, given);
  if (deeper.length > 0) return unknownOrigin(argument);
  const object = origins.objectAt(argument);
  const value = origins.propertyOf(argument, String(step.key), given);
  if (value) return value;
  const isClosed = object?.properties.every((property) => property.type === 'Property' && writtenName(property) !== undefined);
  if (isClosed === true) return fallback ? origins.of(fallback, given) : [];
  return unknownOrigin(argument);
}

// `crypto.randomBytes(16, (error, bytes) => …)`, `digest(…).then((hash) => …)`
function ofCallback(origins: Origins, owner: FunctionNode, index: number, given: Given): readonly Origin[] | undefined {
  const call = owner.parent;
  if (call.type !== 'CallExpression' || !call.arguments.some((argument) => argument === owner)) return undefined;
  if (isRandomCall(origins.evaluator, call)) return [{ kind: 'random', node: call, what: origins.textOf(call), at: call, isBare: true }];
  const callee = unwrap(call.callee);
  const method = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  const takesFirst = index === 0 && call.arguments[0] === owner && (method === 'then' || method === 'map' || method === 'forEach');
  return takesFirst && callee.type === 'MemberExpression' ? origins.of(callee.object, given) : undefined;
}
