import type { TSESTree } from '@typescript-eslint/utils';

import { oncePerEvaluator } from '../evaluation/once.ts';
import { endpointText, guessEndpoint, pathOf } from '../messages/endpoint.ts';
import type { Messages } from '../messages/messages.ts';
import { sdksIn } from '../messages/sdks/in-file.ts';
import type { HttpRequest, OAuthMessage, ResourceRequest, TokenRequest } from '../messages/model.ts';
import { NOWHERE, reachOf } from '../messages/reach.ts';
import { textInFocus } from '../syntax/node-index.ts';
import { decoderOf } from './decoders.ts';
import type { Finding } from './finding.ts';
import type { HeldToken, Holding } from './holding.ts';
import { findByName } from './named.ts';
import { tokenNamed, tokenOnWire } from './names.ts';
import { findInRedirect } from './redirects.ts';
import { sdkHoldingOf } from './sdk-results.ts';
import { isJwtSplit, pathText, stepsOf, type Trail } from './trail.ts';
import { Trails } from './trails.ts';
import { isTransport, TRANSPORT } from './transport.ts';

/** Methods between the payload of a JWT and its JSON. */
const RECODING: ReadonlySet<string> = new Set(['split', 'map', 'join', 'padEnd', 'concat']);

/** Which expressions of a file hold which token. Computed on demand, once a file. */
export function tokensOf(messages: Messages): Tokens {
  return tokensIn(messages.evaluator, messages);
}

const tokensIn = oncePerEvaluator((_, messages: Messages): Tokens => new Tokens(messages));

const ID_TOKEN = /id[_\W]?token/i;
const namesIdToken = (text: string): boolean => ID_TOKEN.test(text);

/** The requests with whose bearer token an ID token can be sent: it has the name, or an SDK that may call it otherwise. */
export function possibleIdTokenBearers(messages: Messages): readonly ResourceRequest[] {
  const { sourceCode } = messages.evaluator;
  if (sdksIn(sourceCode).size > 0) return messages.resourceRequests;
  const reach = namesIdToken(textInFocus(sourceCode)) ? reachOf(sourceCode, namesIdToken) : NOWHERE;
  return reach === NOWHERE ? [] : messages.resourceRequestsIn(reach);
}

/** Says what tokens the expressions of one file hold, by data flow first, by name where there is none to follow. */
export class Tokens {
  /** Where the values of expressions come from. */
  readonly trails: Trails;
  readonly #messages: Messages;
  readonly #tokenRequests = new Map<TSESTree.Node, TokenRequest[]>();

  constructor(messages: Messages) {
    this.#messages = messages;
    for (const request of messages.tokenRequests) {
      const node = request.http?.node;
      if (node) this.#tokenRequests.set(node, [...(this.#tokenRequests.get(node) ?? []), request]);
    }
    this.trails = new Trails(messages.evaluator, {
      isRequest: (call) => messages.httpRequestAt(call) !== undefined,
      isDecoder: (call) => decoderOf(messages.evaluator, call) !== undefined,
    });
  }

  /** The token that an expression or declared name holds; of several branches, the first that holds one. */
  holdingOf(node: TSESTree.Node): Holding | undefined {
    return this.holdingsOf(node)[0];
  }

  /**
   * Every token that an expression can hold. One that comes in through the parameter of a local function stands at the
   * argument, where it is passed, unless the parameter is named as holding that token.
   */
  holdingsOf(node: TSESTree.Node): readonly Holding[] {
    const groups = new Map<TSESTree.Node, Trail[]>();
    for (const trail of this.trails.of(node)) {
      const at = trail.argument ?? node;
      groups.set(at, [...(groups.get(at) ?? []), trail]);
    }
    return [...groups].flatMap(([at, trails]) => {
      const findings = trails.map((trail) => this.find(trail));
      const tokens = new Set(findings.map((finding) => finding?.token));
      const holdings = new Map<HeldToken, Holding>();
      for (const [index, finding] of findings.entries()) {
        if (!finding) continue;
        const old = holdings.get(finding.token);
        if (old && (old.by === 'flow' || finding.by === 'name')) continue;
        const outermost = trails[index]?.links.at(-1);
        const isDeclared = outermost?.kind === 'variable' && tokenNamed(outermost.name) === finding.token;
        holdings.set(finding.token, { ...finding, node: isDeclared ? node : at, isOneBranch: tokens.size > 1 });
      }
      return [...holdings.values()];
    });
  }

  /** The token at the end of one trail. */
  find(trail: Trail): Finding | undefined {
    return this.#bySdk(trail) ?? this.#claims(trail) ?? this.#inResponse(trail) ?? this.#inRedirect(trail) ?? findByName(trail);
  }

  /** The request whose response a trail starts with, by hand or through an HTTP client. */
  requestAt(trail: Trail): HttpRequest | undefined {
    return this.#messages.httpRequestAt(trail.root);
  }

