import { addWord, replaceWord } from '../edits/words.ts';
import { addParameter } from '../edits/add-parameter.ts';
import { askedScope, type AskedScope, scopeWords } from '../messages/asked-scope.ts';
import { flowsOf, type WrittenFlow } from '../messages/flow.ts';
import type { AuthorizationRequest, KnownText, Parameter } from '../messages/model.ts';
import { providerDiffers } from '../messages/provider.ts';
import { isMissing, knownTexts, wordIn, wordsOf } from '../messages/values.ts';
import { tokensFromTokenEndpointAfter } from '../protocol/flows.ts';
import { grantOf } from '../protocol/grants.ts';
import { impliesOpenid, isOpenidConnectScope } from '../protocol/scopes.ts';
import { oidcCore, seed } from '../protocol/specification.ts';
import { type Answer, answerOf } from '../tokens/answers.ts';
import { type Read, readsOf } from '../tokens/reads.ts';
import { tokensOf } from '../tokens/tokens.ts';
import { createRule, type Report } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

type MessageId = 'missing' | 'noScope' | 'misspelled' | 'sdk' | 'read' | 'readElsewhere';

/** Reports requests for an ID token that lack the scope which makes them OpenID Connect requests. */
export const requireOpenidScope = createRule<MessageId>({
  name: 'require-openid-scope',
  meta: {
    type: 'problem',
    docs: {
      description: "require the 'openid' scope where an ID token is asked for",
      group: 2,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [oidcCore('3.1.2.1'), oidcCore('5.4'), seed('Quick Reference')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: true,
    },
    messages: {
      missing:
        "{{what}}, but the scope '{{scope}}' has no 'openid', so this is no OpenID Connect request. Add 'openid' to the scope.",
      noScope: "{{what}}, but no scope is asked for, so this is no OpenID Connect request. Add the scope 'openid'.",
      misspelled: "The scope 'oidc' does not exist in OpenID Connect. The one that asks for an ID token is 'openid'.",
      sdk: "{{what}} signs users in with OpenID Connect, but the scope '{{scope}}' has no 'openid'. Add 'openid' to the scope.",
      read: "The ID token of the response is read at line {{line}}, but the scope '{{scope}}' has no 'openid', so there is none. Add 'openid' to the scope.",
      readElsewhere:
        "The response has no ID token, because the scope '{{scope}}' of the request (line {{line}}) has no 'openid'. Add 'openid' to the scope.",
    },
    fixable: 'code',
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    const judged = new Set<Parameter>();
    for (const request of file.authorizationRequests) judge(request, report, judged);
    judgeReads(file, report, judged);
  },
});

function judge(request: AuthorizationRequest, report: Report<MessageId>, judged: Set<Parameter>): void {
  const scope = request.parameters.get('scope');
  // The provider, or the SDK, gives ID tokens without being asked.
  if (request.sdk?.supplies.has('openid') === true || scope?.isDefault === true) return;
  if (providerDiffers(request, 'ID tokens without openid')) return;
  const scopes = knownTexts(scope);
  if (scope && scopes && reportMisspelled(scopes, report)) judged.add(scope);
  if (scope && judged.has(scope)) return;
  const isOAuthAlone = providerDiffers(request, 'code and token without openid');
  const asking = flowsOf(request).find((written) => asksForIdToken(written, isOAuthAlone));
  if (!scope) {
    const isClosed = isMissing(request, 'scope') && asking !== undefined && request.sdk === undefined;
    if (!isClosed) return;
    const fix = addParameter(request, 'scope', 'openid');
    report({ at: asking.responseType.span, messageId: 'noScope', data: { what: whatAsks(asking) }, fix });
    return;
  }
  if (!scopes || scopes.length === 0 || scopes.some(isOpenid)) return;
  if (!asking && request.sdk?.openidOnly !== true) return;
  judged.add(scope);
  if (asking) reportMissing(scope, scopes, 'missing', whatAsks(asking), report);
  else reportMissing(scope, scopes, 'sdk', `'${request.sdk?.package ?? ''}'`, report);
}

// Code that reads an ID token from the response to a request which asks for none.
function judgeReads(file: OAuthFile, report: Report<MessageId>, judged: Set<Parameter>): void {
  const isAskedWithout = [...file.authorizationRequests, ...file.tokenRequests].some((request) => {
    const scope = askedScope(file, request);
    return scope && !judged.has(scope.parameter) && lacksOpenid(scope, { request });
  });
  if (!isAskedWithout) return;
  const tokens = tokensOf(file);
  for (const read of readsOf(file.evaluator, (name) => /id_?token/i.test(name))) {
    const answer = answerOf(file, tokens, read);
    if (answer?.token !== 'id token' || !isWithOpenidOnly(answer)) continue;
    const scope = askedScope(file, answer.request);
    if (!scope || judged.has(scope.parameter) || !lacksOpenid(scope, answer)) continue;
    judged.add(scope.parameter);
    reportRead(scope, read, report);
  }
}

// Whether the request gives an ID token, and gives it for `openid` only.
function isWithOpenidOnly({ request, channel }: Answer): boolean {
  if (request.kind === 'authorization request') {
    const types = knownTexts(request.parameters.get('response_type')) ?? [];
    const isCode = (type: KnownText): boolean => tokensFromTokenEndpointAfter(wordsOf(type))?.some(({ when }) => when === 'with openid') === true;
    return channel === 'SDK' && types.length > 0 && types.every(isCode);
  }
  const grants = knownTexts(request.parameters.get('grant_type')) ?? [];
  return grants.length > 0 && grants.every(({ text }) => grantOf(text)?.exhaustive === true && grantOf(text)?.tokens.some(({ token }) => token === 'id token'));
}

function lacksOpenid(scope: AskedScope, { request }: Pick<Answer, 'request'>): boolean {
  const requests = [request, scope.request];
  if (requests.some((one) => providerDiffers(one, 'ID tokens without openid'))) return false;
  const isLenient = requests.some((one) => providerDiffers(one, 'openid with email or profile'));
  return scope.texts.every((text) => {
    const words = scopeWords(scope, text);
    return !impliesOpenid(words) && !(isLenient && words.some((word) => word === 'email' || word === 'profile'));
  });
}

function reportRead(scope: AskedScope, read: Read, report: Report<MessageId>): void {
  const edits = scope.texts.map((text) => ({ text, fix: text.text.includes(',') ? undefined : addWord(text, 'openid', 'first') }));
  const [first] = edits;
  if (!first) return;
  if (edits.some(({ fix }) => fix === undefined)) {
    const line = String(first.text.span.node.loc.start.line);
    report({ at: read.at, messageId: 'readElsewhere', data: { scope: first.text.text, line } });
    return;
  }
  const line = String(read.at.loc.start.line);
  for (const { text, fix } of edits) report({ at: text.span, messageId: 'read', data: { scope: text.text, line }, fix });
}

function asksForIdToken({ responseType, flow }: WrittenFlow, isOAuthAlone: boolean): boolean {
  return wordIn(responseType, 'id_token') !== undefined || (flow === 'hybrid' && !isOAuthAlone);
}

function whatAsks({ responseType }: WrittenFlow): string {
  return wordIn(responseType, 'id_token')
    ? `Response type '${responseType.text}' asks for an ID token`
    : `Response type '${responseType.text}' is the hybrid flow of OpenID Connect`;
}

function isOpenid(scope: KnownText): boolean {
  return wordsOf(scope).some((word) => word === 'openid' || impliesOpenid([word]));
}

function reportMissing(
  scope: Parameter,
  scopes: readonly KnownText[],
  messageId: 'missing' | 'sdk',
  what: string,
  report: Report<MessageId>,
): void {
  for (const text of scopes) {
    // Scopes joined by another character are another rule's matter, and nothing that a word could be put in front of.
    const fix = text.text.includes(',') ? undefined : addWord(text, 'openid', 'first');
    const at = text.words.length > 0 ? text.span : scope.node;
    report({ at, messageId, data: { what, scope: text.text }, fix });
  }
}

// `oidc` among nothing but scopes of OpenID Connect; next to others it may be an API's own scope.
function reportMisspelled(scopes: readonly KnownText[], report: Report<MessageId>): boolean {
  let isMisspelled = false;
  for (const text of scopes) {
    const word = wordIn(text, 'oidc');
    const others = wordsOf(text).filter((other) => other !== 'oidc');
    if (!word || others.includes('openid') || !others.every(isOpenidConnectScope)) continue;
    isMisspelled = true;
    report({ at: word.span, messageId: 'misspelled', fix: replaceWord(text, word, 'openid') });
  }
  return isMisspelled;
}
