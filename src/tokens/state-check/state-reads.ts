import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../../messages/messages.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { calleeName } from '../passing.ts';
import { readsOf } from '../reads.ts';
import { redirectParameter } from '../redirects.ts';
import { tokensOf } from '../tokens.ts';

/** What keeps the state between the request and the response, and objects of the platform that have a `state` too. */
const OTHER_STATE = /cookie|session|storage|saved|stored|stash|cache|redis|history|\bthis\b|\bstore\b|useContext|\.auth\b/i;
const WRITERS = /(?:set|append|delete|remove|removeItem|setItem|save|put|write|has|on|emit|cookie|require|fetch)$/i;

/** What throws unless its arguments are as they should be. */
export const ASSERTION = /^(?:assert|invariant|expect|t)\b/;

/** The places that may read the `state` of the redirect: the expression, or the variable that is given it. */
export function stateReadsOf(messages: Messages): readonly TSESTree.Node[] {
  const { evaluator } = messages;
  const reads = readsOf(evaluator, (name) => name === 'state').map(({ node }) => node);
  const found = reads.filter((node) => isRedirectState(messages, node) || !isOther(messages, node));
  for (const call of nodeIndexOf(evaluator.sourceCode).of('CallExpression')) {
    if (ASSERTION.test(calleeName(call) ?? '')) found.push(...call.arguments.filter((given) => isRedirectState(messages, given)));
    // `getQueryParameter('state')`
    const named = call.arguments.some((given) => given.type === 'Literal' && given.value === 'state');
    const name = calleeName(call) ?? '';
    if (named && !found.includes(call) && !reads.includes(call) && !WRITERS.test(name) && !isOther(messages, call)) found.push(call);
  }
  return found;
}

/** Whether the expression is the `state` of the redirect itself, and not what was kept of it. */
export function isRedirectState(messages: Messages, node: TSESTree.Node): boolean {
  const { sourceCode } = messages.evaluator;
  const trails = tokensOf(messages).trails.of(node);
  return trails.length > 0 && trails.every((trail) => redirectParameter(trail, sourceCode) === 'state' && !isOtherText(sourceCode.getText(trail.root)));
}

function isOther(messages: Messages, node: TSESTree.Node): boolean {
  const { sourceCode } = messages.evaluator;
  if (isOtherText(sourceCode.getText(node))) return true;
  return tokensOf(messages).trails.of(node).some(({ root, links }) => isOtherText([sourceCode.getText(root).slice(0, 120), ...links.map(({ name }) => name)].join('.')));
}

function isOtherText(text: string): boolean {
  return OTHER_STATE.test(text.slice(0, 200));
}
