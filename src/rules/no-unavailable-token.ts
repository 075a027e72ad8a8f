import type { TSESTree } from '@typescript-eslint/utils';

import type { AuthorizationRequest, KnownText, TokenRequest } from '../messages/model.ts';
import { providerDiffers } from '../messages/provider.ts';
import { knownTexts, wordIn, wordsOf } from '../messages/values.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { type Token, tokensFromAuthorizationEndpoint, tokensFromTokenEndpointAfter } from '../protocol/flows.ts';
import { grantOf } from '../protocol/grants.ts';
import { multipleResponseTypes, oidcCore, rfc, seed } from '../protocol/specification.ts';
import { type Answer, answerOf } from '../tokens/answers.ts';
import { isOfFragment } from '../tokens/fragments.ts';
import { runTogether } from '../tokens/handlers.ts';
import { mayReadToken } from '../tokens/mentions.ts';
import { readsOf } from '../tokens/reads.ts';
import { tokensOf } from '../tokens/tokens.ts';
import type { Trail } from '../tokens/trail.ts';
import { createRule } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** What a request returns, and the parameter that says so. */
interface Returned {
  readonly by: KnownText;
  readonly tokens: ReadonlySet<Token>;
}

/** The tokens that an application reads; a code it only passes on. */
const READABLE = ['access token', 'id token', 'refresh token'] as const;

/** What the reads of a token are called; `1` is that of `hash.match(/id_token=([^&]*)/)[1]`. */
const READ = /token|^1$/i;

/** Reports reading a token from a response that cannot have it. */
export const noUnavailableToken = createRule<'tokenResponse' | 'redirect' | 'sdk'>({
  name: 'no-unavailable-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow reading a token that the request does not return',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '4.4.3'), rfc(6749, '4.2.2'), oidcCore('3.2.2.5'), multipleResponseTypes('3'), seed('Response Types and Tokens')],
      cwe: [],
      owasp: undefined,
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      tokenResponse:
        "Grant type '{{asked}}' (line {{line}}) returns {{returned}} and no {{token}}. Read what it returns, or use a flow that returns {{article}} {{token}}.",
      redirect:
        "Response type '{{asked}}' (line {{line}}) returns {{returned}}, so the redirect brings no {{token}}. Read what it returns, or ask for another response type.",
      sdk: "With response type '{{asked}}' (line {{line}}) '{{package}}' gets {{returned}} and no {{token}}. Read what it gets, or set another response type.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    const lacking = new Set([...file.authorizationRequests, ...file.tokenRequests].flatMap((request) => lackedBy(file, request)));
    if (!mayReadToken(file, lacking)) return;
    const tokens = tokensOf(file);
    for (const read of readsOf(file.evaluator, (name) => READ.test(name))) {
      const answer = answerOf(file, tokens, read);
      const token = READABLE.find((readable) => readable === answer?.token);
      if (!answer || !token) continue;
      const { request, channel } = answer;
      const returned = returnedBy(file, answer);
      if (!returned || returned.tokens.has(token)) continue;
      if (channel === 'redirect' && !isOfRedirect(file, answer, returned, read.node)) continue;
      const messageId = request.kind === 'token request' ? 'tokenResponse' : channel === 'SDK' ? 'sdk' : 'redirect';
      report({
        at: read.at,
        messageId,
        data: {
          asked: returned.by.text,
          line: String(returned.by.span.node.loc.start.line),
          returned: listed(returned.tokens),
          token: nameOf(token),
          article: token === 'refresh token' ? 'a' : 'an',
          package: request.sdk?.package ?? '',
        },
      });
    }
  },
});

// Nothing need be followed in a file whose requests return all there is, or what cannot be told.
function lackedBy(file: OAuthFile, request: AuthorizationRequest | TokenRequest): readonly Token[] {
  const returned = returnedBy(file, { request, channel: 'response' });
  return returned ? READABLE.filter((token) => !returned.tokens.has(token)) : [];
}

