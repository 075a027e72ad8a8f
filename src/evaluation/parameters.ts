import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Variable } from '../syntax/bindings.ts';
import { enclosingFunction, type FunctionNode } from '../syntax/functions.ts';
import { takeOut, withDefault } from './destructuring.ts';
import { EMPTY, type Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { choiceOf, undefinedValue, unknown } from './operations.ts';
import { type PathStep, patternPath } from './slots.ts';
import type { Value } from './value.ts';

/** How many calls of a function are looked at. */
const CALLS = 16;

/** A variable that a parameter of a function declares. */
interface Binding {
  readonly variable: Variable;
  readonly index: number;
  readonly parameter: TSESTree.Parameter;
  /** From the argument to the variable; `undefined` for a rest element or a computed key. */
  readonly path: readonly PathStep[] | undefined;
  /** The default value of the whole parameter. */
  readonly fallback: TSESTree.Expression | undefined;
}

/** The parameters of the functions of one file: what they can be, and what one call makes of them. */
export class Parameters {
  readonly #evaluator: Evaluator;
  readonly #bindings = new Map<FunctionNode, ReadonlyMap<Variable, Binding>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What a parameter can be: what the calls of the function give it, if all of them are visible, and its default. */
  valueOf(owner: FunctionNode, variable: Variable, environment: Environment): Value {
    const name = variable.identifiers[0] ?? owner;
    const binding = this.#of(owner).get(variable);
    if (!binding?.path) return unknown(name);
    const { index, path, fallback } = binding;
    const calls = this.#evaluator.functions.callsOf(owner);
    if (!calls || calls.length === 0) {
      const given = fallback ? this.#evaluator.evaluate(fallback, environment) : unknown(name);
      const visible = takeOut(this.#evaluator, given, path, environment);
      return fallback ? choiceOf(name, [visible, unknown(name)], 'default') : visible;
    }
    const values = calls.slice(0, CALLS).map((call) => {
      if (call.arguments.slice(0, index + 1).some((argument) => argument.type === 'SpreadElement')) return unknown(call);
      const argument = call.arguments[index];
      const given = argument ? this.#evaluator.evaluate(argument) : undefinedValue(call);
      return takeOut(this.#evaluator, this.#orDefault(given, binding, environment), path, environment);
    });
    return choiceOf(name, calls.length > CALLS ? [...values, unknown(name)] : values, 'calls');
  }

  /** What the parameters are in a call with these arguments. */
  bind(owner: FunctionNode, values: readonly Value[], environment: Environment): Environment {
    const bindings = this.#of(owner);
    // A function at the top of the file sees nothing of where it is called.
    const outer = enclosingFunction(owner) ? environment : EMPTY;
    if (bindings.size === 0) return outer;
    const bound = new Map(outer);
    for (const [variable, binding] of bindings) {
      const { parameter, path } = binding;
      const given = this.#orDefault(values[binding.index] ?? undefinedValue(parameter), binding, bound);
      bound.set(variable, path ? takeOut(this.#evaluator, given, path, bound) : unknown(parameter));
    }
    return bound;
  }

  /** What the parameters are in a call, one argument of which is not looked at. */
  bindCall(owner: FunctionNode, call: TSESTree.CallExpression, except: TSESTree.Node, environment: Environment): Environment {
    if (call.arguments.some((argument) => argument.type === 'SpreadElement')) return environment;
    const values = call.arguments.map((argument) =>
      argument === except ? unknown(argument) : this.#evaluator.evaluate(argument, environment),
    );
    return this.bind(owner, values, environment);
  }

  #orDefault(value: Value, { fallback }: Binding, environment: Environment): Value {
    return fallback ? withDefault(value, () => this.#evaluator.evaluate(fallback, environment)) : value;
  }

  #of(owner: FunctionNode): ReadonlyMap<Variable, Binding> {
    const known = this.#bindings.get(owner);
    if (known) return known;
    const bindings = new Map<Variable, Binding>();
    for (const variable of this.#evaluator.sourceCode.getDeclaredVariables(owner)) {
      const definition = parameterDefinition(variable, owner);
      const binding = definition && bindingOf(variable, definition.name, owner);
      if (binding) bindings.set(variable, binding);
    }
    this.#bindings.set(owner, bindings);
    return bindings;
  }
}

function parameterDefinition(variable: Variable, owner: FunctionNode): TSESLint.Scope.Definition | undefined {
  return variable.defs.find((definition) => (definition.type as string) === 'Parameter' && definition.node === owner);
}

function bindingOf(variable: Variable, name: TSESTree.Node, owner: FunctionNode): Binding | undefined {
  for (const [index, parameter] of owner.params.entries()) {
    if (name.range[0] < parameter.range[0] || name.range[1] > parameter.range[1]) continue;
    const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const fallback = pattern.type === 'AssignmentPattern' ? pattern.right : undefined;
    return { variable, index, parameter, path: patternPath(pattern, name), fallback };
  }
  return undefined;
}
