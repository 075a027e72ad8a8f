import { addWord, replaceWord } from '../edits/words.ts';
import { addParameter } from '../edits/add-parameter.ts';
import { hostOf } from '../messages/endpoint.ts';
import { flowsOf, type WrittenFlow } from '../messages/flow.ts';
import type { AuthorizationRequest, KnownText, Parameter } from '../messages/model.ts';
import { isMissing, knownTexts, wordIn, wordsOf } from '../messages/values.ts';
import { differs } from '../protocol/providers.ts';
import { impliesOpenid, isOpenidConnectScope } from '../protocol/scopes.ts';
import { oidcCore, seed } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';

type MessageId = 'missing' | 'noScope' | 'misspelled' | 'sdk';

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
    },
    fixable: 'code',
  },
  defaultOptions: {},
  create(file, report) {
    for (const request of file.authorizationRequests) judge(request, report);
  },
});

function judge(request: AuthorizationRequest, report: Report<MessageId>): void {
  const scope = request.parameters.get('scope');
  // The provider, or the SDK, gives ID tokens without being asked.
  const host = hostOf(request.endpoint);
  if (request.sdk?.supplies.has('openid') === true || scope?.isDefault === true) return;
  if (host !== undefined && differs(host, 'ID tokens without openid')) return;
  const scopes = knownTexts(scope);
  if (scope && scopes && reportMisspelled(scopes, report)) return;
  const asking = flowsOf(request).find(asksForIdToken);
  if (!scope) {
    const isClosed = isMissing(request, 'scope') && asking !== undefined && request.sdk === undefined;
    if (!isClosed) return;
    const fix = addParameter(request, 'scope', 'openid');
    report({ at: asking.responseType.span, messageId: 'noScope', data: { what: whatAsks(asking) }, fix });
    return;
  }
  if (!scopes || scopes.length === 0 || scopes.some(isOpenid)) return;
  if (asking) reportMissing(scope, scopes, 'missing', whatAsks(asking), report);
  else if (request.sdk?.openidOnly === true) reportMissing(scope, scopes, 'sdk', `'${request.sdk.package}'`, report);
}

function asksForIdToken({ responseType, flow }: WrittenFlow): boolean {
  return wordIn(responseType, 'id_token') !== undefined || flow === 'hybrid';
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
