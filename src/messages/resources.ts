import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { alternatives, memberOf } from '../evaluation/operations.ts';
import { constantOf, skeletonOf } from '../evaluation/text.ts';
import type { Value } from '../evaluation/value.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../syntax/node-index.ts';
import { endpointText } from './endpoint.ts';
import type { HttpRequest, ResourceRequest } from './model.ts';
import type { Reach } from './reach.ts';
import { SENDS } from './uses.ts';

const SETTERS = new Set(['set', 'append', 'setRequestHeader', 'setHeader', 'header', 'setHeaders']);

/**
 * Every `Authorization: Bearer …` header that the file writes where `reach` says, wherever it is sent from. The HTTP
 * requests of the file are asked for when somebody wants to know where a token goes.
 */
export function resourceRequestsOf(evaluator: Evaluator, requests: () => readonly HttpRequest[], reach: Reach): readonly ResourceRequest[] {
  if (!SENDS.test(textInFocus(evaluator.sourceCode))) return [];
  const found: ResourceRequest[] = [];
  let urls: ReadonlyMap<TSESTree.Node, ResourceRequest['url']> | undefined;
  const urlOf = (node: TSESTree.Node): ResourceRequest['url'] => {
    urls ??= urlsByHeader(requests());
    return urls.get(node);
  };
  for (const { node, valueNode } of authorizationHeaders(evaluator)) {
    if (!reach(node)) continue;
    for (const credential of bearerCredentials(evaluator.evaluate(valueNode))) {
      found.push({
        kind: 'resource request',
        credential,
        node,
        get url() {
          return urlOf(node);
        },
      });
    }
  }
  for (const { node, credential } of bearerOptions(evaluator)) {
    if (!reach(node)) continue;
    const request = requestAround(requests(), node);
    const { kind } = evaluator.evaluate(credential);
    const isToken = kind === 'unknown' || kind === 'text' || kind === 'choice';
    if (request && isToken) found.push({ kind: 'resource request', credential, node, url: endpointText(request.url) });
  }
  return found;
}

function* authorizationHeaders(evaluator: Evaluator): Generator<{ node: TSESTree.Node; valueNode: TSESTree.Node }> {
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of index.of('Property')) {
    if (node.parent.type !== 'ObjectExpression') continue;
    if (isAuthorization(writtenName(node) ?? constantOf(evaluator.evaluate(node.key)))) yield { node, valueNode: node.value };
  }
  for (const node of index.of('AssignmentExpression')) {
    const { left } = node;
    if (left.type === 'MemberExpression' && isAuthorization(writtenName(left))) yield { node, valueNode: node.right };
  }
  for (const node of index.of('CallExpression')) {
    const [key, value] = node.arguments;
    if (node.callee.type !== 'MemberExpression' || !key || !value) continue;
    if (!SETTERS.has(writtenName(node.callee) ?? '')) continue;
    if (key.type === 'Literal' && isAuthorization(String(key.value))) yield { node, valueNode: value };
  }
  for (const node of index.of('ArrayExpression')) {
    const [key, value] = node.elements;
    if (node.elements.length !== 2 || key?.type !== 'Literal') continue;
    if (value && isAuthorization(String(key.value))) yield { node, valueNode: value };
  }
}

function isAuthorization(name: string | undefined): boolean {
  return name?.length === 13 && name.toLowerCase() === 'authorization';
}

// `Bearer ` and one hole, which is one character of the skeleton: the expression in the hole is the credential.
function bearerCredentials(value: Value): TSESTree.Node[] {
  return alternatives(value).flatMap((option) => {
    if (option.kind !== 'text') return [];
    const credential = option.pieces.at(-1);
    return credential?.kind === 'hole' && /^bearer\s+\S$/i.test(skeletonOf(option)) ? [credential.node] : [];
  });
}

/**
 * What client libraries send as a bearer token when they are told to: `auth: { bearer: token }` of `request`,
 * `.auth(token, { type: 'bearer' })` of `superagent`.
 */
function* bearerOptions(evaluator: Evaluator): Generator<{ node: TSESTree.Node; credential: TSESTree.Node }> {
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of index.of('Property')) {
    if (writtenName(node) !== 'bearer' || node.parent.type !== 'ObjectExpression') continue;
    const holder = node.parent.parent;
    if (holder.type === 'Property' && writtenName(holder) === 'auth') yield { node, credential: node.value };
  }
  for (const node of index.of('CallExpression')) {
    if (node.callee.type !== 'MemberExpression' || writtenName(node.callee) !== 'auth') continue;
    const [credential, second] = node.arguments;
    const options = second && evaluator.evaluate(second);
    const isBearer = options?.kind === 'record' && constantOf(memberOf(options, 'type', node)) === 'bearer';
    if (credential && isBearer) yield { node, credential };
  }
}

// `request.get(url).auth(…)` is behind the request, `request.get(url, { auth: {…} })` inside it.
function requestAround(requests: readonly HttpRequest[], node: TSESTree.Node): HttpRequest | undefined {
  return requests.find((request) => isInside(request.node, node) || isInside(node, request.node));
}

function isInside(node: TSESTree.Node, container: TSESTree.Node): boolean {
  return node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}

function urlsByHeader(requests: readonly HttpRequest[]): ReadonlyMap<TSESTree.Node, ResourceRequest['url']> {
  const urls = new Map<TSESTree.Node, ResourceRequest['url']>();
  for (const request of requests) {
    for (const entry of request.headers?.entries ?? []) {
      if (isAuthorization(entry.key)) urls.set(entry.node, endpointText(request.url));
    }
  }
  return urls;
}
