import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { Evaluator } from '../evaluation/evaluator.ts';
import { focusOn, textInFocus } from '../syntax/node-index.ts';
import { oncePerFile } from '../syntax/once.ts';
import { candidatesOfContainers, candidatesOfObjects, candidatesOfRequests, candidatesOfTexts } from './candidates.ts';
import { clientCallOf } from './http/calls.ts';
import { httpRequestAt, possibleRequests } from './http/requests.ts';
import { clientMetadataOf } from './metadata/code.ts';
import { mayHoldMetadata } from './metadata/gate.ts';
import type { AuthorizationRequest, ClientMetadata, HttpRequest, OAuthMessage, ResourceRequest, TokenRequest } from './model.ts';
import { NOWHERE, type Reach, reachOf, statementsOfOAuth } from './reach.ts';
import { recognise } from './recognise.ts';
import { resourceRequestsOf } from './resources.ts';
import { bearersOfSdks } from './sdks/bearers.ts';
import { mentionsSdk } from './sdks/in-file.ts';
import { isSdkCall, sdkConstantOf } from './sdks/look-up.ts';
import { messagesOfSdks, messagesOfTypedObjects } from './sdks/recognise.ts';
import { mayHoldRequest } from './words.ts';

/** The OAuth messages of one file. Each list is worked out when it is asked for. */
export interface Messages {
  /** Whether there is a request to an authorization server, or client metadata. */
  readonly hasMessages: boolean;
  readonly authorizationRequests: readonly AuthorizationRequest[];
  readonly tokenRequests: readonly TokenRequest[];
  readonly clientMetadata: readonly ClientMetadata[];
  readonly resourceRequests: readonly ResourceRequest[];
  /** Those whose header is written in certain statements, and those that SDKs send. */
  resourceRequestsIn(reach: Reach): readonly ResourceRequest[];
  readonly httpRequests: readonly HttpRequest[];
  /** The HTTP request that a node sends or describes. To ask for one costs less than to ask for all. */
  httpRequestAt(node: TSESTree.Node): HttpRequest | undefined;
  /** For questions about single expressions, such as which token one holds. */
  readonly evaluator: Evaluator;
}

/**
 * The messages that a file builds or sends. Computed once a file, whichever rule asks first; nothing is kept when the
 * next file comes. Ask after the gate has let the file through, and not before ESLint has linked nodes to their parents.
 */
export const messagesOf = oncePerFile((sourceCode): Messages => {
  focusOn(sourceCode, () => statementsOfOAuth(sourceCode));
  return new FileMessages(sourceCode);
});

/** Many files pass the gate by a word and hold no message: they do not pay for what nobody asks. */
class FileMessages implements Messages {
  readonly evaluator: Evaluator;
  readonly #requests = new Map<TSESTree.Node, HttpRequest | undefined>();
  #httpRequests: readonly HttpRequest[] | undefined;
  #resourceRequests: readonly ResourceRequest[] | undefined;
  #authorizationRequests: readonly AuthorizationRequest[] | undefined;
  #tokenRequests: readonly TokenRequest[] | undefined;
  #clientMetadata: readonly ClientMetadata[] | undefined;
  #messages: readonly OAuthMessage[] | undefined;

  constructor(sourceCode: TSESLint.SourceCode) {
    this.evaluator = new Evaluator(sourceCode, (self) => (call) => isSink(self, call), mentionsSdk(sourceCode) ? sdkConstantOf : undefined);
  }

  get hasMessages(): boolean {
    return this.#all().length > 0 || this.clientMetadata.length > 0;
  }

  get authorizationRequests(): readonly AuthorizationRequest[] {
    return (this.#authorizationRequests ??= this.#all().filter((message) => message.kind === 'authorization request'));
  }

  get tokenRequests(): readonly TokenRequest[] {
    return (this.#tokenRequests ??= this.#all().filter((message) => message.kind === 'token request'));
  }

  get clientMetadata(): readonly ClientMetadata[] {
    return (this.#clientMetadata ??= withoutParts([
      ...this.#all().filter((message) => message.kind === 'client metadata'),
      ...(mayHoldMetadata(textInFocus(this.evaluator.sourceCode)) ? clientMetadataOf(this.evaluator, this.httpRequests) : []),
    ]));
  }

