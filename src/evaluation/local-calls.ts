import type { FunctionNode } from '../syntax/functions.ts';
import type { Call } from './calls.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { choiceOf, undefinedValue } from './operations.ts';
import type { Value } from './value.ts';

/** How many `return` statements of a function are looked at. */
const RETURNS = 4;

/** What a call of a local function gives, with what it is given. */
export function localCall(call: Call): Value | undefined {
  const { evaluator, node, environment } = call;
  const target = evaluator.functions.resolve(call.callee);
  if (!target || node.arguments.some((given) => given.type === 'SpreadElement')) return undefined;
  const values = node.arguments.map((given) => evaluator.evaluate(given, environment));
  return returned(evaluator, target, values, environment);
}

/** What a local function returns for these arguments. */
export function returned(
  evaluator: Evaluator,
  target: FunctionNode,
  values: readonly Value[],
  environment: Environment,
): Value | undefined {
  const returns = evaluator.functions.returnsOf(target);
  if (returns.length === 0 || returns.length > RETURNS || target.generator) return undefined;
  const bound = evaluator.parameters.bind(target, values, environment);
  const results = returns.map((expression) => evaluator.evaluate(expression, bound));
  if (evaluator.functions.mayReturnNothing(target)) results.push(undefinedValue(target));
  return choiceOf(target, results, 'branch');
}
