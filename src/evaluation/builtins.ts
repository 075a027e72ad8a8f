import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Environment, Evaluator } from './evaluator.ts';
import { choiceOf, embedded, memberOf, undefinedValue, unknown, urlText } from './operations.ts';
import { recordOfPairs } from './pairs.ts';
import { passedOn, unencoded } from './passing.ts';
import { RecordBuilder } from './record.ts';
import { patternPath } from './slots.ts';
import { computedText, constantOf, encodedText, encodedUri, literalPiece, piecesOf, skeletonOf, withoutWhiteSpace } from './text.ts';
import type { ListValue, RecordFlavour, RecordValue, TextValue, UrlValue, Value } from './value.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

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
const CONTAINERS: Readonly<Record<string, RecordFlavour>> = {
  URLSearchParams: 'parameters',
  FormData: 'parameters',
  HttpParams: 'parameters',
  Headers: 'headers',
  HttpHeaders: 'headers',
};

/** What a call or construction gives, for the functions of the language and the web platform, and for local functions. */
export function evaluateCall(evaluator: Evaluator, node: Call, environment: Environment): Value {
  const callee = unwrap(node.callee);
  const argument = (index: number): Value | undefined => {
    const given = node.arguments[index];
    return given && given.type !== 'SpreadElement' ? evaluator.evaluate(given, environment) : undefined;
  };
  if (node.type === 'NewExpression') return construct(evaluator, node, callee, argument) ?? unknown(node);
  if (callee.type === 'Identifier' && evaluator.bindings.isGlobal(callee)) return globalCall(node, callee.name, argument) ?? unknown(node);
  if (callee.type === 'MemberExpression') {
    const known =
      staticCall(node, callee, argument) ?? methodCall(evaluator, node, callee, environment, argument);
    if (known) return known;
  }
  return packageCall(evaluator, node, callee, argument) ?? localCall(evaluator, node, callee, environment) ?? unknown(node);
}

type Argument = (index: number) => Value | undefined;

function globalCall(node: Call, name: string, argument: Argument): Value | undefined {
  const first = argument(0);
  if (!first) return undefined;
  switch (name) {
    case 'encodeURI':
      return mapTexts(first, node, (text) => encodedUri(text, node)) ?? asEncodedHole(first, node);
    case 'encodeURIComponent':
    case 'escape':
      return mapTexts(first, node, (text) => encodedText(text, node)) ?? asEncodedHole(first, node);
    case 'String':
      return { kind: 'text', node, pieces: piecesOf(first, node.arguments[0] ?? node) };
    case 'decodeURIComponent':
    case 'decodeURI':
      return first;
    default:
      return undefined;
  }
}

function asEncodedHole(value: Value, node: TSESTree.Node): Value {
  return value.kind === 'unknown' ? unknown(node) : value;
}

function staticCall(node: Call, callee: TSESTree.MemberExpression, argument: Argument): Value | undefined {
  if (callee.object.type !== 'Identifier') return undefined;
  const first = argument(0);
  switch (`${callee.object.name}.${writtenName(callee) ?? ''}`) {
    case 'Object.freeze':
    case 'Object.seal':
    case 'JSON.stringify':
    case 'Promise.resolve':
    case 'Array.from':
    case 'Object.fromEntries':
      return first?.kind === 'list' ? (recordOfPairs(first) ?? first) : first;
    // The names of a record stand for the record: what is made of each name is made of the parameters.
    case 'Object.entries':
    case 'Object.keys':
      return first?.kind === 'record' ? first : undefined;
    case 'Object.values':
      return first?.kind === 'record'
        ? { kind: 'list', node, elements: first.entries.map((entry) => entry.value), open: first.open }
        : undefined;
    case 'Object.assign': {
      if (!first) return undefined;
      const builder = first.kind === 'record' ? RecordBuilder.from(first) : new RecordBuilder(node, 'object');
      if (first.kind !== 'record') builder.spread(first, true);
      for (const [index, given] of node.arguments.entries()) {
        if (index === 0) continue;
        const value = argument(index);
        if (given.type === 'SpreadElement' || !value) builder.open();
        else builder.spread(value, true);
      }
      return builder.finish();
    }
    case '$.param':
    case 'jQuery.param':
      return stringified(first, node);
    default:
      return undefined;
  }
}

