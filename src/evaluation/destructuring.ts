import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { choiceOf, isUndefined, memberOf } from './operations.ts';
import type { PathStep } from './slots.ts';
import type { Value } from './value.ts';

/** What a destructuring pattern takes out of a value, its defaults included. */
export function takeOut(evaluator: Evaluator, value: Value, path: readonly PathStep[], environment: Environment): Value {
  let current = value;
  for (const step of path) {
    const member = memberOf(current, step.key, current.node);
    current = step.fallback ? withDefault(member, () => evaluator.evaluate(step.fallback ?? member.node, environment)) : member;
  }
  return current;
}

/** The value, or its default where it is or may be `undefined`. */
export function withDefault(value: Value, fallback: () => Value): Value {
  if (isUndefined(value)) return fallback();
  if (value.kind === 'unknown') return choiceOf(value.node, [value, fallback()], 'default');
  if (value.kind !== 'choice' || !value.options.some(isUndefined)) return value;
  const options = value.options.map((option) => (isUndefined(option) ? fallback() : option));
  return choiceOf(value.node, options, value.because);
}
