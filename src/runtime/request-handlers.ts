import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { nodesMatching } from '../syntax/node-at.ts';
import { getParent } from '../syntax/node-index.ts';
import { definitionsOf } from './scope.ts';

const RESPONSE = /\b(?:res|response|reply)\b(?!\s*[,:)=])/g;

/** What a handler calls on its response to answer. */
const ANSWERS = new Set(['redirect', 'json', 'send', 'sendStatus', 'sendFile', 'status', 'end', 'render', 'writeHead']);

/** What stands in every file that has such a handler: a parameter of that name behind another one, or behind a decorator. */
const SECOND_PARAMETER = /[,)]\s*(?:res|response|reply)\s*[?,:)=]/;

interface Found {
  readonly node: TSESTree.Node;
  readonly finding: string;
}

/**
 * The first answer of a handler `(req, res) => …`: a call of `res.redirect`, `json`, `send`, `status`, `end`,
 * `render` or their like, where `res` is a parameter that follows one called `req`. The body reader of a fetch
 * response, `res.json()`, has no argument and no request before it. The listener of a bare `createServer` counts as
 * nothing: a native app opens one for its loopback redirect (RFC 8252 §7.3).
 */
export function requestHandlerAnswer(sourceCode: TSESLint.SourceCode): Found | undefined {
  if (!SECOND_PARAMETER.test(sourceCode.text)) return undefined;
  for (const response of nodesMatching(sourceCode, RESPONSE)) {
    if (response.type !== 'Identifier' || response.parent.type !== 'MemberExpression' || response.parent.object !== response) continue;
    const callee = response.parent;
    const node = callee.parent;
    if (node.type !== 'CallExpression' || node.callee !== callee) continue;
    const method = writtenName(callee);
    if (method === undefined || !ANSWERS.has(method)) continue;
    if (method === 'json' && node.arguments.length === 0) continue;
    const handler = handlerOf(sourceCode, response);
    if (handler && !isLoopbackListener(handler)) return { node, finding: `'${response.name}.${method}' is called` };
  }
  return undefined;
}

/** The function whose parameter the response is, if the parameter before it is a request. */
function handlerOf(sourceCode: TSESLint.SourceCode, response: TSESTree.Identifier): FunctionNode | undefined {
  const [definition] = definitionsOf(sourceCode, response);
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
  const handler = definition.node;
  const position = handler.params.findIndex((parameter) => parameter === definition.name);
  const request = handler.params[position - 1];
  const isHandler = request?.type === 'Identifier' && /^_*(?:req|request)?$/i.test(request.name);
  return isHandler ? handler : undefined;
}

function isLoopbackListener(handler: FunctionNode): boolean {
  const call = getParent(handler);
  if (call?.type !== 'CallExpression') return false;
  const name = call.callee.type === 'MemberExpression' ? writtenName(call.callee) : undefined;
  return (call.callee.type === 'Identifier' ? call.callee.name : name) === 'createServer';
}
