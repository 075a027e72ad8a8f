import type { TSESTree } from '@typescript-eslint/utils';

import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { carriesValue, iterationOf } from './iteration.ts';
import { logical } from './logic.ts';
import type { LocalCall, Mutation, Operator } from './mutations.ts';
import { recordMember, unknown } from './operations.ts';
import { passedOn } from './passing.ts';
import { RecordBuilder } from './record.ts';
import type { Slot } from './slots.ts';
import { sumOf } from './strings.ts';
import { exactConstantOf, textOf } from './text.ts';
import { isStraight, iterationAround } from './turns.ts';
import type { ListValue, RecordValue, UrlValue, Value } from './value.ts';

/** The value after the changes. */
export function applyMutations(
  evaluator: Evaluator,
  value: Value,
  mutations: readonly Mutation[],
  environment: Environment,
): Value {
  return new Application(evaluator, environment).to(value, mutations, 0);
}

class Application {
  readonly #evaluator: Evaluator;
  readonly #environment: Environment;
  readonly #bound = new Map<LocalCall, Environment>();

  constructor(evaluator: Evaluator, environment: Environment) {
    this.#evaluator = evaluator;
    this.#environment = environment;
  }

  to(value: Value, mutations: readonly Mutation[], depth: number): Value {
    switch (value.kind) {
      case 'record':
        return this.#toRecord(value, mutations, depth);
      case 'url':
        return this.#toUrl(value, mutations, depth);
      case 'list':
        return this.#toList(value, mutations, depth);
      case 'choice':
        return { ...value, options: value.options.map((option) => this.to(option, mutations, depth)) };
      case 'text':
      case 'scalar':
      case 'unknown':
        return value;
    }
  }

