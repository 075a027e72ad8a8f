import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { alternatives } from '../evaluation/operations.ts';
import type { Value } from '../evaluation/value.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { endpointText } from './endpoint.ts';
import type { HttpRequest, ResourceRequest } from './model.ts';

const SETTERS = new Set(['set', 'append', 'setRequestHeader', 'setHeader', 'header', 'setHeaders']);

/** Every `Authorization: Bearer …` header that the file writes, wherever it is sent from. */
export function resourceRequestsOf(evaluator: Evaluator, requests: readonly HttpRequest[]): readonly ResourceRequest[] {
  const urls = urlsByHeader(requests);
  const found: ResourceRequest[] = [];
  const add = (node: TSESTree.Node, valueNode: TSESTree.Node): void => {
    for (const credential of bearerCredentials(evaluator.evaluate(valueNode))) {
      found.push({ kind: 'resource request', credential, node, url: urls.get(node) });
    }
  };
  for (const { node, valueNode } of authorizationHeaders(evaluator)) add(node, valueNode);
  return found;
}

function* authorizationHeaders(evaluator: Evaluator): Generator<{ node: TSESTree.Node; valueNode: TSESTree.Node }> {
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of index.of('Property') as readonly TSESTree.Property[]) {
    if (isAuthorization(writtenName(node)) && node.parent.type === 'ObjectExpression') yield { node, valueNode: node.value };
  }
  for (const node of index.of('AssignmentExpression') as readonly TSESTree.AssignmentExpression[]) {
    const { left } = node;
    if (left.type === 'MemberExpression' && isAuthorization(writtenName(left))) yield { node, valueNode: node.right };
  }
  for (const node of index.of('CallExpression') as readonly TSESTree.CallExpression[]) {
    const [key, value] = node.arguments;
    if (node.callee.type !== 'MemberExpression' || !key || !value) continue;
    if (!SETTERS.has(writtenName(node.callee) ?? '')) continue;
    if (key.type === 'Literal' && isAuthorization(String(key.value))) yield { node, valueNode: value };
  }
  for (const node of index.of('ArrayExpression') as readonly TSESTree.ArrayExpression[]) {
    const [key, value] = node.elements;
    if (node.elements.length !== 2 || key?.type !== 'Literal' || !value) continue;
    if (isAuthorization(String(key.value))) yield { node, valueNode: value };
  }
}

function isAuthorization(name: string | undefined): boolean {
  return name !== undefined && name.length === 13 && name.toLowerCase() === 'authorization';
}

// `Bearer ` and one hole: the expression in the hole is the credential.
function bearerCredentials(value: Value): TSESTree.Node[] {
  return alternatives(value).flatMap((option) => {
    if (option.kind !== 'text') return [];
    const [scheme, credential, ...rest] = option.pieces;
    const isBearer = scheme?.kind === 'literal' && /^bearer\s+$/i.test(scheme.text);
    return isBearer && credential?.kind === 'hole' && rest.length === 0 ? [credential.node] : [];
  });
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
