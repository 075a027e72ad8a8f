import type { TSESTree } from '@typescript-eslint/utils';

import { RecordBuilder } from './record.ts';
import { constantOf, slicePiece, trimmed } from './text.ts';
import type { HolePiece, Piece, RecordValue, TextValue, Value } from './value.ts';

/**
 * The record over whose names an expression runs, for names that a loop or callback gives. `value` is what follows the
 * name in the query.
 */
export type IteratedRecord = (name: TSESTree.Node, value: readonly Piece[]) => RecordValue | undefined;

/** A URL taken apart. */
export interface UrlParts {
  /** Scheme, host and path. */
  readonly base: TextValue;
  /** The query, or `undefined` when the text has none. */
  readonly query: RecordValue | undefined;
  /** Whether the text is a form body or query string without a URL in front. */
  readonly isBare: boolean;
}

/**
 * Takes a URL, a query string or a form body apart, holes included: `` `${issuer}/authorize?scope=openid` `` gives its
 * parameters. The values stay wire text. A hole where a parameter could begin leaves the record open.
 */
export function parseUrl(text: TextValue, iterated: IteratedRecord): UrlParts {
  const either = text.pieces.findIndex(isEitherSeparator);
  const start = either === -1 ? positionOf(text.pieces, '?') : { piece: either, offset: 0 };
  if (start) {
    const [base, query] = splitAt(text.pieces, start);
    const builder = RecordBuilder.from(parseQuery(query, text.node, iterated));
    if (either !== -1) builder.open();
    return {
      base: { kind: 'text', node: text.node, pieces: trimmed(base) },
      query: builder.finish(),
      isBare: base.length === 0,
    };
  }
  if (!isBareQuery(text.pieces)) return { base: text, query: undefined, isBare: false };
  // `${url}&state=…`: whatever stands in front may hold parameters of its own.
  const [first, second] = text.pieces;
  const isName = second?.kind === 'literal' && /^\s*=/.test(second.text);
  const isContinued = first?.kind === 'hole' && first.value.kind !== 'record' && !isName;
  const builder = RecordBuilder.from(parseQuery(text.pieces, text.node, iterated));
  if (isContinued) builder.open();
  return { base: { kind: 'text', node: text.node, pieces: isContinued ? [first] : [] }, query: builder.finish(), isBare: true };
}

// `url + (url.includes('?') ? '&' : '?') + …`: the URL in front may have parameters already.
function isEitherSeparator(piece: Piece): boolean {
  if (piece.kind !== 'hole' || piece.value.kind !== 'choice') return false;
  const texts = piece.value.options.map(constantOf);
  return texts.includes('?') && texts.every((text) => text === '?' || text === '&');
}

// `a=b`, `&a=b`, `${base}&a=b`, or a stringified record: but not a sentence with an equals sign in it.
function isBareQuery(pieces: readonly Piece[]): boolean {
  const [first, second] = pieces;
  if (!first) return false;
  if (first.kind === 'literal') {
    const front = frontOf(pieces);
    return /^\s*&?[\w.[\]%-]+=/.test(front) || (/^\s*&$/.test(front) && pieces.some((piece) => piece.kind === 'hole'));
  }
  if (first.value.kind === 'record') return true;
  if (second === undefined) return false;
  return second.kind === 'literal' && /^\s*(?:&|=)/.test(second.text);
}

// The known characters in front of the first hole, up to the first equals sign.
function frontOf(pieces: readonly Piece[]): string {
  let front = '';
  for (const piece of pieces) {
    if (piece.kind === 'hole' || front.includes('=')) break;
    front += piece.text;
  }
  return front;
}

/** Parameters of the text behind the question mark, or of a form body. */
function parseQuery(pieces: readonly Piece[], node: TSESTree.Node, iterated: IteratedRecord): RecordValue {
  const builder = new RecordBuilder(node, 'parameters');
  for (const pair of splitPairs(pieces)) addPair(builder, pair, iterated);
  return builder.finish();
}

interface Pair {
  readonly name: Piece[];
  readonly value: Piece[];
  hasEquals: boolean;
}