function packageCall(evaluator: Evaluator, node: Call, callee: TSESTree.Node, argument: Argument): Value | undefined {
  const path = evaluator.paths.of(callee);
  if (path?.root.kind === 'global' && GLOBAL_STRINGIFIERS.has(path.root.name)) return path.steps === 'stringify' ? stringified(argument(0), node) : undefined;
  if (path?.root.kind !== 'module') return undefined;
  const steps = path.steps.replace(/^default\.(?=.)/, '') || 'default';
  if (STRINGIFIERS.get(path.root.name)?.split(' ').includes(steps)) return stringified(argument(0), node, argument(1));
  if (path.root.name === 'ufo' && steps === 'withQuery') return withQuery(argument(0), argument(1), node);
  if (path.root.name === 'react' && steps === 'useMemo') {
    const [callback] = node.arguments;
    const returned = isFunction(callback) ? evaluator.functions.returnsOf(callback) : [];
    return returned.length === 1 && returned[0] ? evaluator.evaluate(returned[0]) : undefined;
  }
  return path.root.name === 'vue' && (steps === 'reactive' || steps === 'shallowReactive') ? argument(0) : undefined;
}

function withQuery(url: Value | undefined, query: Value | undefined, node: Call): Value | undefined {
  if (!url || query?.kind !== 'record') return undefined;
  const pieces = piecesOf(url, node.arguments[0] ?? node);
  const isContinued = pieces.some((piece) => piece.kind === 'literal' && piece.text.includes('?'));
  return { kind: 'text', node, pieces: [...pieces, literalPiece(isContinued ? '&' : '?', node), embedded(query)] };
}

function stringified(value: Value | undefined, node: TSESTree.Node, options?: Value): Value | undefined {
  if (value?.kind === 'record') {
    const encode = options?.kind === 'record' ? memberOf(options, 'encode', node) : undefined;
    const isWire = encode?.kind === 'scalar' && encode.value === false;
    return { kind: 'text', node, pieces: [embedded(isWire ? unencoded(value) : value)] };
  }
  if (value?.kind === 'list') {
    const record = recordOfPairs(value);
    return record && { kind: 'text', node, pieces: [embedded(record)] };
  }
  return value?.kind === 'choice' ? { kind: 'text', node, pieces: [{ kind: 'hole', node, value, encoded: false }] } : undefined;
}

function construct(evaluator: Evaluator, node: TSESTree.NewExpression, callee: TSESTree.Node, argument: Argument): Value | undefined {
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  if (name === undefined) return undefined;
  if (name === 'URL') return url(evaluator, node, argument(0), argument(1));
  const flavour = Object.hasOwn(CONTAINERS, name) ? CONTAINERS[name] : undefined;
  return flavour && container(evaluator, node, flavour, name === 'HttpParams' ? httpParamsSource(argument(0)) : argument(0));
}

// Angular's `new HttpParams({ fromObject: … })` and `{ fromString: … }`.
function httpParamsSource(options: Value | undefined): Value | undefined {
  if (options?.kind !== 'record') return options;
  const source = memberOf(options, 'fromObject', options.node);
  return source.kind === 'scalar' ? memberOf(options, 'fromString', options.node) : source;
}

