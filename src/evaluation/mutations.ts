import type { TSESTree } from '@typescript-eslint/utils';

import type { FunctionNode } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import type { Evaluator } from './evaluator.ts';
import type { Slot } from './slots.ts';

/** How an assignment makes the new value from the old one; calls are `=`. */
export type Operator = '=' | '+=' | '??=' | '||=' | 'other';

type MutationKind = 'set' | 'append' | 'delete' | 'spread' | 'push';

/** A change to an object after it was made. */
export interface Mutation {
  readonly kind: MutationKind;
  /** From the slot to the object that is changed: `options.headers.set(…)` has `['headers']`. */
  readonly path: readonly string[];
  readonly key: string | TSESTree.Node | undefined;
  readonly valueNode: TSESTree.Node | undefined;
  readonly node: TSESTree.Node;
  readonly form: 'call' | 'assignment';
  readonly operator: Operator;
  /** How the change is reached from the slot. */
  readonly way: Way;
  /** Where it happens among the statements around the slot: the change itself, or the call of the function that makes it. */
  readonly at: TSESTree.Node;
}

/** The aliases and calls of local functions through which a slot's object is changed. */
export interface Way {
  /** The slot that is written to: the one that was asked for, or an alias of it. */
  readonly slot: Slot;
  /** The declarations of aliases and the calls on the way, each with the slot whose object it takes. */
  readonly hops: readonly { readonly slot: Slot; readonly node: TSESTree.Node }[];
  /** The calls of local functions on the way, and which argument is the object. */
  readonly calls: readonly LocalCall[];
}

export interface LocalCall {
  readonly target: FunctionNode;
  readonly call: TSESTree.CallExpression;
  readonly argument: TSESTree.Node;
}

/** How many calls may lead from one function to the next, and how many changes are looked at. */
const CALLS = 4;
const MUTATIONS = 20_000;

const METHODS: ReadonlyMap<string, MutationKind> = new Map([
  ['set', 'set'],
  ['append', 'append'],
  ['add', 'append'],
  ['delete', 'delete'],
  ['appendAll', 'spread'],
  ['push', 'push'],
]);

/** Every change that the file makes to what a variable or field holds, aliases included, in source order. */
export function mutationsOf(evaluator: Evaluator, slot: Slot): readonly Mutation[] {
  const collector = new Collector(evaluator);
  collector.collect([], { slot, hops: [], calls: [] });
  return collector.found.sort((left, right) => left.at.range[1] - right.at.range[1] || left.node.range[1] - right.node.range[1]);
}

class Collector {
  readonly found: Mutation[] = [];
  readonly #evaluator: Evaluator;
  /** The slots on the way, so that functions that call each other come to an end. */
  readonly #active = new Set<Slot>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  collect(prefix: readonly string[], way: Way): void {
    if (this.#active.has(way.slot) || this.found.length > MUTATIONS) return;
    this.#active.add(way.slot);
    for (const read of way.slot.reads) this.#follow(read, prefix, way);
    this.#active.delete(way.slot);
  }

