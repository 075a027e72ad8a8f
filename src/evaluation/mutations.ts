import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import type { Environment, Evaluator } from './evaluator.ts';
import { iterationOf } from './iteration.ts';
import { passedOn } from './passing.ts';
import { RecordBuilder } from './record.ts';
import { isUnconditional, type Slot } from './slots.ts';
import { constantOf } from './text.ts';
import type { ListValue, RecordValue, UrlValue, Value } from './value.ts';

/** A change to an object after it was made. */
export interface Mutation {
  readonly kind: 'set' | 'append' | 'delete' | 'spread' | 'push';
  /** From the slot to the object that is changed: `options.headers.set(…)` has `['headers']`. */
  readonly path: readonly string[];
  readonly key: string | TSESTree.Node | undefined;
  readonly valueNode: TSESTree.Node | undefined;
  readonly node: TSESTree.Node;
  readonly form: 'call' | 'assignment';
}

const METHODS: Readonly<Record<string, 'set' | 'append' | 'delete' | 'spread' | 'push'>> = {
  set: 'set',
  append: 'append',
  add: 'append',
  delete: 'delete',
  appendAll: 'spread',
  push: 'push',
};

/** Every change that the file makes to what a variable or field holds, aliases included, in source order. */
export function mutationsOf(evaluator: Evaluator, slot: Slot): readonly Mutation[] {
  const mutations: Mutation[] = [];
  collect(evaluator, slot, [], new Set(), mutations);
  return mutations.sort((left, right) => left.node.range[1] - right.node.range[1]);
}

function collect(evaluator: Evaluator, slot: Slot, prefix: readonly string[], seen: Set<Slot>, into: Mutation[]): void {
  if (seen.has(slot)) return;
  seen.add(slot);
  for (const read of slot.reads) {
    const path = [...prefix];
    let current = wrapped(read);
    for (;;) {
      const parent: TSESTree.Node | undefined = current.parent;
      if (parent?.type !== 'MemberExpression' || parent.object !== current) break;
      const outer = wrapped(parent);
      const mutation = mutationThrough(parent, outer, path);
      if (mutation !== 'read') {
        into.push(...chained(mutation, path));
        break;
      }
      const name = writtenName(parent);
      if (name === undefined) break;
      path.push(name);
      current = outer;
    }
    const parent = current.parent;
    if (parent?.type === 'VariableDeclarator' && parent.init === current && parent.id.type === 'Identifier') {
      const alias = evaluator.slots.of(parent.id);
      if (alias) collect(evaluator, alias, path, seen, into);
    } else if (parent?.type === 'CallExpression' && parent.arguments[0] === current && isObjectAssign(parent)) {
      for (const source of parent.arguments.slice(1)) {
        into.push({ kind: 'spread', path, key: undefined, valueNode: source, node: parent, form: 'call' });
      }
    } else if (parent?.type === 'CallExpression') {
      const parameter = parameterFor(evaluator, parent, current);
      if (parameter) collect(evaluator, parameter, path, seen, into);
    }
  }
}

// `addState(params)`, where the local function `addState` writes to its parameter.
function parameterFor(evaluator: Evaluator, call: TSESTree.CallExpression, argument: TSESTree.Node): Slot | undefined {
  const index = call.arguments.findIndex((candidate) => candidate === argument);
  const parameter = index === -1 ? undefined : evaluator.functions.resolve(call.callee)?.params[index];
  return parameter?.type === 'Identifier' ? evaluator.slots.of(parameter) : undefined;
}

// `params.append('a', x).append('b', y)`: each call of the chain changes the same object.
function chained(first: Mutation, path: readonly string[]): Mutation[] {
  const mutations = [first];
  let call: TSESTree.Node = first.node;
  while (call.type === 'CallExpression') {
    const member: TSESTree.Node | undefined = wrapped(call).parent;
    if (member?.type !== 'MemberExpression') break;
    const next = mutationThrough(member, wrapped(member), path);
    if (next === 'read' || next.node.type !== 'CallExpression') break;
    mutations.push(next);
    call = next.node;
  }
  return mutations;
}

function mutationThrough(member: TSESTree.MemberExpression, outer: TSESTree.Node, path: readonly string[]): Mutation | 'read' {
  const parent = outer.parent;
  const name = writtenName(member);
  if (parent?.type === 'CallExpression' && parent.callee === outer) {
    const kind = name === undefined || !Object.hasOwn(METHODS, name) ? undefined : METHODS[name];
    if (!kind) return 'read';
    const [first, second] = parent.arguments;
    if (kind === 'spread' || kind === 'push') {
      return { kind, path, key: undefined, valueNode: first, node: parent, form: 'call' };
    }
    return { kind, path, key: first, valueNode: second, node: parent, form: 'call' };
  }
  if (parent?.type === 'AssignmentExpression' && parent.left === outer && parent.operator === '=') {
    return { kind: 'set', path, key: name ?? member.property, valueNode: parent.right, node: parent, form: 'assignment' };
  }
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') {
    return { kind: 'delete', path, key: name ?? member.property, valueNode: undefined, node: parent, form: 'assignment' };
  }
  return 'read';
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

