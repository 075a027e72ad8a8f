import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';
import { construct } from './containers.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { globalCall, staticCall } from './language-calls.ts';
import { localCall } from './local-calls.ts';
import { methodCall } from './method-calls.ts';
import { unknown } from './operations.ts';
import { packageCall } from './package-calls.ts';
import type { Value } from './value.ts';

/** A call or construction, and what it is given. */
export interface Call {
  readonly evaluator: Evaluator;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** The called expression without wrappers. */
  readonly callee: TSESTree.Node;
  readonly environment: Environment;
  /** What an argument is; `undefined` when it is not given, or may be one of several that are spread. */
  readonly argument: (index: number) => Value | undefined;
}

/** What a call or construction gives, for the functions of the language and the web platform, and for local functions. */
export function evaluateCall(evaluator: Evaluator, node: Call['node'], environment: Environment): Value {
  const firstSpread = node.arguments.findIndex((given) => given.type === 'SpreadElement');
  const argument = (index: number): Value | undefined => {
    const given = firstSpread === -1 || index < firstSpread ? node.arguments[index] : undefined;
    return given && evaluator.evaluate(given, environment);
  };
  const call: Call = { evaluator, node, callee: unwrap(node.callee), environment, argument };
  return resultOf(call) ?? unknown(node);
}

function resultOf(call: Call): Value | undefined {
  const { callee, node, evaluator } = call;
  if (node.type === 'NewExpression') return construct(call);
  if (callee.type === 'Identifier' && evaluator.bindings.isGlobal(callee)) return globalCall(call, callee.name);
  if (callee.type !== 'MemberExpression') return packageCall(call) ?? localCall(call);
  return staticCall(call, callee) ?? methodCall(call, node, callee) ?? packageCall(call) ?? localCall(call);
}