  get httpRequests(): readonly HttpRequest[] {
    return (this.#httpRequests ??= this.#requestsAmong(() => true));
  }

  httpRequestAt(node: TSESTree.Node): HttpRequest | undefined {
    if (!this.#requests.has(node)) this.#requests.set(node, httpRequestAt(this.evaluator, node));
    return this.#requests.get(node);
  }

  #requestsAmong(isWanted: (node: TSESTree.Node) => boolean): readonly HttpRequest[] {
    const nodes = possibleRequests(this.evaluator.sourceCode).filter(isWanted);
    return nodes.map((node) => this.httpRequestAt(node)).filter((request) => request !== undefined);
  }

  get resourceRequests(): readonly ResourceRequest[] {
    return (this.#resourceRequests ??= this.resourceRequestsIn(() => true));
  }

  resourceRequestsIn(reach: Reach): readonly ResourceRequest[] {
    return [...resourceRequestsOf(this.evaluator, () => this.httpRequests, reach), ...bearersOfSdks(this.evaluator)];
  }

  #all(): readonly OAuthMessage[] {
    return (this.#messages ??= withoutParts([
      ...messagesOfSdks(this.evaluator),
      ...messagesOfTypedObjects(this.evaluator),
      ...this.#writtenByHand(),
    ]));
  }

  #writtenByHand(): OAuthMessage[] {
    if (!mayHoldRequest(this.evaluator.sourceCode)) return [];
    const reach = reachOf(this.evaluator.sourceCode);
    if (reach === NOWHERE) return [];
    const candidates = [
      ...candidatesOfRequests(this.evaluator, this.#requestsAmong(reach)),
      ...candidatesOfTexts(this.evaluator, reach),
      ...candidatesOfContainers(this.evaluator, reach),
      ...candidatesOfObjects(this.evaluator, reach),
    ];
    return candidates.map((candidate) => recognise(this.evaluator, candidate)).filter((message) => message !== undefined);
  }
}

// What is handed to an HTTP client or a modelled SDK is sent, not changed.
function isSink(evaluator: Evaluator, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (clientCallOf(evaluator, call)?.isClient === true || isChainedToClient(evaluator, call)) return true;
  const path = mentionsSdk(evaluator.sourceCode) ? evaluator.paths.of(call) : undefined;
  return path !== undefined && isSdkCall(path);
}

// `request.post(url).send({…})`
function isChainedToClient(evaluator: Evaluator, call: TSESTree.Node): boolean {
  let current = call;
  while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
    current = current.callee.object;
    if (current.type === 'CallExpression' && clientCallOf(evaluator, current)) return true;
  }
  return false;
}

/**
 * The same parameters are met several times: as an object, inside the URL made of it, in the request that sends it.
 * Only the largest counts; of equal ones the first, which is the one nearest to being sent.
 */
function withoutParts<Message extends OAuthMessage>(messages: readonly Message[]): Message[] {
  const holders = new Map<TSESTree.Node, number[]>();
  for (const [index, message] of messages.entries()) {
    for (const origin of message.origins) {
      const list = holders.get(origin);
      if (list) list.push(index);
      else holders.set(origin, [index]);
    }
  }
  return messages.filter((message, index) => {
    const [first] = message.origins;
    const rivals = first ? (holders.get(first) ?? []) : [];
    return !rivals.some((rival) => {
      const other = messages[rival];
      if (rival === index || !other || !isPart(message, other)) return false;
      return other.origins.size > message.origins.size || rival < index;
    });
  });
}

function isPart(part: OAuthMessage, whole: OAuthMessage): boolean {
  if (part.origins.size > whole.origins.size) return false;
  for (const origin of part.origins) if (!whole.origins.has(origin)) return false;
  return true;
}