function container(evaluator: Evaluator, node: TSESTree.Node, flavour: RecordFlavour, source: Value | undefined): RecordValue {
  const builder = new RecordBuilder(node, flavour);
  const fill = (value: Value, certain: boolean): void => {
    switch (value.kind) {
      case 'record':
      case 'scalar':
        builder.spread(value, certain);
        break;
      case 'list': {
        const record = recordOfPairs(value);
        if (record) builder.spread(record, certain);
        else builder.open();
        break;
      }
      case 'text': {
        const { query } = evaluator.parse(value);
        if (query) builder.spread(query, certain);
        else if (value.pieces.length > 0) builder.open();
        break;
      }
      case 'choice':
        for (const option of value.options) fill(option, false);
        break;
      default:
        builder.open();
    }
  };
  if (source) fill(source, true);
  return builder.finish();
}

function url(evaluator: Evaluator, node: TSESTree.NewExpression, path: Value | undefined, base: Value | undefined): UrlValue {
  const text: TextValue = { kind: 'text', node, pieces: piecesOf(path ?? unknown(node), node.arguments[0] ?? node) };
  const isAbsolute = /^(?:[a-z][a-z\d+.-]*:|\0)/i.test(skeletonOf(text));
  const baseNode = node.arguments[1];
  const whole: TextValue =
    isAbsolute || !base || !baseNode ? text : { kind: 'text', node, pieces: [...hrefOf(base, baseNode), ...text.pieces] };
  const { base: href, query, isBare } = evaluator.parse(whole);
  const search = query && !isBare ? query : new RecordBuilder(node, 'parameters').finish();
  const builder = RecordBuilder.from(search, 'parameters', node);
  // `new URL(authorizationUrl)`: the given URL may have parameters already.
  if (!query && isAbsolute && skeletonOf(text) === '\0') builder.open();
  return { kind: 'url', node, href, search: builder.finish() };
}

function hrefOf(base: Value, node: TSESTree.Node): readonly ReturnType<typeof piecesOf>[number][] {
  const value = base.kind === 'url' ? base.href : base;
  return piecesOf(value, node);
}

function methodCall(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
  environment: Environment,
  argument: Argument,
): Value | undefined {
  const name = writtenName(callee);
  if (name === undefined || callee.object.type === 'ThisExpression') return undefined;
  const object = evaluator.evaluate(callee.object, environment);
  switch (object.kind) {
    case 'text':
      return textMethod(object, name, node, argument);
    case 'list':
      return listMethod(evaluator, object, name, node, environment, argument);
    case 'record':
      return recordMethod(evaluator, object, name, node, environment, argument);
    case 'url':
      return name === 'toString' || name === 'toJSON' || name === 'valueOf' ? urlText(object, node) : undefined;
    case 'choice': {
      const isTextMethod = name === 'toString' || name === 'trim';
      return isTextMethod ? object : undefined;
    }
    default:
      return undefined;
  }
}

function textMethod(text: TextValue, name: string, node: TSESTree.CallExpression, argument: Argument): Value | undefined {
  const constant = constantOf(text);
  switch (name) {
    case 'toString':
    case 'valueOf':
      return text;
    case 'trim':
      return constant !== undefined && constant.trim() !== constant ? computedText(constant.trim(), node) : text;
    case 'toLowerCase':
      return constant === undefined ? undefined : computedText(constant.toLowerCase(), node);
    case 'toUpperCase':
      return constant === undefined ? undefined : computedText(constant.toUpperCase(), node);
    case 'concat':
      return {
        kind: 'text',
        node,
        pieces: [...text.pieces, ...node.arguments.flatMap((given, index) => piecesOf(argument(index) ?? unknown(given), given))],
      };
    case 'split': {
      const separator = constantOf(argument(0));
      if (constant === undefined || separator === undefined || separator === '') return undefined;
      return { kind: 'list', node, elements: constant.split(separator).map((part) => computedText(part, node)), open: false };
    }
    case 'replace':
    case 'replaceAll':
      return replacement(text, node, constantOf(argument(1)));
    default:
      return undefined;
  }
}

