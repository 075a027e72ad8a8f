import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition } from '../syntax/bindings.ts';
import { writtenName } from '../syntax/names.ts';
import type { Call } from './calls.ts';
import type { Evaluator } from './evaluator.ts';
import { isUndefined, memberOf, unknown } from './operations.ts';
import { recordOfPairs } from './pairs.ts';
import { RecordBuilder } from './record.ts';
import { piecesOf, skeletonOf, textOf } from './text.ts';
import type { Piece, RecordFlavour, RecordValue, UrlValue, Value } from './value.ts';

const CONTAINERS: ReadonlyMap<string, RecordFlavour> = new Map([
  ['URLSearchParams', 'parameters'],
  ['FormData', 'parameters'],
  ['HttpParams', 'parameters'],
  ['Headers', 'headers'],
  ['HttpHeaders', 'headers'],
]);

/** What `new URL(…)` and the containers of parameters and headers are. */
export function construct(call: Call): Value | undefined {
  const { callee, evaluator, node, argument } = call;
  const name = constructorName(evaluator, callee);
  if (name === undefined) return undefined;
  if (name === 'URL') return url(evaluator, node, argument(0), argument(1));
  if (name === 'Array' || name === 'String') return undefined;
  const flavour = CONTAINERS.get(name);
  if (!flavour) return undefined;
  const source = name === 'HttpParams' ? httpParamsSource(argument(0)) : argument(0);
  const builder = new RecordBuilder(node, flavour);
  if (source) fill(evaluator, builder, source, true);
  else if (node.arguments.length > 0) builder.open();
  return builder.finish();
}

// A class of the file that has the name of one of the platform is another class.
function constructorName(evaluator: Evaluator, callee: TSESTree.Node): string | undefined {
  if (callee.type === 'MemberExpression') return writtenName(callee);
  if (callee.type !== 'Identifier') return undefined;
  const variable = evaluator.bindings.of(callee);
  const type = variable && (onlyDefinition(variable)?.type as string | undefined);
  return type === undefined || type === 'ImportBinding' || type === 'Variable' ? callee.name : undefined;
}

// Angular's `new HttpParams({ fromObject: … })` and `{ fromString: … }`.
function httpParamsSource(options: Value | undefined): Value | undefined {
  if (options?.kind !== 'record') return options;
  const source = memberOf(options, 'fromObject', options.node);
  return isUndefined(source) ? memberOf(options, 'fromString', options.node) : source;
}

function fill(evaluator: Evaluator, builder: RecordBuilder, value: Value, certain: boolean): void {
  switch (value.kind) {
    case 'record':
    case 'scalar':
      builder.spread(value, certain);
      break;
    case 'list': {
      const record = recordOfPairs(value);
      if (record) addAll(builder, record, certain);
      else builder.open();
      break;
    }
    case 'text': {
      const { query } = evaluator.parse(value);
      if (query) addAll(builder, query, certain);
      else if (value.pieces.length > 0) builder.open();
      break;
    }
    case 'choice':
      for (const option of value.options) fill(evaluator, builder, option, false);
      break;
    case 'url':
    case 'unknown':
      builder.open();
  }
}

// Pairs and queries may say a name twice.
function addAll(builder: RecordBuilder, record: RecordValue, certain: boolean): void {
  for (const entry of record.entries) builder.append(certain ? entry : { ...entry, certain: false });
  const rest = new RecordBuilder(record.node, record.flavour).finish();
  builder.spread({ ...rest, origins: record.origins, open: record.open }, certain);
}

function url(evaluator: Evaluator, node: Call['node'], path: Value | undefined, base: Value | undefined): UrlValue {
  const text = textOf(node, piecesOf(path ?? unknown(node), node.arguments[0] ?? node));
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|\0)/i.test(skeletonOf(text));
  const baseNode = node.arguments[1];
  const whole = isAbsolute || !base || !baseNode ? text : textOf(node, [...baseOf(base, baseNode), ...text.pieces]);
  const { base: href, query, isBare } = evaluator.parse(whole);
  const search = query && !isBare ? query : new RecordBuilder(node, 'parameters').finish();
  const builder = RecordBuilder.from(search, 'parameters', node);
  // `new URL(authorizationUrl)`: the given URL may have parameters already.
  if (!query && isAbsolute && skeletonOf(text) === '\0') builder.open();
  return { kind: 'url', node, href, search: builder.finish() };
}

// A relative URL replaces the query of its base.
function baseOf(base: Value, node: TSESTree.Node): readonly Piece[] {
  return base.kind === 'url' ? base.href.pieces : piecesOf(base, node);
}
