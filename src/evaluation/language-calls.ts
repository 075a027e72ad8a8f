import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import type { Call } from './calls.ts';
import { listOf } from './collections.ts';
import { unknown } from './operations.ts';
import { stringified } from './package-calls.ts';
import { recordOfPairs } from './pairs.ts';
import { RecordBuilder } from './record.ts';
import { encodedText, encodedUri, hole, piecesOf, textOf } from './text.ts';
import type { Piece, RecordFlavour, RecordValue, TextValue, Value } from './value.ts';

/** What a global function gives. */
export function globalCall(call: Call, name: string): Value | undefined {
  const { node, argument } = call;
  const first = argument(0);
  if (!first) return undefined;
  switch (name) {
    case 'encodeURIComponent':
    case 'escape':
      return encoded(first, node);
    case 'encodeURI':
      return mapTexts(first, (text) => encodedUri(text, node)) ?? (first.kind === 'unknown' ? encoded(first, node) : undefined);
    case 'String':
      return textOf(node, piecesOf(first, node.arguments[0] ?? node));
    case 'decodeURIComponent':
    case 'decodeURI':
    case 'unescape':
      return mapTexts(first, (text) => decodedText(text, node));
    default:
      return undefined;
  }
}

/** The value percent-encoded. */
export function encoded(value: Value, node: TSESTree.Node): Value {
  switch (value.kind) {
    case 'text':
      return encodedText(value, node);
    case 'choice':
      return { ...value, options: value.options.map((option) => encoded(option, node)) };
    case 'unknown':
      return { kind: 'text', node, pieces: [hole(node, unknown(node), true)] };
    case 'scalar':
    case 'list':
    case 'record':
    case 'url':
      return encodedText(textOf(node, piecesOf(value, node)), node);
  }
}

function mapTexts(value: Value, change: (text: TextValue) => TextValue): Value | undefined {
  if (value.kind === 'text') return change(value);
  if (value.kind !== 'choice') return value.kind === 'scalar' ? value : undefined;
  return { ...value, options: value.options.map((option) => mapTexts(option, change) ?? unknown(option.node)) };
}

function decodedText(text: TextValue, node: TSESTree.Node): TextValue {
  const pieces = text.pieces.map((piece): Piece => {
    // Decoding what was encoded gives it back.
    if (piece.encoded) return { ...piece, encoded: false };
    if (piece.kind === 'hole' || !piece.text.includes('%')) return piece;
    try {
      return { ...piece, text: decodeURIComponent(piece.text), start: undefined };
    } catch {
      return hole(node, unknown(node));
    }
  });
  return textOf(node, pieces);
}

const LANGUAGE_OBJECTS = new Set(['Object', 'JSON', 'Promise', 'Array']);
const JQUERY = new Set(['$', 'jQuery']);

/** What a function of a global object gives, such as `Object.assign`, and `$.param`. */
export function staticCall(call: Call, callee: TSESTree.MemberExpression): Value | undefined {
  const { object } = callee;
  if (object.type !== 'Identifier') return undefined;
  const name = writtenName(callee);
  if (JQUERY.has(object.name)) return name === 'param' ? stringified(call.argument(0), call.node) : undefined;
  if (!LANGUAGE_OBJECTS.has(object.name) || !call.evaluator.bindings.isGlobal(object)) return undefined;
  const first = call.argument(0);
  if (!first) return undefined;
  switch (`${object.name}.${name ?? ''}`) {
    case 'Object.freeze':
    case 'Object.seal':
    case 'Object.preventExtensions':
    case 'Promise.resolve':
      return first;
    // What JSON says is what the object says; a string becomes a quoted one.
    case 'JSON.stringify':
      return first.kind === 'record' || first.kind === 'list' ? first : undefined;
    case 'Array.from':
      return call.node.arguments.length === 1 && (first.kind === 'list' || first.kind === 'record') ? first : undefined;
    case 'Array.of':
      return listFrom(call);
    case 'Object.fromEntries': {
      const record = first.kind === 'list' ? recordOfPairs(first) : first;
      return record?.kind === 'record' ? flavoured(record, 'object') : undefined;
    }
    // The names of a record stand for the record: what is made of each name is made of the parameters.
    case 'Object.entries':
    case 'Object.keys':
      return first.kind === 'record' ? flavoured(first, 'parameters') : undefined;
    case 'Object.values':
      return first.kind === 'record' ? valuesOf(first, call.node) : undefined;
    case 'Object.assign':
      return assigned(call, first);
    default:
      return undefined;
  }
}

function flavoured(record: RecordValue, flavour: RecordFlavour): RecordValue {
  return record.flavour === flavour ? record : RecordBuilder.from(record, flavour).finish();
}

function listFrom(call: Call): Value | undefined {
  const { node, evaluator, environment } = call;
  if (node.arguments.some((given) => given.type === 'SpreadElement')) return undefined;
  return listOf(node, node.arguments.map((given) => evaluator.evaluate(given, environment)), false);
}

function valuesOf(record: RecordValue, node: TSESTree.Node): Value {
  const isFixed = !record.open && record.entries.every((entry) => entry.certain);
  return listOf(node, record.entries.map((entry) => entry.value), !isFixed);
}

function assigned(call: Call, target: Value): Value {
  const builder = target.kind === 'record' ? RecordBuilder.from(target) : new RecordBuilder(call.node, 'object');
  if (target.kind !== 'record') builder.spread(target, true);
  for (const index of call.node.arguments.keys()) {
    if (index === 0) continue;
    const value = call.argument(index);
    if (value) builder.spread(value, true);
    else builder.open();
  }
  return builder.finish();
}