function returnedBy(file: OAuthFile, { request, channel }: Pick<Answer, 'request' | 'channel'>): Returned | undefined {
  // What is not visible may ask for something else: `extra.forEach(({ key, value }) => url.searchParams.set(key, value))`.
  if (!request.sdk && !request.closed) return undefined;
  if (request.kind === 'token request') return returnedByGrant(file, request);
  return returnedByType(request, channel === 'SDK' && request.sdk?.exchangesCode !== false);
}

function returnedByGrant({ settings }: OAuthFile, request: TokenRequest): Returned | undefined {
  const by = onlyText(request, 'grant_type');
  const grant = by && grantOf(by.text);
  if (!by || !grant?.exhaustive) return undefined;
  const tokens = new Set<Token>(grant.tokens.map(({ token }) => token));
  // The server that wants `openid` with client credentials answers it with an ID token.
  if (settings.allowOpenidClientCredentials && mayHaveOpenid(request)) tokens.add('id token');
  return { by, tokens };
}

function returnedByType(request: AuthorizationRequest, isExchanged: boolean): Returned | undefined {
  const by = onlyText(request, 'response_type');
  const front = by && tokensFromAuthorizationEndpoint(wordsOf(by));
  if (!by || !front) return undefined;
  const tokens = new Set<Token>(front);
  // Most SDKs exchange the code and give what comes of it.
  const later = isExchanged ? tokensFromTokenEndpointAfter(wordsOf(by)) : undefined;
  for (const { token } of later ?? []) tokens.add(token);
  const isWithIdToken = front.has('access token') && providerDiffers(request, 'ID tokens with response type token');
  if (isWithIdToken) tokens.add('id token');
  return { by, tokens };
}

// A parameter of the query, or of the body of a server's request, may be the application's own, unless the file takes
// from there what the request does return. A body with a code comes from the application's own page.
function isOfRedirect(file: OAuthFile, answer: Answer, { tokens: returned }: Returned, at: TSESTree.Node): boolean {
  const tokens = tokensOf(file);
  if (answer.trails.every((trail) => isOfFragment(file.sourceCode, tokens, trail))) return true;
  const isCodeAlone = returned.size === 1 && returned.has('code');
  if (isCodeAlone && answer.trails.some(isOfBody)) return false;
  const isJoining = (token: string): boolean => (isCodeAlone ? token === 'code' : token !== 'code' && [...returned].some((one) => one === token));
  const rootsOf = ({ trails }: Answer): readonly unknown[] =>
    // A parameter of a handler is another one in the next.
    trails.map(({ root }) => (root.type === 'Identifier' ? root : file.sourceCode.getText(root)));
  const roots = new Set(rootsOf(answer));
  return readsOf(file.evaluator, (name) => READ.test(name) || (isCodeAlone && name === 'code')).some((read) => {
    const other = answerOf(file, tokens, read);
    if (other?.channel !== 'redirect' || !isJoining(other.token) || !runTogether(read.node, at)) return false;
    return rootsOf(other).some((root) => roots.has(root));
  });
}

function isOfBody({ links }: Trail): boolean {
  return links.some(({ name }) => /^(?:body|form_?data)$/i.test(name));
}

function onlyText(request: AuthorizationRequest | TokenRequest, name: string): KnownText | undefined {
  const [text, ...others] = knownTexts(request.parameters.get(name)) ?? [];
  return text && others.length === 0 && text.fallback === undefined && request.parameters.get(name)?.certain === true ? text : undefined;
}

function mayHaveOpenid(request: TokenRequest): boolean {
  const texts = knownTexts(request.parameters.get('scope'));
  return texts ? texts.some((text) => wordIn(text, 'openid')) : request.parameters.has('scope') || !request.closed;
}

function nameOf(token: Token): string {
  return token === 'id token' ? 'ID token' : token;
}

function listed(tokens: ReadonlySet<Token>): string {
  const names = [...tokens].map((token) => (token === 'code' || token === 'refresh token' ? `a ${nameOf(token)}` : `an ${nameOf(token)}`));
  if (names.length < 2) return names[0] ?? 'nothing';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
