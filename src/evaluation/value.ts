import type { TSESTree } from '@typescript-eslint/utils';

/**
 * What an expression can be, without running it.
 *
 * Known and unknown are different kinds, so that no caller can mistake one for the other: a caller that wants a
 * string has to say what it does with a hole.
 */
export type Value = TextValue | ListValue | RecordValue | UrlValue | ChoiceValue | ScalarValue | UnknownValue;

/** A string: literal pieces and holes, in order. No piece stands for the empty string. */
export interface TextValue {
  readonly kind: 'text';
  readonly node: TSESTree.Node;
  readonly pieces: readonly Piece[];
}

export type Piece = LiteralPiece | HolePiece;

/** Characters that are known. */
export interface LiteralPiece {
  readonly kind: 'literal';
  readonly text: string;
  /** The string literal or template element in which the characters stand. */
  readonly node: TSESTree.Node;
  /** Offset in the source of the first character, or `undefined` when the characters do not stand there one to one. */
  readonly start: number | undefined;
  /** The characters go through `encodeURIComponent` at run time, so they are not yet wire text. */
  readonly encoded: boolean;
  /** The constant is used in other places too, so that an edit would change those as well. */
  readonly shared: boolean;
}

/** A part of a string that is not a constant: unknown, a choice of strings, or an embedded query. */
export interface HolePiece {
  readonly kind: 'hole';
  readonly node: TSESTree.Node;
  readonly value: Value;
  readonly encoded: boolean;
}

/** An array. `open` when more or other elements are possible. */
export interface ListValue {
  readonly kind: 'list';
  readonly node: TSESTree.Node;
  readonly elements: readonly Value[];
  readonly open: boolean;
}

/** What kind of container a record was written as; it decides how the record is read as text. */
export type RecordFlavour = 'object' | 'parameters' | 'headers';

/**
 * An object, `URLSearchParams`, `FormData`, `HttpParams` or `Headers`, with the writes that the file shows.
 * `open` when it can have entries that are not visible: an unresolved spread or computed key, an escape.
 */
export interface RecordValue {
  readonly kind: 'record';
  readonly node: TSESTree.Node;
  readonly flavour: RecordFlavour;
  readonly entries: readonly Entry[];
  readonly open: boolean;
  /** Every object literal and container that has given entries to this record, itself included. */
  readonly origins: readonly TSESTree.Node[];
}

/** One name and value of a record. */
export interface Entry {
  readonly key: string;
  readonly value: Value;
  /** The whole entry: a property, a pair, a call or an assignment. */
  readonly node: TSESTree.Node;
  /** The expression that gives the value. */
  readonly valueNode: TSESTree.Node;
  /** False for an entry written on one branch only. */
  readonly certain: boolean;
  readonly form: EntryForm;
  /** The call of a local function that makes the write, where that is not the write itself. */
  readonly by?: TSESTree.Node | undefined;
  /** The value goes into a query or form body without being encoded, so it is wire text, whatever the form. */
  readonly isWire?: boolean;
  /** Of a `query` entry: from the first character of the name to behind the value, when one literal holds it all. */
  readonly range?: readonly [number, number] | undefined;
}

/** How an entry is written, for edits. The value of a `query` entry is wire text: percent-encoded, plus for blank. */
export type EntryForm = 'property' | 'pair' | 'call' | 'assignment' | 'attribute' | 'query';

/** A `URL` object: the text it was made of and the parameters written to it afterwards. */
export interface UrlValue {
  readonly kind: 'url';
  readonly node: TSESTree.Node;
  readonly href: TextValue;
  readonly search: RecordValue;
}

/** One of several values. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly node: TSESTree.Node;
  readonly options: readonly Value[];
  /**
   * Why there are several: `?:` and several writes (`branch`), the right side of `||` and `??` (`fallback`), a
   * parameter's default value (`default`), several calls of a local function (`calls`).
   */
  readonly because: 'branch' | 'fallback' | 'default' | 'calls';
}

/** A boolean, number, `null` or `undefined`. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly node: TSESTree.Node;
  readonly value: boolean | number | bigint | null | undefined;
}

/** Anything else. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly node: TSESTree.Node;
}