  #follow(read: TSESTree.Node, prefix: readonly string[], way: Way): void {
    const path = [...prefix];
    let current = wrapped(read);
    for (;;) {
      const parent: TSESTree.Node | undefined = current.parent;
      if (parent?.type !== 'MemberExpression' || parent.object !== current) break;
      const outer = wrapped(parent);
      const mutation = mutationThrough(parent, outer, path, way);
      if (mutation) {
        this.found.push(mutation, ...chained(mutation));
        return;
      }
      const name = writtenName(parent);
      if (name === undefined || path.length > 10) return;
      path.push(name);
      current = outer;
    }
    this.#passOn(current, path, way);
  }

  // The object goes on under another name, or as the argument of a call.
  #passOn(current: TSESTree.Node, path: readonly string[], way: Way): void {
    const { parent } = current;
    if (parent?.type === 'VariableDeclarator' && parent.init === current) {
      for (const { slot, keys } of this.#aliases(parent.id)) {
        this.collect([...path, ...keys], { slot, hops: [...way.hops, { slot: way.slot, node: parent }], calls: way.calls });
      }
      return;
    }
    if (parent?.type !== 'CallExpression' || parent.callee === current) return;
    if (isObjectAssign(parent) && parent.arguments[0] === current) {
      for (const valueNode of parent.arguments.slice(1)) {
        const at = placeOf(way, parent);
        this.found.push({ kind: 'spread', path, key: undefined, valueNode, node: parent, form: 'call', operator: '=', way, at });
      }
      return;
    }
    this.#passToFunction(parent, current, path, way);
  }

  // `addState(params)`, where the local function `addState` writes to its parameter.
  #passToFunction(call: TSESTree.CallExpression, argument: TSESTree.Node, path: readonly string[], way: Way): void {
    if (way.calls.length >= CALLS) return;
    const target = this.#evaluator.functions.resolve(call.callee);
    const parameter = target?.params[call.arguments.findIndex((candidate) => candidate === argument)];
    const slot = parameter?.type === 'Identifier' ? this.#evaluator.slots.of(parameter) : undefined;
    if (!target || !slot) return;
    const calls = [...way.calls, { target, call, argument }];
    this.collect(path, { slot, hops: [...way.hops, { slot: way.slot, node: call }], calls });
  }

  #aliases(pattern: TSESTree.Node): { slot: Slot; keys: readonly string[] }[] {
    if (pattern.type === 'Identifier') {
      const slot = this.#evaluator.slots.of(pattern);
      return slot ? [{ slot, keys: [] }] : [];
    }
    if (pattern.type !== 'ObjectPattern') return [];
    // `const { searchParams } = url`
    return pattern.properties.flatMap((property) => {
      const key = property.type === 'Property' && property.value.type === 'Identifier' ? writtenName(property) : undefined;
      const slot = key !== undefined && property.type === 'Property' ? this.#evaluator.slots.of(property.value) : undefined;
      return slot && key !== undefined ? [{ slot, keys: [key] }] : [];
    });
  }
}

// What a called function does happens where it is called.
function placeOf(way: Way, node: TSESTree.Node): TSESTree.Node {
  return way.calls[0]?.call ?? node;
}

// `params.append('a', x).append('b', y)`: each call of the chain changes the same object.
function chained(first: Mutation): Mutation[] {
  const mutations: Mutation[] = [];
  let call: TSESTree.Node = first.node;
  while (call.type === 'CallExpression') {
    const member: TSESTree.Node | undefined = wrapped(call).parent;
    if (member?.type !== 'MemberExpression') break;
    const next = mutationThrough(member, wrapped(member), first.path, first.way);
    if (next?.node.type !== 'CallExpression') break;
    mutations.push(next);
    call = next.node;
  }
  return mutations;
}

function mutationThrough(
  member: TSESTree.MemberExpression,
  outer: TSESTree.Node,
  path: readonly string[],
  way: Way,
): Mutation | undefined {
  const { parent } = outer;
  const name = writtenName(member);
  const key = name ?? member.property;
  if (parent?.type === 'CallExpression' && parent.callee === outer) {
    const kind = name === undefined ? undefined : METHODS.get(name);
    if (!kind) return undefined;
    const [first, second] = parent.arguments;
    const isWhole = kind === 'spread' || kind === 'push';
    const given = isWhole ? { key: undefined, valueNode: first } : { key: first, valueNode: second };
    return { kind, path, ...given, node: parent, form: 'call', operator: '=', way, at: placeOf(way, parent) };
  }
  const written = { path, key, form: 'assignment', way } as const;
  if (parent?.type === 'AssignmentExpression' && parent.left === outer) {
    const operator = operatorOf(parent.operator);
    return { ...written, kind: 'set', valueNode: parent.right, node: parent, operator, at: placeOf(way, parent) };
  }
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') {
    return { ...written, kind: 'delete', valueNode: undefined, node: parent, operator: '=', at: placeOf(way, parent) };
  }
  return undefined;
}

function operatorOf(written: TSESTree.AssignmentExpression['operator']): Operator {
  return written === '=' || written === '+=' || written === '??=' || written === '||=' ? written : 'other';
}

function isObjectAssign(call: TSESTree.CallExpression): boolean {
  const { callee } = call;
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    writtenName(callee) === 'assign'
  );
}
