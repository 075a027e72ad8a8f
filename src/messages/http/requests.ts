import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import type { HttpRequest } from '../model.ts';
import { type Call, type ClientCall, clientCallOf } from './calls.ts';
import { chainOf, streamBody } from './chain.ts';
import { laterHeaders } from './later-headers.ts';
import { bodyOption, hasOption, mergedHeaders, OPTION_NAMES, optionOf, urlOption, withBase } from './options.ts';
import { isXmlHttpRequest, xmlHttpRequest } from './xml-http-request.ts';

/** The nodes of a file that may send or describe an HTTP request. */
export function possibleRequests(sourceCode: TSESLint.SourceCode): readonly TSESTree.Node[] {
  const index = nodeIndexOf(sourceCode);
  return [...index.of('CallExpression'), ...index.of('NewExpression'), ...index.of('ObjectExpression')];
}

/**
 * The HTTP request that a call sends or a construction makes, as far as it is visible, or that an object describes: a
 * URL beside a body, a query or headers (`{ method: 'POST', url, data }`), whoever sends it.
 */
export function httpRequestAt(evaluator: Evaluator, node: TSESTree.Node): HttpRequest | undefined {
  if (node.type === 'ObjectExpression') return describedRequest(evaluator, node);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const call = clientCallOf(evaluator, node);
  if (call) return httpRequest(evaluator, node, call);
  return isXmlHttpRequest(node) ? xmlHttpRequest(evaluator, node) : undefined;
}

function httpRequest(evaluator: Evaluator, node: Call, call: ClientCall): HttpRequest {
  const { shape, factory } = call;
  const argument = (index: number | undefined): Value | undefined => {
    const given = index === undefined ? undefined : node.arguments[index];
    return given && given.type !== 'SpreadElement' ? evaluator.evaluate(given) : undefined;
  };
  let url = argument(shape.url);
  let options = argument(shape.options);
  // `axios({ url, … })`, `request({ uri, … })`: the options stand in place of the URL.
  if (url?.kind === 'record' && options?.kind !== 'record') [url, options] = [undefined, url];
  const settings = options?.kind === 'record' ? options : undefined;
  const client = factory && clientOptions(evaluator, factory);
  const chain = chainOf(evaluator, node);
  const method = constantOf(argument(shape.method)) ?? shape.fixedMethod ?? constantOf(optionOf(settings, OPTION_NAMES.method));
  return {
    node,
    url: url ? withBase(url, optionOf(settings, OPTION_NAMES.base) ?? optionOf(client, OPTION_NAMES.base)) : urlOption(settings, client),
    method: method?.toUpperCase(),
    headers: mergedHeaders([optionOf(client, OPTION_NAMES.headers), optionOf(settings, OPTION_NAMES.headers), chain.headers, laterHeaders(evaluator, node, call)]),
    query: optionOf(settings, OPTION_NAMES.query) ?? chain.query,
    body: argument(shape.body) ?? bodyOption(settings) ?? chain.body ?? streamBody(evaluator, node),
    hasCredentials: hasOption(settings, OPTION_NAMES.credentials) || hasOption(client, OPTION_NAMES.credentials) || chain.hasCredentials,
    password: chain.password,
    options: [settings, client].filter((record) => record !== undefined),
  };
}

// `axios.create({ baseURL })`, `got.extend({ prefixUrl })`; undici's `new Client(origin)` takes the base itself.
function clientOptions(evaluator: Evaluator, factory: Call): RecordValue | undefined {
  const [given] = factory.arguments;
  const value = given && given.type !== 'SpreadElement' ? evaluator.evaluate(given) : undefined;
  if (value?.kind === 'record') return value;
  if (!given || !value || factory.type !== 'NewExpression') return undefined;
  const entry = { key: 'origin', value, node: given, valueNode: given, certain: true, form: 'property' } as const;
  return { kind: 'record', node: given, flavour: 'object', entries: [entry], open: true, origins: [] };
}

const PARTS = new Set<string>([...OPTION_NAMES.body, ...OPTION_NAMES.query, ...OPTION_NAMES.headers]);
const PLACES = new Set<string>([...OPTION_NAMES.url, ...OPTION_NAMES.base]);

function describedRequest(evaluator: Evaluator, node: TSESTree.ObjectExpression): HttpRequest | undefined {
  const names = node.properties.map((property) => (property.type === 'Property' ? writtenName(property) : undefined));
  const has = (set: ReadonlySet<string>): boolean => names.some((name) => name !== undefined && set.has(name));
  if (!has(PARTS) || !has(PLACES)) return undefined;
  const options = evaluator.evaluateWhole(node);
  if (options.kind !== 'record') return undefined;
  return {
    node,
    url: urlOption(options, undefined),
    method: constantOf(optionOf(options, OPTION_NAMES.method))?.toUpperCase(),
    headers: mergedHeaders([optionOf(options, OPTION_NAMES.headers)]),
    query: optionOf(options, OPTION_NAMES.query),
    body: bodyOption(options),
    hasCredentials: hasOption(options, OPTION_NAMES.credentials),
    password: undefined,
    options: [options],
  };
}