/** The value after the changes. */
export function applyMutations(
  evaluator: Evaluator,
  value: Value,
  mutations: readonly Mutation[],
  slot: Slot,
  environment: Environment,
): Value {
  if (mutations.length === 0) return value;
  const apply = new Application(evaluator, slot, environment);
  return apply.to(value, mutations, 0);
}

class Application {
  readonly #evaluator: Evaluator;
  readonly #slot: Slot;
  readonly #environment: Environment;

  constructor(evaluator: Evaluator, slot: Slot, environment: Environment) {
    this.#evaluator = evaluator;
    this.#slot = slot;
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
      default:
        return value;
    }
  }

  #toRecord(record: RecordValue, mutations: readonly Mutation[], depth: number): RecordValue {
    const builder = RecordBuilder.from(record);
    const nested = new Map<string, Mutation[]>();
    for (const mutation of mutations) {
      const next = mutation.path[depth];
      if (next !== undefined) nested.set(next, [...(nested.get(next) ?? []), mutation]);
      else this.#write(builder, mutation, record);
    }
    for (const [key, inner] of nested) {
      const entry = builder.get(key);
      if (!entry) continue;
      builder.replace({ ...entry, value: this.to(entry.value, inner, depth + 1) });
    }
    return builder.finish();
  }

  #write(builder: RecordBuilder, mutation: Mutation, record: RecordValue): void {
    // Methods of plain objects are functions of their own, not writes.
    const isOwnMethod = mutation.form === 'call' && record.flavour === 'object' && mutation.kind !== 'spread';
    if (isOwnMethod || mutation.kind === 'push') return;
    const certain = this.#isCertain(mutation);
    if (mutation.kind === 'spread') {
      if (mutation.valueNode) builder.spread(this.#evaluator.evaluate(mutation.valueNode, this.#environment), certain);
      return;
    }
    const key = typeof mutation.key === 'string' ? mutation.key : this.#key(mutation.key);
    if (key === undefined) {
      const iterated = mutation.key && typeof mutation.key !== 'string' ? this.#evaluator.iterated(mutation.key, this.#environment) : undefined;
      const loop = typeof mutation.key === 'object' ? iterationOf(this.#evaluator, mutation.key) : undefined;
      if (iterated) builder.spread(this.#passedOn(iterated, mutation), isUnconditional(mutation.node, this.#slot.declaration, loop));
      else if (mutation.kind !== 'delete') builder.open();
      return;
    }
    if (mutation.kind === 'delete') {
      builder.delete(key, certain);
      return;
    }
    if (!mutation.valueNode) return;
    const value = this.#evaluator.evaluate(mutation.valueNode, this.#environment);
    const entry = { key, value, node: mutation.node, valueNode: mutation.valueNode, certain, form: mutation.form };
    if (mutation.kind === 'append') builder.append(entry);
    else builder.set(entry);
  }

  #passedOn(record: RecordValue, { valueNode }: Mutation): RecordValue {
    return valueNode ? passedOn(record, this.#evaluator.sourceCode.getText(valueNode), false) : record;
  }

  #toUrl(url: UrlValue, mutations: readonly Mutation[], depth: number): UrlValue {
    const onSearch = mutations.filter((mutation) => mutation.path[depth] === 'searchParams');
    let search = url.search;
    for (const mutation of mutations) {
      if (mutation.path.length !== depth || mutation.kind !== 'set' || mutation.key !== 'search' || !mutation.valueNode) continue;
      const written = this.#evaluator.evaluate(mutation.valueNode, this.#environment);
      search = this.#asQuery(written, mutation.valueNode);
    }
    const result = this.to(search, onSearch, depth + 1);
    return result.kind === 'record' ? { ...url, search: result } : url;
  }

  #asQuery(value: Value, node: TSESTree.Node): RecordValue {
    if (value.kind === 'record') return value;
    const parts = value.kind === 'text' ? this.#evaluator.parse(value) : undefined;
    if (parts?.query) return parts.query;
    const builder = new RecordBuilder(node, 'parameters');
    builder.open();
    return builder.finish();
  }

  #toList(list: ListValue, mutations: readonly Mutation[], depth: number): Value {
    const added = mutations.filter((mutation) => mutation.kind === 'push' && mutation.path.length === depth);
    if (added.length === 0) return list;
    const elements = [...list.elements];
    let open = list.open;
    for (const mutation of added) {
      const values = mutation.node.type === 'CallExpression' ? mutation.node.arguments : [];
      for (const argument of values) {
        if (argument.type === 'SpreadElement') {
          open = true;
          continue;
        }
        const value = this.#evaluator.evaluate(argument, this.#environment);
        const loop = this.#evaluator.visibleLoop(mutation.node, this.#environment);
        if (isUnconditional(mutation.node, this.#slot.declaration, loop)) elements.push(value);
        else elements.push({ kind: 'choice', node: argument, options: [value, { kind: 'text', node: argument, pieces: [] }], because: 'branch' });
      }
    }
    return { ...list, elements, open };
  }

  #isCertain(mutation: Mutation): boolean {
    return isUnconditional(mutation.node, this.#slot.declaration);
  }

  #key(node: TSESTree.Node | undefined): string | undefined {
    return node && constantOf(this.#evaluator.evaluate(node, this.#environment));
  }
}
