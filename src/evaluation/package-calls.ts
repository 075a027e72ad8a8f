import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import type { Call } from './calls.ts';
import { memberOf } from './operations.ts';
import { recordOfPairs } from './pairs.ts';
import { unencoded } from './passing.ts';
import { embedded, hole, literalPiece, piecesOf, textOf } from './text.ts';
import type { Value } from './value.ts';

/** Packages whose `stringify` turns an object into a query. */
const STRINGIFIERS = new Map([
  ['qs', 'stringify'],
  ['querystring', 'stringify encode'],
  ['query-string', 'stringify default.stringify'],
  ['querystringify', 'stringify default.stringify'],
  ['form-urlencoded', 'default'],
  ['ufo', 'stringifyQuery'],
  ['picoquery', 'stringify'],
]);
/** The same as globals of a script build, or where the import is not in the file. */
const GLOBAL_STRINGIFIERS = new Set(['qs', 'Qs', 'querystring', 'queryString']);

/** What a function of a known package gives. */
export function packageCall(call: Call): Value | undefined {
  const { evaluator, node, argument } = call;
  const path = evaluator.paths.of(call.callee);
  if (path?.root.kind === 'global' && GLOBAL_STRINGIFIERS.has(path.root.name)) {
    return path.steps === 'stringify' ? stringified(argument(0), node) : undefined;
  }
  if (path?.root.kind !== 'module') return undefined;
  const steps = path.steps.replace(/^default\.(?=.)/, '') || 'default';
  if (STRINGIFIERS.get(path.root.name)?.split(' ').includes(steps)) return stringified(argument(0), node, argument(1));
  if (path.root.name === 'ufo' && steps === 'withQuery') return withQuery(call);
  if (path.root.name === 'react' && steps === 'useMemo') return memoized(call);
  return path.root.name === 'vue' && (steps === 'reactive' || steps === 'shallowReactive') ? argument(0) : undefined;
}

// `withQuery(url, { … })`
function withQuery({ node, argument }: Call): Value | undefined {
  const url = argument(0);
  const query = argument(1);
  if (!url || query?.kind !== 'record') return undefined;
  const pieces = piecesOf(url, node.arguments[0] ?? node);
  const isContinued = pieces.some((piece) => piece.kind === 'literal' && piece.text.includes('?'));
  return textOf(node, [...pieces, literalPiece(isContinued ? '&' : '?', node), embedded(query)]);
}

// `useMemo(() => value, [])`
function memoized(call: Call): Value | undefined {
  const [callback] = call.node.arguments;
  const returned = isFunction(callback) ? call.evaluator.functions.returnsOf(callback) : [];
  return returned.length === 1 && returned[0] ? call.evaluator.evaluate(returned[0]) : undefined;
}

/** An object as the query that a function of the kind of `stringify` makes of it. */
export function stringified(value: Value | undefined, node: TSESTree.Node, options?: Value): Value | undefined {
  if (value?.kind === 'record') {
    const encode = options?.kind === 'record' ? memberOf(options, 'encode', node) : undefined;
    const isWire = encode?.kind === 'scalar' && encode.value === false;
    return { kind: 'text', node, pieces: [embedded(isWire ? unencoded(value) : value)] };
  }
  if (value?.kind === 'list') {
    const record = recordOfPairs(value);
    return record && { kind: 'text', node, pieces: [embedded(record)] };
  }
  return value?.kind === 'choice' ? { kind: 'text', node, pieces: [hole(node, value)] } : undefined;
}
