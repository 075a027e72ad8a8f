import type { TSESTree } from '@typescript-eslint/utils';

import type { Entry, RecordFlavour, RecordValue, Value } from './value.ts';

/** Puts a record together, write by write, in the order in which the program does it. */
export class RecordBuilder {
  readonly #node: TSESTree.Node;
  readonly #flavour: RecordFlavour;
  #entries: Entry[] = [];
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
    builder.spread(record, true);
    return builder;
  }

  get(key: string): Entry | undefined {
    return this.#entries.findLast((entry) => this.#sameKey(entry.key, key));
  }

  /** Replaces what was there, or stands beside it when the write may not happen. */
  set(write: Entry): void {
    if (this.#entries.some((entry) => entry.node === write.node && this.#sameKey(entry.key, write.key))) return;
    if (write.certain) this.#entries = this.#entries.filter((entry) => !this.#sameKey(entry.key, write.key));
    this.#entries.push(write);
  }

  /** Adds beside what was there. */
  append(write: Entry): void {
    if (this.#entries.some((entry) => entry.node === write.node && entry.key === write.key)) return;
    this.#entries.push(write);
  }

  /** Puts another value into an entry that is there. */
  replace(entry: Entry): void {
    this.#entries = this.#entries.map((old) => (old.node === entry.node && old.key === entry.key ? entry : old));
  }

  delete(key: string, certain: boolean): void {
    this.#entries = certain
      ? this.#entries.filter((entry) => !this.#sameKey(entry.key, key))
      : this.#entries.map((entry) => (this.#sameKey(entry.key, key) ? { ...entry, certain: false } : entry));
  }

  /** Copies the entries of another value, as `{ ...value }` and `Object.assign` do. */
  spread(value: Value, certain: boolean): void {
    switch (value.kind) {
      case 'record':
        for (const entry of value.entries) this.set({ ...entry, certain: entry.certain && certain });
        for (const origin of value.origins) this.#origins.add(origin);
        if (value.open) this.#open = true;
        break;
      case 'choice':
        for (const option of value.options) this.spread(option, false);
        break;
      case 'scalar':
        break;
      default:
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
      entries: this.#entries,
      open: this.#open,
      origins: [...this.#origins],
    };
  }

  // Header names are case-insensitive (RFC 9110 §5.1).
  #sameKey(left: string, right: string): boolean {
    return this.#flavour === 'headers' ? left.toLowerCase() === right.toLowerCase() : left === right;
  }
}

/** The last entry of that name. */
export function entryOf(record: RecordValue, key: string): Entry | undefined {
  return record.entries.findLast((entry) => entry.key === key);
}

/** Every entry of that name: several when it is appended, or written on several branches. */
export function entriesOf(record: RecordValue, key: string): readonly Entry[] {
  return record.entries.filter((entry) => entry.key === key);
}
