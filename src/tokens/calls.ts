import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../evaluation/once.ts';
import { patternPath, type PathStep } from '../evaluation/slots.ts';
import { enclosingClass, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { calleeName } from './passing.ts';

/** The parameter of a function that a name is, or is part of. */
export interface ParameterPosition {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly path: readonly PathStep[];
}

/** Where a parameter's name stands in its function. */
export function positionOf(owner: TSESTree.Node, name: TSESTree.Node): ParameterPosition | undefined {
  if (!isFunction(owner)) return undefined;
  for (const [index, parameter] of owner.params.entries()) {
    const path = patternPath(parameter, name);
    if (path) return { owner, index, path };
  }
  return undefined;
}

/** The calls of a function that the file shows. There may be others: an exported function is called elsewhere too. */
export function visibleCallsOf(evaluator: Evaluator, owner: FunctionNode): readonly TSESTree.CallExpression[] {
  const parent = owner.parent;
  if (parent.type === 'CallExpression' && parent.callee === owner) return [parent];
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    const name = writtenName(parent);
    return name === undefined ? [] : methodCalls(evaluator, parent, name);
  }
  const id = owner.type === 'FunctionDeclaration' ? owner.id : nameOf(owner);
  const variable = id && evaluator.bindings.of(id);
  if (variable?.defs.length !== 1) return [];
  return variable.references.flatMap(({ identifier }) => {
    const call = identifier.parent;
    return call.type === 'CallExpression' && call.callee === identifier ? [call] : [];
  });
}

function nameOf(owner: FunctionNode): TSESTree.Identifier | undefined {
  let node: FunctionNode | TSESTree.CallExpression = owner;
  // `const load = useCallback(async (token) => …)`
  if (node.parent.type === 'CallExpression' && /^(?:React\.)?use[A-Z]/.test(calleeName(node.parent) ?? '')) node = node.parent;
  const parent = node.parent;
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined;
}

function methodCalls(evaluator: Evaluator, member: TSESTree.Node, name: string): readonly TSESTree.CallExpression[] {
  const owner = enclosingClass(member);
  return (callsOnThis(evaluator).get(name) ?? []).filter(({ callee }) => enclosingClass(callee) === owner);
}

// `this.name(…)`, by name.
const callsOnThis = oncePerEvaluator(({ sourceCode }): ReadonlyMap<string, TSESTree.CallExpression[]> => {
  const calls = new Map<string, TSESTree.CallExpression[]>();
  for (const call of nodeIndexOf(sourceCode).of('CallExpression')) {
    const { callee } = call;
    const name = callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression' ? writtenName(callee) : undefined;
    if (name === undefined) continue;
    const list = calls.get(name);
    if (list) list.push(call);
    else calls.set(name, [call]);
  }
  return calls;
});