// Only the replacements by which code cleans or encodes white space; any other gives an unknown string.
function replacement(text: TextValue, node: TSESTree.CallExpression, by: string | undefined): Value | undefined {
  const [pattern] = node.arguments;
  const isWhiteSpace =
    pattern?.type === 'Literal' &&
    (pattern.value === ' ' || ('regex' in pattern && /^(?:\\s\+?|\\n\\s\*|\[\\s\\n\]\+?| |\\n| \+)$/.test(pattern.regex.pattern)));
  if (!isWhiteSpace || by === undefined) return undefined;
  if (by === '') return withoutWhiteSpace(text, node);
  return by === '%20' || by === '+' ? encodedText(text, node) : undefined;
}

function listMethod(
  evaluator: Evaluator,
  list: ListValue,
  name: string,
  node: TSESTree.CallExpression,
  environment: Environment,
  argument: Argument,
): Value | undefined {
  switch (name) {
    case 'join':
      return joined(list, node, argument(0));
    case 'toString':
      return joined(list, node, undefined);
    case 'filter':
      return { ...list, node, elements: list.elements.filter((element) => element.kind !== 'scalar') };
    case 'flat':
    case 'slice':
    case 'reverse':
    case 'sort':
      return node.arguments.length === 0 || name === 'sort' ? list : undefined;
    case 'concat': {
      const elements = [...list.elements];
      let { open } = list;
      for (const index of node.arguments.keys()) {
        const added = argument(index);
        if (added?.kind === 'list') elements.push(...added.elements);
        else if (added?.kind === 'text') elements.push(added);
        else open = true;
        if (added?.kind === 'list' && added.open) open = true;
      }
      return { kind: 'list', node, elements, open };
    }
    case 'map':
      return mapped(evaluator, list, node, environment);
    default:
      return undefined;
  }
}

function joined(list: ListValue, node: TSESTree.Node, separator: Value | undefined): Value | undefined {
  const between = separator === undefined ? ',' : constantOf(separator);
  if (between === undefined) return undefined;
  const pieces = list.elements.flatMap((element, index) => {
    const own = piecesOf(element, element.node);
    return index === 0 || between === '' ? own : [literalPiece(between, node), ...own];
  });
  if (list.open) pieces.push({ kind: 'hole', node, value: unknown(node), encoded: false });
  return { kind: 'text', node, pieces };
}

function mapped(evaluator: Evaluator, list: ListValue, node: TSESTree.CallExpression, environment: Environment): Value | undefined {
  const [callback] = node.arguments;
  if (callback?.type === 'Identifier' && callback.name === 'encodeURIComponent') {
    return { ...list, node, elements: list.elements.map((element) => mapTexts(element, node, (text) => encodedText(text, node)) ?? element) };
  }
  if (!isFunction(callback)) return undefined;
  const pairs = recordOfPairs(list);
  if (pairs && pairs.entries.length > 0) return pairs;
  const elements = list.elements.map((element) => inline(evaluator, callback, [element], environment) ?? unknown(node));
  return { kind: 'list', node, elements, open: list.open };
}

function recordMethod(
  evaluator: Evaluator,
  record: RecordValue,
  name: string,
  node: TSESTree.CallExpression,
  environment: Environment,
  argument: Argument,
): Value | undefined {
  switch (name) {
    case 'toString':
    case 'join':
      return { kind: 'text', node, pieces: [embedded(record)] };
    case 'map':
    case 'flatMap':
    case 'reduce':
      return throughCallback(evaluator, record, node.arguments[0]);
    case 'sort':
    case 'slice':
    case 'entries':
    case 'keys':
      return record;
    case 'filter':
      return { ...record, entries: record.entries.map((entry) => ({ ...entry, certain: false })) };
    case 'get':
      return memberOf(record, constantOf(argument(0)) ?? '\0', node);
    case 'set':
    case 'append':
    case 'delete':
    case 'appendAll':
      if (record.flavour === 'object') return undefined;
      return written(evaluator, record, name, node, environment);
    default:
      return undefined;
  }
}

