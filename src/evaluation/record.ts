import type { TSESTree } from '@typescript-eslint/utils';

import { constantOf } from './text.ts';
import type { Entry, RecordFlavour, RecordValue, Value } from './value.ts';

/** An entry in its place among the others. */
interface Held {
  entry: Entry;
}

/** The entries of one name. Most names have one, so that no table is kept for few. */
class Namesakes {
  readonly held: Held[] = [];
  #byIdentity: Map<unknown, Held> | undefined;

  add(held: Held): void {
    this.held.push(held);
    this.#byIdentity?.set(identityOf(held.entry), held);
  }

  /** The same write, if it is there already. */
  find(entry: Entry): Held | undefined {
    const identity = identityOf(entry);
    if (this.held.length < 8) return this.held.find((other) => identityOf(other.entry) === identity);
    this.#byIdentity ??= new Map(this.held.map((other) => [identityOf(other.entry), other]));
    return this.#byIdentity.get(identity);
  }
}

/** Puts a record together, write by write, in the order in which the program does it. */
export class RecordBuilder {
  readonly #node: TSESTree.Node;
  readonly #flavour: RecordFlavour;
  readonly #entries = new Set<Held>();
  /** The entries by name, so that a long record does not have to be searched. */
  readonly #byKey = new Map<string, Namesakes>();
  #open = false;
  readonly #origins = new Set<TSESTree.Node>();

  constructor(node: TSESTree.Node, flavour: RecordFlavour) {
    this.#node = node;
    this.#flavour = flavour;
    this.#origins.add(node);
  }

  /** A builder that goes on from a finished record. */
  static from(record: RecordValue, flavour: RecordFlavour = record.flavour, node: TSESTree.Node = record.node): RecordBuilder {
    const builder = new RecordBuilder(node, flavour);
    for (const entry of record.entries) builder.append(entry);
    for (const origin of record.origins) builder.#origins.add(origin);
    builder.#open = record.open;
    return builder;
  }

  /** The last entry of that name. */
  get(key: string): Entry | undefined {
    return this.#byKey.get(this.#keyOf(key))?.held.at(-1)?.entry;
  }

  /** Replaces what was there, or stands beside it when the write may not happen. */
  set(write: Entry): void {
    const key = this.#keyOf(write.key);
    const same = this.#byKey.get(key);
    if (same?.find(write)) return;
    if (write.certain && same) this.#remove(key, same);
    this.#push(write, key);
  }

  /** Adds beside what was there. */
  append(write: Entry): void {
    const key = this.#keyOf(write.key);
    if (!this.#byKey.get(key)?.find(write)) this.#push(write, key);
  }

  /** Puts another value into an entry that is there. */
  replace(entry: Entry): void {
    const held = this.#byKey.get(this.#keyOf(entry.key))?.find(entry);
    if (held) held.entry = entry;
  }

  delete(name: string, certain: boolean): void {
    const key = this.#keyOf(name);
    const same = this.#byKey.get(key);
    if (!same) return;
    if (certain) this.#remove(key, same);
    else for (const held of same.held) held.entry = { ...held.entry, certain: false };
  }

  /** Copies the entries of another value, as `{ ...value }` and `Object.assign` do. */
  spread(value: Value, certain: boolean): void {
    switch (value.kind) {
      case 'record':
        for (const entry of value.entries) this.set(certain || !entry.certain ? entry : { ...entry, certain: false });
        for (const origin of value.origins) this.#origins.add(origin);
        if (value.open) this.#open = true;
        break;
      case 'choice':
        for (const option of value.options) this.spread(option, false);
        break;
      case 'scalar':
        break;
      case 'text':
      case 'list':
      case 'url':
      case 'unknown':
        this.#open = true;
    }
  }

  /** Says that it can have entries which are not visible. */
  open(): void {
    this.#open = true;
  }

  finish(): RecordValue {
    return {
      kind: 'record',
      node: this.#node,
      flavour: this.#flavour,
      entries: Array.from(this.#entries, (held) => held.entry),
      open: this.#open,
      origins: [...this.#origins],
    };
  }

  #push(entry: Entry, key: string): void {
    const held = { entry };
    this.#entries.add(held);
    let same = this.#byKey.get(key);
    if (!same) {
      same = new Namesakes();
      this.#byKey.set(key, same);
    }
    same.add(held);
  }

  #remove(key: string, same: Namesakes): void {
    for (const held of same.held) this.#entries.delete(held);
    this.#byKey.delete(key);
  }

  // Header names are case-insensitive (RFC 9110 §5.1).
  #keyOf(name: string): string {
    return this.#flavour === 'headers' ? name.toLowerCase() : name;
  }
}

// The same write is met several times: by its own statement and by what a chain of calls gives. One string can say a
// name several times.
function identityOf(entry: Entry): unknown {
  if (entry.by) return `${String(entry.by.range[0])} ${String(entry.node.range[0])}`;
  if (entry.form !== 'query') return entry.node;
  return entry.range?.[0] ?? constantOf(entry.value) ?? entry.valueNode;
}

/** The last entry of that name. */
export function entryOf(record: RecordValue, key: string): Entry | undefined {
  return entriesOf(record, key).at(-1);
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = index.get(entry.key);
    if (same) same.push(entry);
    else index.set(entry.key, [entry]);
  }
  return index;
}

/** How many entries are searched one by one. */
const SEARCHED = 16;
const indexes = new WeakMap<RecordValue, ReadonlyMap<string, readonly Entry[]>>();

/** Every entry of that name: several when it is appended, or written on several branches. */
export function entriesOf(record: RecordValue, key: string): readonly Entry[] {
  if (record.entries.length <= SEARCHED) return record.entries.filter((entry) => entry.key === key);
  let index = indexes.get(record);
  if (!index) {
    index = byKey(record.entries);
    indexes.set(record, index);
  }
  return index.get(key) ?? [];
}