  #bySdk(trail: Trail): Finding | undefined {
    const { evaluator } = this.#messages;
    const found = sdkHoldingOf(evaluator, trail);
    if (!found) return undefined;
    const root = evaluator.paths.of(trail.root);
    const steps = stepsOf(trail);
    const last = steps.at(-1)?.name ?? /([\w$]+)(?:\(\))?$/.exec(root?.steps ?? '')?.[1] ?? '';
    const isCall = steps.at(-1)?.isCall ?? root?.steps.endsWith('()') === true;
    const what = isCall ? `the result of ${last}()` : `'${last}'`;
    const calls: readonly (TSESTree.Node | undefined)[] = [...(root?.calls ?? []), ...steps.map((step) => step.node)];
    // What one package gives may be an object of another, which it is built on.
    const ofPackage = [...this.#messages.authorizationRequests, ...this.#messages.tokenRequests].filter(
      ({ sdk }) => sdk !== undefined && (sdk.package === found.package || sdk.package === root?.root.name),
    );
    const [request, ...others] = this.#madeBy(calls, ofPackage) ?? ofPackage;
    return {
      token: found.holds,
      by: 'flow',
      channel: 'SDK',
      evidence: `${what} of '${found.package}'`,
      origin: trail.root,
      request: others.length === 0 ? request : undefined,
      // An SDK of a client has no key for what is meant for an API.
      isVerified: found.holds === 'id token claims',
    };
  }

  // The messages of the call nearest to what is read, or of what that call is given: `process(await request(…))`.
  #madeBy<M extends OAuthMessage>(calls: readonly (TSESTree.Node | undefined)[], messages: readonly M[]): readonly M[] | undefined {
    const { paths } = this.#messages.evaluator;
    for (const call of calls.toReversed()) {
      if (!call) continue;
      const own = messages.filter(({ origins }) => origins.has(call));
      if (own.length > 0) return own;
      if (call.type !== 'CallExpression') continue;
      const given = call.arguments.map((argument) => paths.of(argument)?.calls.at(-1));
      const answered = messages.filter(({ origins }) => given.some((node) => node !== undefined && origins.has(node)));
      if (answered.length > 0) return answered;
    }
    return undefined;
  }

  #claims(trail: Trail): Finding | undefined {
    const steps = stepsOf(trail);
    if (trail.root.type === 'CallExpression') {
      const decoder = decoderOf(this.#messages.evaluator, trail.root);
      const isWhole = decoder?.claims.includes(pathText(steps).replace(/^\./, '')) === true;
      if (decoder) return isWhole ? this.#claimsOf(this.#only(this.trails.of(decoder.token)), decoder.isVerifier) : undefined;
    }
    // `JSON.parse(atob(token.split('.')[1]))`, with the characters taken apart and joined again in between
    const at = steps.findIndex(isJwtSplit);
    const split = steps[at];
    const isPayload = steps[at + 1]?.name === '[1]' && steps.slice(at + 2).every(({ name, isCall }) => isCall && RECODING.has(name));
    if (!split || !isPayload) return undefined;
    const cut = trail.links.indexOf(split);
    return this.#claimsOf(this.find({ ...trail, links: trail.links.slice(0, cut) }), false);
  }

  #claimsOf(found: Finding | undefined, isVerified: boolean): Finding | undefined {
    if (found?.token !== 'id token' && found?.token !== 'access token') return undefined;
    return { ...found, token: `${found.token} claims`, isVerified };
  }

  // What several trails lead to, when it is the same token on each that is known; the request, when it is on all.
  #only(trails: readonly Trail[]): Finding | undefined {
    const findings = trails.map((trail) => this.find(trail));
    const [first, ...others] = findings.filter((finding) => finding !== undefined);
    if (!first || others.some(({ token }) => token !== first.token)) return undefined;
    return findings.every((finding) => finding?.request === first.request) ? first : { ...first, request: undefined };
  }

  #inResponse(trail: Trail): Finding | undefined {
    const request = this.requestAt(trail);
    if (!request) return undefined;
    const tokenRequests = this.#tokenRequests.get(request.node) ?? [];
    const line = String(request.node.loc.start.line);
    const steps = stepsOf(trail);
    const last = steps.at(-1);
    const url = endpointText(request.url);
    if (steps.every(({ name }) => TRANSPORT.test(name))) {
      if (!/\/userinfo$/i.test(pathOf(url)) || steps.length === 0) return undefined;
      const evidence = `the response of the userinfo endpoint at line ${line}`;
      const asked = this.#requestOfBearer(request);
      return { token: 'userinfo', by: 'flow', channel: 'response', evidence, origin: request.node, request: asked, isVerified: true };
    }
    // `code` is an error code here, or anything else.
    const token = last && !last.isCall && last.name !== 'code' ? tokenOnWire(last.name) : undefined;
    if (!last || !token) return undefined;
    const isTokenResponse = tokenRequests.length > 0 || guessEndpoint(url).endpoint === 'token';
    // A token response is flat (RFC 6749 §5.1): what stands deeper comes from somebody else.
    const isFlat = steps.slice(0, -1).every(isTransport);
    return {
      token,
      by: 'flow',
      channel: 'response',
      evidence: `'${last.name}' of the ${isTokenResponse ? 'token response' : 'response'} at line ${line}`,
      origin: request.node,
      request: isFlat && tokenRequests.length === 1 ? tokenRequests[0] : undefined,
      isVerified: false,
    };
  }

  // The request that brought the access token with which another one is sent.
  #requestOfBearer({ node }: HttpRequest): Finding['request'] {
    const bearers = this.#messages.resourceRequests.filter(
      (resource) => resource.node.range[0] >= node.range[0] && resource.node.range[1] <= node.range[1],
    );
    const [bearer, ...others] = bearers;
    const found = bearer && others.length === 0 ? this.#only(this.trails.of(bearer.credential)) : undefined;
    return found?.token === 'access token' ? found.request : undefined;
  }

  #inRedirect(trail: Trail): Finding | undefined {
    return findInRedirect(trail, this.#messages.evaluator.sourceCode, this.#messages.authorizationRequests);
  }
}
