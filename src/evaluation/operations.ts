import type { TSESTree } from '@typescript-eslint/utils';

import { entriesOf } from './record.ts';
import { searchPieces, slicePiece, textOf, urlPieces } from './text.ts';
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

/** Whether the value is `undefined`, so that a default takes its place. */
export function isUndefined(value: Value): boolean {
  return value.kind === 'scalar' && value.value === undefined;
}

/** One of several values, flat; a single one is that value itself. */
export function choiceOf(node: TSESTree.Node, values: readonly Value[], because: ChoiceValue['because']): Value {
  const options = new Set<Value>();
  for (const value of values) {
    if (value.kind !== 'choice' || value.because !== because) options.add(value);
    else for (const option of value.options) options.add(option);
  }
  if (options.size === 0 || isMoreThan(ALTERNATIVES, [...options])) return unknown(node);
  const [only] = options;
  return options.size === 1 && only ? only : { kind: 'choice', node, options: [...options], because };
}

// Choices hold choices: their number grows with each level, so it is counted only as far as needed.
function isMoreThan(limit: number, values: readonly Value[]): boolean {
  const rest = [...values];
  let count = 0;
  for (let value = rest.pop(); value; value = rest.pop()) {
    if (value.kind === 'choice') rest.push(...value.options);
    else count += 1;
    if (count + rest.length > limit) return true;
  }
  return false;
}

/** What `value.key` is. */
export function memberOf(value: Value, key: string | number, node: TSESTree.Node): Value {
  switch (value.kind) {
    case 'record':
      // What `params.name` gives is not what `params.get('name')` gives.
      if (value.flavour !== 'object' || key in Object.prototype) return unknown(node);
      return recordMember(value, String(key), node);
    case 'list':
      return value.open ? unknown(node) : elementOf(value.elements, String(key), node);
    case 'url':
      return urlMember(value, String(key), node);
    case 'choice':
      return choiceOf(
        node,
        value.options.map((option) => memberOf(option, key, node)),
        value.because,
      );
    case 'text':
    case 'scalar':
    case 'unknown':
      return unknown(node);
  }
}

function elementOf(elements: readonly Value[], key: string, node: TSESTree.Node): Value {
  if (key === 'length') return scalar(node, elements.length);
  if (!/^\d+$/.test(key)) return unknown(node);
  return elements[Number(key)] ?? undefinedValue(node);
}

/** What a record has under a name, whatever its flavour. */
export function recordMember(record: RecordValue, key: string, node: TSESTree.Node): Value {
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
      return textOf(node, searchPieces(url, node));
    case 'pathname':
      return textOf(node, pathPieces(url.href.pieces));
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
  return textOf(node, urlPieces(url, node));
}

/** The values that are not choices themselves. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options.flatMap(alternatives) : [value];
}