  #toRecord(record: RecordValue, mutations: readonly Mutation[], depth: number): RecordValue {
    const builder = RecordBuilder.from(record);
    const nested = new Map<string, Mutation[]>();
    for (const mutation of mutations) {
      const next = mutation.path[depth];
      if (next === undefined) {
        this.#write(builder, mutation, record);
        continue;
      }
      const inner = nested.get(next);
      if (inner) inner.push(mutation);
      else nested.set(next, [mutation]);
    }
    for (const [key, inner] of nested) {
      const entry = builder.get(key);
      if (entry) builder.replace({ ...entry, value: this.to(entry.value, inner, depth + 1) });
    }
    return builder.finish();
  }

  #write(builder: RecordBuilder, mutation: Mutation, record: RecordValue): void {
    // Methods of plain objects are functions of their own, not writes.
    const isOwnMethod = mutation.form === 'call' && record.flavour === 'object' && mutation.kind !== 'spread';
    if (isOwnMethod || mutation.kind === 'push') return;
    const environment = this.#environmentOf(mutation);
    if (mutation.kind === 'spread') {
      if (mutation.valueNode) builder.spread(this.#evaluator.evaluate(mutation.valueNode, environment), this.#isCertain(mutation));
      return;
    }
    const key = typeof mutation.key === 'string' ? mutation.key : this.#key(mutation.key, environment);
    if (key === undefined) this.#writeIterated(builder, mutation, environment);
    else if (mutation.kind === 'delete') builder.delete(key, this.#isCertain(mutation));
    else this.#writeEntry(builder, mutation, key, environment);
  }

  #writeEntry(builder: RecordBuilder, mutation: Mutation, key: string, environment: Environment): void {
    const { node, valueNode, form } = mutation;
    if (!valueNode) return;
    const before = mutation.operator === '=' ? undefined : recordMember(builder.finish(), key, node);
    const given = this.#evaluator.evaluate(valueNode, environment);
    const value = before ? combined(node, mutation.operator, before, given, valueNode) : given;
    const by = mutation.way.calls[0]?.call;
    const entry = { key, value, node, valueNode, certain: this.#isCertain(mutation), form, by };
    if (mutation.kind === 'append') builder.append(entry);
    else builder.set(entry);
  }

  // `for (const key of Object.keys(params)) body.append(key, params[key])`
  #writeIterated(builder: RecordBuilder, mutation: Mutation, environment: Environment): void {
    const { key, valueNode } = mutation;
    if (mutation.kind === 'delete') {
      // Which one goes is not known, so each of them may.
      for (const entry of builder.finish().entries) builder.replace({ ...entry, certain: false });
      return;
    }
    const keyNode = typeof key === 'string' ? undefined : key;
    const iterated = keyNode && this.#evaluator.iterated(keyNode, environment);
    if (!keyNode || !iterated || !valueNode || !carriesValue(this.#evaluator, keyNode, valueNode)) {
      builder.open();
      return;
    }
    const passed = passedOn(iterated, this.#evaluator.sourceCode.getText(valueNode), false);
    builder.spread(passed, this.#isCertain(mutation, iterationOf(this.#evaluator, keyNode)));
  }

  #toUrl(url: UrlValue, mutations: readonly Mutation[], depth: number): UrlValue {
    let search = url.search;
    let pending: Mutation[] = [];
    const settle = (): void => {
      const result = pending.length > 0 ? this.to(search, pending, depth + 1) : search;
      if (result.kind === 'record') search = result;
      pending = [];
    };
    for (const mutation of mutations) {
      if (mutation.path[depth] === 'searchParams') {
        pending.push(mutation);
      } else if (mutation.path.length === depth && mutation.kind === 'set' && mutation.key === 'search' && mutation.valueNode) {
        settle();
        search = this.#searchAfter(search, mutation, mutation.valueNode);
      }
    }
    settle();
    return { ...url, search };
  }

  #searchAfter(before: RecordValue, mutation: Mutation, valueNode: TSESTree.Node): RecordValue {
    const written = this.#evaluator.evaluate(valueNode, this.#environmentOf(mutation));
    const isCertain = this.#isCertain(mutation);
    const query = this.#asQuery(written, valueNode);
    if (mutation.operator === '=' && isCertain) return query;
    const builder = RecordBuilder.from(before);
    for (const entry of query.entries) builder.append(isCertain ? entry : { ...entry, certain: false });
    if (query.open || mutation.operator !== '+=') builder.open();
    return builder.finish();
  }

  #asQuery(value: Value, node: TSESTree.Node): RecordValue {
    if (value.kind === 'record') return value;
    const parts = value.kind === 'text' ? this.#evaluator.parse(value) : undefined;
    if (parts?.query) return parts.query;
    const builder = new RecordBuilder(node, 'parameters');
    if (value.kind !== 'text' || value.pieces.length > 0) builder.open();
    return builder.finish();
  }

  #toList(list: ListValue, mutations: readonly Mutation[], depth: number): Value {
    const elements = [...list.elements];
    let { open } = list;
    for (const mutation of mutations) {
      if (mutation.path.length > depth) {
        // What is written to an element is not followed.
        open ||= mutation.kind !== 'push';
        continue;
      }
      if (mutation.kind !== 'push' || mutation.node.type !== 'CallExpression') {
        open = true;
        continue;
      }
      const environment = this.#environmentOf(mutation);
      const isCertain = this.#isCertain(mutation);
      for (const argument of mutation.node.arguments) {
        if (argument.type === 'SpreadElement') {
          open = true;
          continue;
        }
        const value = this.#evaluator.evaluate(argument, environment);
        elements.push(isCertain ? value : { kind: 'choice', node: argument, options: [value, textOf(argument, [])], because: 'branch' });
      }
    }
    return { ...list, elements, open };
  }

  // A change happens each time the object is used, unless there is a branch, a loop or a function on the way to it.
  #isCertain(mutation: Mutation, loop?: TSESTree.Node): boolean {
    const { slot, hops, calls } = mutation.way;
    const isReached = hops.every((hop) => this.#isStraight(hop.slot, hop.node, loop)) && this.#isStraight(slot, mutation.node, loop);
    // `if (!scope) return;` in front of what a function writes to its parameter.
    return isReached && calls.every((call, index) => !this.#evaluator.jumps.isLeft(call.target, calls[index + 1]?.call ?? mutation.node));
  }

  #isStraight(slot: Slot, node: TSESTree.Node, loop: TSESTree.Node | undefined): boolean {
    return this.#evaluator.places.turnsTo(slot, node).every((turn) => {
      const { jumps } = this.#evaluator;
      if (turn.node.type === 'TryStatement' ? jumps.isThrown(turn.part, node) : jumps.isLeft(turn.node, node)) return false;
      if (isStraight(turn) || turn.node === loop) return true;
      const collection = iterationAround(turn.node);
      return collection !== undefined && this.#evaluator.evaluate(collection, this.#environment).kind !== 'unknown';
    });
  }

  // The arguments of the call of a local function that makes the change.
  #environmentOf(mutation: Mutation): Environment {
    let environment = this.#environment;
    for (const local of mutation.way.calls) {
      const known = this.#bound.get(local);
      const bound = known ?? this.#evaluator.parameters.bindCall(local.target, local.call, local.argument, environment);
      if (!known) this.#bound.set(local, bound);
      environment = bound;
    }
    return environment;
  }

  #key(node: TSESTree.Node | undefined, environment: Environment): string | undefined {
    return node && exactConstantOf(this.#evaluator.evaluate(node, environment));
  }
}

function combined(node: TSESTree.Node, operator: Operator, before: Value, given: Value, valueNode: TSESTree.Node): Value {
  switch (operator) {
    case '=':
      return given;
    case '+=':
      return sumOf(node, [{ node, value: before }, { node: valueNode, value: given }]);
    case '??=':
      return logical(node, '??', before, given);
    case '||=':
      return logical(node, '||', before, given);
    case 'other':
      return unknown(node);
  }
}
