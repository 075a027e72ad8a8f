import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../messages/messages.ts';
import type { AuthorizationRequest, OAuthMessage, TokenRequest } from '../messages/model.ts';
import { knownTexts } from '../messages/values.ts';
import { isExported } from '../syntax/bindings.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Channel, HeldToken } from './holding.ts';
import type { Read } from './reads.ts';
import type { Tokens } from './tokens.ts';
import type { Trail } from './trail.ts';

/** Something read from a response, and the one request of the file that it answers. */
export interface Answer {
  /** What is read, or what it is read of. */
  readonly token: HeldToken;
  readonly channel: Channel;
  readonly request: AuthorizationRequest | TokenRequest;
  readonly trails: readonly Trail[];
}

/**
 * The request to which a read token comes back. `undefined` when the read is not joined to a request by data flow, or
 * when another request, another branch or another file may have brought what is read.
 */
export function answerOf(messages: Messages, tokens: Tokens, read: Read): Answer | undefined {
  return soleAnswer(messages, tokens, read, tokens.trails.of(read.node));
}

/** The same for a member: what it is read of, claims or the answer of the userinfo endpoint, and their request. */
export function answerOfObject(messages: Messages, tokens: Tokens, read: Read): Answer | undefined {
  const trails = objectTrails(tokens.trails.of(read.node), read.name);
  return trails && soleAnswer(messages, tokens, read, trails);
}

/** Trails that end in a step of that name, without it; `undefined` when another one ends otherwise. */
export function objectTrails(trails: readonly Trail[], name: string): readonly Trail[] | undefined {
  const objects: Trail[] = [];
  for (const trail of trails) {
    const last = trail.links.findLastIndex(({ kind }) => kind === 'step');
    if (trail.links[last]?.name !== name) return undefined;
    objects.push({ ...trail, links: trail.links.slice(0, last) });
  }
  return objects;
}

function soleAnswer(messages: Messages, tokens: Tokens, read: Read, trails: readonly Trail[]): Answer | undefined {
  let answer: Answer | undefined;
  for (const trail of trails) {
    const found = tokens.find(trail);
    if (!found?.channel || !found.request || found.request.kind === 'client metadata') return undefined;
    const { token, channel, request } = found;
    if (answer && (answer.token !== token || answer.request !== request || answer.channel !== channel)) return undefined;
    if (isOpenToOthers(messages, trail, read.node)) return undefined;
    answer ??= { token, channel, request, trails };
  }
  if (!answer) return undefined;
  const isOnly = answer.channel === 'SDK' ? agreesWithPackage(messages, answer.request) : true;
  return isOnly ? answer : undefined;
}

// A function that other files can call is given other responses there.
function isOpenToOthers(messages: Messages, { root, passed }: Trail, read: TSESTree.Node): boolean {
  if (passed.length === 0) return false;
  let node: TSESTree.Node | undefined = read;
  while (node) {
    const isAround = node.range[0] <= root.range[0] && root.range[1] <= node.range[1];
    if (!isAround && isFunction(node) && isReachable(messages, node)) return true;
    node = node.parent;
  }
  return false;
}

function isReachable({ evaluator }: Messages, owner: FunctionNode): boolean {
  const parent = owner.parent;
  if (parent.type === 'ExportDefaultDeclaration' || parent.type === 'Property') return true;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    return parent.key.type !== 'PrivateIdentifier' && parent.accessibility !== 'private';
  }
  if (parent.type === 'CallExpression' && unwrap(parent.callee) === owner) return false;
  const id = owner.type === 'FunctionDeclaration' ? owner.id : parent.type === 'VariableDeclarator' ? parent.id : undefined;
  const variable = id?.type === 'Identifier' ? evaluator.bindings.of(id) : undefined;
  if (!variable) return false;
  // Handed to somebody else, it is called there.
  return isExported(variable) || variable.references.some(({ identifier }) => isPassed(identifier));
}

function isPassed(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  const { parent } = identifier;
  if (parent.type === 'CallExpression') return parent.callee !== identifier;
  return parent.type === 'Property' || parent.type === 'ArrayExpression' || parent.type === 'JSXExpressionContainer';
}

// A configuration and the calls that use it are one request only if they ask for the same.
function agreesWithPackage(messages: Messages, request: OAuthMessage): boolean {
  if (request.kind === 'token request') return true;
  const { authorizationRequests, tokenRequests } = messages;
  const name = request.sdk?.package;
  const isSame = (other: OAuthMessage): boolean =>
    other.sdk?.package !== name || ['response_type', 'scope'].every((parameter) => textOf(other, parameter) === textOf(request, parameter));
  const isExchange = (other: OAuthMessage): boolean =>
    other.sdk?.package !== name || /^(?:authorization_code|refresh_token)$/.test(textOf(other, 'grant_type') ?? '');
  return authorizationRequests.every(isSame) && tokenRequests.every(isExchange);
}

function textOf(message: OAuthMessage, name: string): string | undefined {
  const parameter = message.parameters.get(name);
  return parameter && (knownTexts(parameter)?.map(({ text }) => text).join('|') ?? '?');
}
