import type { TSESTree } from '@typescript-eslint/utils';

import { entriesOf } from './record.ts';
import { literalPiece, slicePiece } from './text.ts';
import type { ChoiceValue, Piece, RecordValue, ScalarValue, UnknownValue, UrlValue, Value } from './value.ts';

/** How many alternatives are kept apart. */
const ALTERNATIVES = 24;

export function unknown(node: TSESTree.Node): UnknownValue {
  return { kind: 'unknown', node };
}

export function scalar(node: TSESTree.Node, value: ScalarValue['value']): ScalarValue {
  return { kind: 'scalar', node, value };
}

export function undefinedValue(node: TSESTree.Node): ScalarValue {
  return scalar(node, undefined);
}

/** One of several values, flat; a single one is that value itself. */
export function choiceOf(node: TSESTree.Node, values: readonly Value[], because: ChoiceValue['because']): Value {
  const options: Value[] = [];
  for (const value of values) {
    const parts = value.kind === 'choice' && value.because === because ? value.options : [value];
    for (const part of parts) if (!options.includes(part)) options.push(part);
  }
  if (options.length > ALTERNATIVES) return unknown(node);
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', node, options, because };
}

/** What `value.key` is. */
export function memberOf(value: Value, key: string | number, node: TSESTree.Node): Value {
  switch (value.kind) {
    case 'record':
      return recordMember(value, String(key), node);
    case 'list': {
      if (key === 'length') return unknown(node);
      const element = value.elements[Number(key)];
      if (element && !value.open) return element;
      return value.open || !Number.isInteger(Number(key)) ? unknown(node) : undefinedValue(node);
    }
    case 'url':
      return urlMember(value, String(key), node);
    case 'choice':
      return choiceOf(
        node,
        value.options.map((option) => memberOf(option, key, node)),
        value.because,
      );
    default:
      return unknown(node);
  }
}

function recordMember(record: RecordValue, key: string, node: TSESTree.Node): Value {
  const entries = entriesOf(record, key);
  if (entries.length === 0) return record.open ? unknown(node) : undefinedValue(node);
  const values = entries.map((entry) => entry.value);
  if (!entries.some((entry) => entry.certain)) values.push(record.open ? unknown(node) : undefinedValue(node));
  return choiceOf(node, values, 'branch');
}

function urlMember(url: UrlValue, key: string, node: TSESTree.Node): Value {
  switch (key) {
    case 'searchParams':
      return url.search;
    case 'href':
      return urlText(url, node);
    case 'search':
      return { kind: 'text', node, pieces: [literalPiece('?', node), embedded(url.search)] };
    case 'pathname':
      return { kind: 'text', node, pieces: pathPieces(url.href.pieces) };
    default:
      return unknown(node);
  }
}

// Without the host, if that is written out; else with it, which is better than nothing.
function pathPieces(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  const host = first?.kind === 'literal' ? (/^\s*[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(first.text)?.[0] ?? '') : '';
  if (first?.kind !== 'literal' || host === first.text) return host === '' ? pieces : rest;
  return [slicePiece(first, host.length, first.text.length), ...rest];
}

/** A URL object as a string. */
export function urlText(url: UrlValue, node: TSESTree.Node): Value {
  return { kind: 'text', node, pieces: [...url.href.pieces, literalPiece('?', node), embedded(url.search)] };
}

/** A record as the query that it becomes inside a string. */
export function embedded(record: RecordValue): Piece {
  return { kind: 'hole', node: record.node, value: record, encoded: false };
}

/** The values that are not choices themselves. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options.flatMap(alternatives) : [value];
}