function splitPairs(pieces: readonly Piece[]): Pair[] {
  const pairs: Pair[] = [];
  let pair: Pair = { name: [], value: [], hasEquals: false };
  const finish = (): void => {
    if (pair.name.length > 0 || pair.value.length > 0) pairs.push(pair);
    pair = { name: [], value: [], hasEquals: false };
  };
  for (const piece of pieces) {
    if (piece.kind === 'hole' || piece.encoded) {
      (pair.hasEquals ? pair.value : pair.name).push(piece);
      continue;
    }
    let from = 0;
    const take = (to: number): void => {
      if (from < to) (pair.hasEquals ? pair.value : pair.name).push(slicePiece(piece, from, to));
      from = to + 1;
    };
    for (const match of piece.text.matchAll(/[&=#?]/g)) {
      const isFirstEquals = match[0] === '=' && !pair.hasEquals;
      if (match[0] === '&') {
        take(match.index);
        finish();
      } else if (isFirstEquals) {
        take(match.index);
        pair.hasEquals = true;
      } else if (match[0] === '?' && pair.name.length === 0 && !pair.hasEquals && match.index === from) {
        from = match.index + 1;
      } else if (match[0] === '#') {
        take(match.index);
        finish();
        return pairs;
      }
    }
    take(piece.text.length);
  }
  finish();
  return pairs;
}

function addPair(builder: RecordBuilder, pair: Pair, iterated: IteratedRecord): void {
  const name = trimmed(pair.name);
  const [first] = name;
  if (!pair.hasEquals) {
    // A whole parameter list, or nothing that can be told, stands in place of one parameter.
    for (const piece of name) if (piece.kind === 'hole') addEmbedded(builder, piece, iterated);
    return;
  }
  if (first?.kind === 'hole' && name.length === 1) {
    const key = constantOf(first.value);
    if (key === undefined) {
      const record = iterated(first.node, pair.value);
      if (record) builder.spread(record, true);
      else builder.open();
      return;
    }
    addParameter(builder, key, first, pair.value, iterated);
    return;
  }
  // `${rest}a=b`: what stands in front of the name may be parameters too.
  const known = name.filter((piece) => piece.kind === 'literal');
  for (const piece of name) if (piece.kind === 'hole') addEmbedded(builder, piece, iterated);
  const nameStart = known.at(-1);
  if (nameStart === undefined) return;
  const isWhole = name.every((piece) => piece.kind === 'literal');
  if (!isWhole && name.at(-1) !== nameStart) return;
  const key = isWhole ? known.map((piece) => piece.text).join('') : nameStart.text;
  addParameter(builder, decodeName(key), isWhole ? (known[0] ?? nameStart) : nameStart, pair.value, iterated);
}

function addParameter(
  builder: RecordBuilder,
  key: string,
  nameStart: Piece,
  rawValue: readonly Piece[],
  iterated: IteratedRecord,
): void {
  const value = trimmed(rawValue);
  // `state=${state}${rest}`: the last hole may be the beginning of further parameters.
  const tail = structuralTail(value);
  const pieces = tail === undefined ? value : value.slice(0, tail);
  const valueNode = pieces[0]?.node ?? nameStart.node;
  builder.append({
    key,
    value: soleValue(pieces) ?? { kind: 'text', node: valueNode, pieces },
    node: nameStart.node,
    valueNode,
    certain: true,
    form: 'query',
    range: tail === undefined ? rangeOf(nameStart, pieces) : undefined,
  });
  if (tail === undefined) return;
  for (const piece of value.slice(tail)) if (piece.kind === 'hole') addEmbedded(builder, piece, iterated);
}

function rangeOf(nameStart: Piece, value: readonly Piece[]): readonly [number, number] | undefined {
  if (nameStart.kind !== 'literal' || nameStart.start === undefined) return undefined;
  const last = value.at(-1);
  if (!last) return [nameStart.start, nameStart.start + nameStart.text.length + 1];
  const isInOneLiteral = value.every((piece) => piece.kind === 'literal' && piece.node === nameStart.node);
  if (!isInOneLiteral || last.kind !== 'literal' || last.start === undefined) return undefined;
  return [nameStart.start, last.start + last.text.length];
}

// A value that is one hole is what stands in the hole; its characters are decoded only when they are encoded there.
function soleValue(pieces: readonly Piece[]): Value | undefined {
  const [only] = pieces;
  return pieces.length === 1 && only?.kind === 'hole' && only.value.kind !== 'unknown' && only.value.kind !== 'record'
    ? only.value
    : undefined;
}

function structuralTail(pieces: readonly Piece[]): number | undefined {
  const index = pieces.findIndex((piece, at) => {
    if (piece.kind !== 'hole') return false;
    if (!piece.encoded && isStructural(piece.value)) return true;
    const previous = pieces[at - 1];
    // Two holes side by side: the second one is as likely a list of further parameters.
    return previous?.kind === 'hole' && !piece.encoded && at === pieces.length - 1;
  });
  return index === -1 ? undefined : index;
}

// A choice of texts that begin a parameter of their own, such as `cond ? '&state=x' : ''`.
function isStructural(value: Value): boolean {
  if (value.kind === 'record') return true;
  if (value.kind === 'choice') return value.options.some(isStructural);
  return value.kind === 'text' && value.pieces.some((piece) => piece.kind === 'literal' && !piece.encoded && piece.text.includes('&'));
}

function addEmbedded(builder: RecordBuilder, piece: HolePiece, iterated: IteratedRecord): void {
  const add = (value: Value, certain: boolean): void => {
    switch (value.kind) {
      case 'record':
        builder.spread(value, certain);
        break;
      case 'url':
        builder.spread(value.search, certain);
        break;
      case 'choice':
        for (const option of value.options) add(option, false);
        break;
      case 'text': {
        const record = parseQuery(value.pieces, value.node, iterated);
        for (const entry of record.entries) builder.append({ ...entry, certain: certain && entry.certain });
        if (record.open) builder.open();
        break;
      }
      case 'scalar':
        break;
      case 'list':
      case 'unknown':
        builder.open();
    }
  };
  if (piece.encoded) builder.open();
  else add(piece.value, true);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

function positionOf(pieces: readonly Piece[], character: string): { piece: number; offset: number } | undefined {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'hole' || piece.encoded) continue;
    const offset = piece.text.indexOf(character);
    if (offset !== -1) return { piece: index, offset };
  }
  return undefined;
}

function splitAt(pieces: readonly Piece[], at: { piece: number; offset: number }): [Piece[], Piece[]] {
  const before = pieces.slice(0, at.piece);
  const after = pieces.slice(at.piece + 1);
  const piece = pieces[at.piece];
  if (piece?.kind !== 'literal') return [before, after];
  if (at.offset > 0) before.push(slicePiece(piece, 0, at.offset));
  if (at.offset + 1 < piece.text.length) after.unshift(slicePiece(piece, at.offset + 1, piece.text.length));
  return [before, after];
}
