import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../../messages/messages.ts';
import type { TokenRequest } from '../../messages/model.ts';
import { writtenTexts } from '../../messages/values.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { readsOf } from '../reads.ts';
import { redirectParameter } from '../redirects.ts';
import { tokensOf } from '../tokens.ts';
import { pathText, stepsOf, type Trail } from '../trail.ts';

/** A code that a file reads from the redirect to it, and exchanges. */
export interface RedirectCode {
  readonly request: TokenRequest;
  /** Where the code is read, or handed to the request. */
  readonly node: TSESTree.Node;
  readonly trail: Trail;
}

/** How code reaches the URL of its own page, or the query of the request that it answers. */
const OWN_URL =
  /\blocation\b|\b(?:req|request|ctx|context|event|evt|c)\b[^]*\b(?:query|url|originalUrl|nextUrl|queryStringParameters|searchParams)\b|\buse(?:SearchParams|Location|Router|Route)\b|\$route\b|\broute\b[^]*\bquery\w*\b|\bdocument\.(?:URL|documentURI)\b/;
/** Redirects that a program waits for itself are the answer to its own request. */
const AWAITED = /launchWebAuthFlow|openAuthSession|webContents|BrowserWindow|createServer/;

/**
 * The codes of the redirect that the application reads itself and gives to token requests: to those written by hand, and
 * to an SDK that exchanges what it is given. What is posted comes from the own front end.
 */
export function redirectCodesOf(messages: Messages): readonly RedirectCode[] {
  const { sourceCode } = messages.evaluator;
  const found = messages.tokenRequests.flatMap((request) => {
    const code = request.sdk?.leavesStateCheck !== false && isCodeGrant(request) ? request.parameters.get('code') : undefined;
    const nodes = code?.places.flatMap((place) => (place.form === 'query' ? place.parts : [place.valueNode])) ?? [];
    return nodes.flatMap((node) => {
      const { trails } = tokensOf(messages);
      return trails.of(node).flatMap((trail): RedirectCode[] => {
        if (redirectParameter(trail, sourceCode) !== 'code' || !isOwnUrl(trail, sourceCode)) return [];
        const read = stepsOf(trail).at(-1)?.node ?? patternRead(messages, trail) ?? node;
        return isPosted(trail, read) ? [] : [{ request, node: read, trail }];
      });
    });
  });
  return found.length > 0 && isForFrontEnd(messages) ? [] : found;
}

/** What the own front end sends along with the code, and an authorization server never does (RFC 6749 §4.1.2). */
const OF_REQUEST = /^(?:client_?id|redirect_?ur[il]|code_?verifier|verifier|grant_?type)$/i;

// `/token?clientId=…&code=…`: the front end has taken the redirect in.
function isForFrontEnd(messages: Messages): boolean {
  const { evaluator } = messages;
  const { trails } = tokensOf(messages);
  return readsOf(evaluator, (name) => OF_REQUEST.test(name)).some(({ name, node }) =>
    trails.of(node).some((trail) => redirectParameter(trail, evaluator.sourceCode) === name && isOwnUrl(trail, evaluator.sourceCode)),
  );
}

// `const { code } = req.query`
function patternRead(messages: Messages, trail: Trail): TSESTree.Node | undefined {
  const path = pathText(stepsOf(trail));
  const reads = readsOf(messages.evaluator, (name) => name === 'code');
  return reads.find(({ node }) => tokensOf(messages).trails.of(node).some((other) => other.root === trail.root && pathText(stepsOf(other)) === path))?.node;
}

function isCodeGrant({ parameters, sdk }: TokenRequest): boolean {
  const texts = writtenTexts(parameters.get('grant_type'));
  return texts.length === 0 ? sdk !== undefined || parameters.has('redirect_uri') : texts.some(({ text }) => text === 'authorization_code');
}

/** Whether a trail starts at the URL of the page, or at the request that is answered. */
function isOwnUrl({ root, links }: Trail, sourceCode: TSESLint.SourceCode): boolean {
  const [start, end] = root.range;
  const words = [sourceCode.text.slice(start, Math.min(end, start + 300)), ...links.map(({ name }) => name)].join(' ');
  return OWN_URL.test(words) && !AWAITED.test(words);
}

// By a form or as JSON, or to a handler of such requests.
function isPosted(trail: Trail, read: TSESTree.Node): boolean {
  if (stepsOf(trail).some(({ name }) => /^(?:body|json|formData|form)$/.test(name))) return true;
  for (let owner = enclosingFunction(read); owner; owner = enclosingFunction(owner)) {
    if (owner.type === 'FunctionDeclaration' && owner.id?.name === 'POST') return true;
    const { parent } = owner;
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && parent.id.name === 'POST') return true;
    const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
    if (callee?.type === 'MemberExpression' && /^(?:post|put)$/.test(writtenName(callee) ?? '')) return true;
  }
  return false;
}
