import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../../messages/messages.ts';
import type { TokenRequest } from '../../messages/model.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { calleeName } from '../passing.ts';
import { tokensOf } from '../tokens.ts';
import { stepsOf } from '../trail.ts';
import type { Verdict } from './comparisons.ts';
import { type RedirectCode, redirectCodesOf } from './redirect-codes.ts';
import { stateReadsOf } from './state-reads.ts';
import { StateUses } from './uses.ts';

/** A code of a redirect that is exchanged, although nobody looks whether the state of that redirect is the right one. */
export interface UncheckedExchange {
  readonly request: TokenRequest;
  /** Where the code is read. */
  readonly node: TSESTree.Node;
  /** The comparison that is there and does not help, and why. */
  readonly flaw: { readonly node: TSESTree.Node; readonly reason: Exclude<Verdict, 'checked' | 'none'> } | undefined;
}

const CHECKER = /state|csrf|xsrf|verif|valid|check|guard|protect|auth|login|callback/i;
const PARSER = /(?:^|\.)(?:URL|URLSearchParams|parse|fromEntries|String|decodeURIComponent|entries|keys|stringify|Boolean)$/;

/**
 * The codes that a file takes from the redirect to it and exchanges without a check of `state` (RFC 6749 §10.12). What
 * an unseen function is given, such as the whole query, is taken to be checked there.
 */
export function uncheckedExchangesOf(messages: Messages): readonly UncheckedExchange[] {
  const codes = redirectCodesOf(messages);
  if (codes.length === 0) return [];
  const reads = stateReadsOf(messages);
  return codes.flatMap((code): UncheckedExchange[] => {
    const { request, node } = code;
    const uses = new StateUses(messages, request.http?.node);
    const found = reads.flatMap((read) => uses.of(read));
    if (found.some(({ verdict }) => verdict === 'checked') || isCheckedElsewhere(messages, code)) return [];
    const flaw = found.find(({ verdict }) => verdict !== 'none');
    const reason = flaw?.verdict;
    return [{ request, node, flaw: flaw && reason !== undefined && reason !== 'none' && reason !== 'checked' ? { node: flaw.node, reason } : undefined }];
  });
}

function isCheckedElsewhere(messages: Messages, code: RedirectCode): boolean {
  return hasMiddleware(messages, code.node) || isQueryHandedOn(messages, code);
}

// `app.get('/callback', checkState, handler)`, `@UseGuards(StateGuard)`
function hasMiddleware({ evaluator }: Messages, node: TSESTree.Node): boolean {
  const { sourceCode } = evaluator;
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    const { parent } = owner;
    if (parent.type === 'CallExpression') {
      const others = parent.arguments.filter((argument) => argument !== owner && argument.type !== 'Literal' && argument.type !== 'TemplateLiteral');
      if (others.some((argument) => CHECKER.test(sourceCode.getText(argument)))) return true;
    }
    if (parent.type === 'MethodDefinition' && parent.decorators.some((decorator) => /guard|state|csrf/i.test(sourceCode.getText(decorator)))) return true;
  }
  return false;
}

// `validate(req.query)`, `checkCallback(req)`: what the code is read of is given to a function that is not visible.
function isQueryHandedOn(messages: Messages, { trail, request }: RedirectCode): boolean {
  const { evaluator } = messages;
  const { trails } = tokensOf(messages);
  const steps = stepsOf(trail);
  return nodeIndexOf(evaluator.sourceCode).of('CallExpression').some((call) => {
    const name = calleeName(call) ?? '';
    if (call === request.http?.node || PARSER.test(name) || name.startsWith('console.') || evaluator.functions.resolve(call.callee)) return false;
    return call.arguments.some((argument) => {
      if (!/^(?:Identifier|MemberExpression|CallExpression|NewExpression|ObjectExpression)$/.test(argument.type)) return false;
      return trails.of(argument).some((other) => {
        if (other.root !== trail.root) return false;
        const before = stepsOf(other);
        const isPart = before.length < steps.length && before.every((step, index) => step.name === steps[index]?.name);
        // A request has more than its query: many helpers are given it for something else.
        return isPart && (before.length > 0 || isUrl(other.root) || CHECKER.test(name));
      });
    });
  });
}

function isUrl(root: TSESTree.Node): boolean {
  return root.type !== 'Identifier' && root.type !== 'ObjectPattern' && root.type !== 'AssignmentPattern';
}
