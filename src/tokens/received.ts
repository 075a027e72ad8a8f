import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../messages/messages.ts';
import { isFunction } from '../syntax/functions.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { decoderOf } from './decoders.ts';
import type { Holding } from './holding.ts';
import { calleeName } from './passing.ts';
import type { Tokens } from './tokens.ts';
import { pathText, type Step, stepsOf, type Trail } from './trail.ts';

/** How servers call the request that they answer. */
const REQUEST = /^(?:req|request|_req|ctx|context|event|c|koaCtx)$/;
/** What of a request its sender writes, and no gateway or middleware of another file looks at. */
const SENT = /^(?:body|query|params|rawBody|queryStringParameters|searchParams|payload|formData|json)$/;
/** The server's own, or what such middleware has verified before. */
const OWN = /^(?:session|auth|user|oidc|locals|state|account|cookies|signedCookies|headers|header|authorization|kauth)$/;

/** Whether what a trail leads to is part of a request that a server is sent, as its sender wrote it. */
export function isSentToServer({ root, links }: Trail): boolean {
  const names = links.map(({ name }) => name);
  // `({ body: { idToken } }, res) => …`
  if (root.type === 'ObjectPattern') return /^(?:body|query)$/.test(names[0] ?? '');
  const start = root.type === 'Identifier' && REQUEST.test(root.name) ? 0 : names.findIndex((name) => REQUEST.test(name)) + 1;
  const isRequest = start > 0 || (root.type === 'Identifier' && REQUEST.test(root.name));
  const parts = names.slice(start);
  return isRequest && parts.some((name) => SENT.test(name)) && !parts.some((name) => OWN.test(name));
}

/** What functions are called that find out whether a token is genuine, in front of a handler and elsewhere. */
const MIDDLEWARE = /auth|verif|valid|jwt|token|guard|protect/i;
/** How much of an argument is looked at. */
const LENGTH = 200;
const VERIFYING = /verif|validat|introspect|authenticate|check.*(?:token|jwt|signature)|tokeninfo/i;

/**
 * Whether the file hands the same token to something that verifies it: a verifier that is known, or any function that is
 * called so.
 */
export function isVerifiedInFile({ evaluator }: Messages, tokens: Tokens, token: Holding): boolean {
  if (isBehindMiddleware(evaluator, token.node)) return true;
  return nodeIndexOf(evaluator.sourceCode)
    .of('CallExpression')
    .some((call) => {
      const isVerifier = decoderOf(evaluator, call)?.isVerifier === true || VERIFYING.test(calleeName(call) ?? '');
      return isVerifier && call.arguments.some((argument) => partsOf(argument).some((part) => isSame(tokens, part, token)));
    });
}

// `app.post('/login', verifyToken, (req, res) => …)`
function isBehindMiddleware({ sourceCode }: Messages['evaluator'], node: TSESTree.Node): boolean {
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    const call: TSESTree.Node | undefined = isFunction(current) ? current.parent : undefined;
    if (call?.type !== 'CallExpression') continue;
    const others = call.arguments.filter((argument) => argument !== current && argument.type !== 'Literal' && !isFunction(argument));
    if (others.some((argument) => MIDDLEWARE.test(sourceCode.getText(argument).slice(0, LENGTH)))) return true;
  }
  return false;
}

// The same member of the same thing: a request has other tokens too, and another handler is given another request.
function isSame(tokens: Tokens, node: TSESTree.Node, token: Holding): boolean {
  const own = tokens.trails.of(token.node);
  const isBefore = isInMiddleware(node);
  return tokens.trails.of(node).some((trail) => own.some((other) => (isBefore ? isSamePart(trail, other) : isSameValue(trail, other))));
}

function isSameValue(left: Trail, right: Trail): boolean {
  const [steps, others] = [stepsOf(left), stepsOf(right)];
  if (left.root !== right.root || pathText(steps) !== pathText(others)) return false;
  // `app.post('/a', (req) => …)` and `app.post('/b', (req) => …)`
  return steps.every(({ isCall, node }, index) => !isCall || steps[index + 1]?.name.startsWith('@') !== true || others[index]?.node === node);
}

// What middleware is given is what the handlers behind it are given.
function isSamePart(left: Trail, right: Trail): boolean {
  return pathText(partOfRequest(left)) === pathText(partOfRequest(right));
}

function partOfRequest(trail: Trail): readonly Step[] {
  const steps = stepsOf(trail);
  return steps.slice(steps.findLastIndex(({ name }) => name.startsWith('@')) + 1);
}

// `app.use((req, res, next) => …)`
function isInMiddleware(node: TSESTree.Node): boolean {
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    if (!isFunction(current)) continue;
    const call: TSESTree.Node | undefined = current.parent;
    const isUsed = call.type === 'CallExpression' && /(?:^|\.)(?:use|all|addHook|hook)$/.test(calleeName(call) ?? '');
    if (isUsed || current.params.length > 2) return true;
  }
  return false;
}

// `client.verifyIdToken({ idToken, audience })`
function partsOf(argument: TSESTree.Node): readonly TSESTree.Node[] {
  if (argument.type !== 'ObjectExpression') return [argument];
  return argument.properties.map((property) => (property.type === 'Property' ? property.value : property.argument));
}