// `([key, value]) => `${key}=${value}`` makes wire text; `([key, value]) => [key, value]` passes the pair on.
function throughCallback(evaluator: Evaluator, record: RecordValue, callback: TSESTree.CallExpressionArgument | undefined): RecordValue {
  if (!callback || !isFunction(callback)) return passedOn(record, undefined, false);
  const returned = evaluator.functions.returnsOf(callback);
  const isText = returned.length > 0 && returned.every(isPutTogether);
  return passedOn(record, evaluator.sourceCode.getText(callback.body), isText);
}

function isPutTogether(node: TSESTree.Node): boolean {
  if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return true;
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && writtenName(node.callee) === 'join';
}

// `new HttpParams().set(…).set(…)`: each call gives a new object. Long chains are unrolled by the cache.
function written(
  evaluator: Evaluator,
  record: RecordValue,
  name: 'set' | 'append' | 'delete' | 'appendAll',
  node: TSESTree.CallExpression,
  environment: Environment,
): RecordValue {
  const builder = RecordBuilder.from(record);
  const [keyNode, valueNode] = node.arguments;
  const key = keyNode && constantOf(evaluator.evaluate(keyNode, environment));
  if (name === 'appendAll' && keyNode) {
    builder.spread(evaluator.evaluate(keyNode, environment), true);
  } else if (key === undefined) {
    const iterated = keyNode && evaluator.iterated(keyNode, environment);
    if (iterated) builder.spread(valueNode ? passedOn(iterated, evaluator.sourceCode.getText(valueNode), false) : iterated, true);
    else builder.open();
  } else if (name === 'delete') {
    builder.delete(key, true);
  } else if (valueNode) {
    const entry = { key, value: evaluator.evaluate(valueNode, environment), node, valueNode, certain: true, form: 'call' as const };
    if (name === 'set') builder.set(entry);
    else builder.append(entry);
  }
  return builder.finish();
}

function localCall(evaluator: Evaluator, node: Call, callee: TSESTree.Node, environment: Environment): Value | undefined {
  const target = evaluator.functions.resolve(callee);
  if (!target) return undefined;
  if (node.arguments.some((given) => given.type === 'SpreadElement')) return undefined;
  const values = node.arguments.map((given) => evaluator.evaluate(given, environment));
  return inline(evaluator, target, values, environment);
}

/** What a local function returns for these arguments. */
function inline(
  evaluator: Evaluator,
  target: FunctionNode,
  values: readonly Value[],
  environment: Environment,
): Value | undefined {
  const returns = evaluator.functions.returnsOf(target);
  if (returns.length === 0 || returns.length > 4 || target.generator) return undefined;
  const bound = new Map<Variable, Value>(environment);
  for (const [index, parameter] of target.params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    const fallback = parameter.type === 'AssignmentPattern' ? evaluator.evaluate(parameter.right) : undefined;
    const value = values[index] ?? fallback ?? undefinedValue(parameter);
    for (const variable of evaluator.sourceCode.getDeclaredVariables?.(target) ?? []) {
      const name = onlyDefinition(variable)?.name;
      const path = name && patternPath(pattern, name);
      if (!path) continue;
      let member = value;
      for (const step of path) {
        member = memberOf(member, step.key, pattern);
        const isMissing = member.kind === 'scalar' && member.value === undefined;
        if (isMissing && step.fallback) member = evaluator.evaluate(step.fallback);
      }
      bound.set(variable, member);
    }
  }
  return choiceOf(
    target,
    returns.map((expression) => evaluator.evaluate(expression, bound)),
    'branch',
  );
}

function mapTexts(value: Value, node: TSESTree.Node, change: (text: TextValue) => TextValue): Value | undefined {
  if (value.kind === 'text') return change(value);
  if (value.kind !== 'choice') return undefined;
  return { ...value, options: value.options.map((option) => mapTexts(option, node, change) ?? option) };
}
