import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { oncePerFile } from '../../syntax/once.ts';
import type { HttpRequest } from '../model.ts';
import { CallRequest } from './call-request.ts';
import { clientCallOf } from './calls.ts';
import { bodyOption, hasOption, mergedHeaders, OPTION_NAMES, optionOf, urlOption } from './options.ts';
import { isXmlHttpRequest, xmlHttpRequest } from './xml-http-request.ts';

/** The nodes of a file that may send or describe an HTTP request. */
export const possibleRequests = oncePerFile((sourceCode): readonly TSESTree.Node[] => {
  const index = nodeIndexOf(sourceCode);
  return [...index.of('CallExpression'), ...index.of('NewExpression'), ...index.of('ObjectExpression').filter(mayDescribeRequest)];
});

/**
 * The HTTP request that a call sends or a construction makes, as far as it is visible, or that an object describes: a
 * URL beside a body, a query or headers (`{ method: 'POST', url, data }`), whoever sends it.
 */
export function httpRequestAt(evaluator: Evaluator, node: TSESTree.Node): HttpRequest | undefined {
  if (node.type === 'ObjectExpression') return describedRequest(evaluator, node);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const call = clientCallOf(evaluator, node);
  if (call) return new CallRequest(evaluator, node, call);
  return isXmlHttpRequest(node) ? xmlHttpRequest(evaluator, node) : undefined;
}

const PARTS = new Set<string>([...OPTION_NAMES.body, ...OPTION_NAMES.query, ...OPTION_NAMES.headers]);
const PLACES = new Set<string>([...OPTION_NAMES.url, ...OPTION_NAMES.base]);

function mayDescribeRequest({ properties }: TSESTree.ObjectExpression): boolean {
  let hasPart = false;
  let hasPlace = false;
  for (const property of properties) {
    const name = property.type === 'Property' ? writtenName(property) : undefined;
    if (name === undefined) continue;
    hasPart ||= PARTS.has(name);
    hasPlace ||= PLACES.has(name);
  }
  return hasPart && hasPlace;
}

function describedRequest(evaluator: Evaluator, node: TSESTree.ObjectExpression): HttpRequest | undefined {
  if (!mayDescribeRequest(node)) return undefined;
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
