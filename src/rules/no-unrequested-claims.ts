import { addWord } from '../edits/words.ts';
import { addParameter } from '../edits/add-parameter.ts';
import type { Edit } from '../edits/edit.ts';
import { askedScope, type AskedScope, scopeWords } from '../messages/asked-scope.ts';
import type { OAuthMessage } from '../messages/model.ts';
import { providerDiffers } from '../messages/provider.ts';
import { isMissing } from '../messages/values.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { CLAIMS_TO_ASK_FOR, claimsOfScopes, impliesOpenid, isOpenidConnectScope, mayGiveClaims, scopeOfClaim } from '../protocol/scopes.ts';
import { oidcCore, seed } from '../protocol/specification.ts';
import { answerOfObject } from '../tokens/answers.ts';
import { mayReadClaims } from '../tokens/mentions.ts';
import { readsOf } from '../tokens/reads.ts';
import { tokensOf } from '../tokens/tokens.ts';
import { createRule } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** Reports reading claims that come with a scope which was not asked for. */
export const noUnrequestedClaims = createRule<'unrequested' | 'byDefault' | 'addScope'>({
  name: 'no-unrequested-claims',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow reading claims whose scope the request does not ask for',
      group: 2,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [oidcCore('5.4'), oidcCore('5.3.2'), seed('OpenID Connect')],
      cwe: [],
      owasp: undefined,
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      unrequested:
        "The claim '{{claim}}' comes with the scope '{{missing}}', but the request asks for '{{scope}}' only (line {{line}}). Add '{{missing}}' to the scope.",
      byDefault:
        "The claim '{{claim}}' comes with the scope '{{missing}}', but '{{package}}' asks for '{{scope}}' when no scope is set. Set a scope that has '{{missing}}'.",
      addScope: "Add '{{missing}}' to the scope.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    if (!mayReadClaims(file)) return;
    const unrequested = unrequestedClaims(file);
    if (unrequested.size === 0) return;
    const tokens = tokensOf(file);
    for (const read of readsOf(file.evaluator, (name) => unrequested.has(name))) {
      const missing = scopeOfClaim(read.name);
      const answer = answerOfObject(file, tokens, read);
      if (missing === undefined || (answer?.token !== 'id token claims' && answer?.token !== 'userinfo')) continue;
      const scope = askedScope(file, answer.request);
      const [text] = scope?.texts ?? [];
      if (!scope || !text || !claimsWithout(scope)(read.name) || isGivenAnyway(answer.request, scope)) continue;
      const { isDefault } = scope.parameter;
      report({
        at: read.at,
        messageId: isDefault ? 'byDefault' : 'unrequested',
        data: {
          claim: read.name,
          missing,
          scope: text.text,
          line: String(text.span.node.loc.start.line),
          package: scope.request.sdk?.package ?? 'the SDK',
        },
        suggestions: [{ messageId: 'addScope', data: { missing }, edit: withScope(scope, missing) }],
      });
    }
  },
});

// What no request of the file lacks need not be looked for among its reads, most of which are of other things.
function unrequestedClaims(file: OAuthFile): ReadonlySet<string> {
  const scopes = [...file.authorizationRequests, ...file.tokenRequests].flatMap((request) => {
    const scope = askedScope(file, request);
    return scope && !isGivenAnyway(request, scope) ? [scope] : [];
  });
  const lacking = scopes.map((scope) => claimsWithout(scope));
  return new Set(CLAIMS_TO_ASK_FOR.filter((claim) => lacking.some((isLacking) => isLacking(claim))));
}

function isGivenAnyway(request: OAuthMessage, scope: AskedScope): boolean {
  return [request, scope.request].some((one) => providerDiffers(one, 'claims without their scope'));
}

// Claims can be asked for one by one too (OpenID Connect Core §5.5), and by scopes of a vendor's own.
function claimsWithout(scope: AskedScope): (claim: string) => boolean {
  if (!isMissing(scope.request, 'claims')) return () => false;
  const given: ReadonlySet<string>[] = [];
  for (const text of scope.texts) {
    const words = scopeWords(scope, text);
    const isOpenidConnect = impliesOpenid(words) || (words.length > 0 && words.every(isOpenidConnectScope));
    if (!isOpenidConnect || words.some(mayGiveClaims)) return () => false;
    given.push(claimsOfScopes(words));
  }
  return (claim) => given.every((claims) => !claims.has(claim));
}

function withScope(scope: AskedScope, missing: string): Edit | undefined {
  const [text, ...others] = scope.texts;
  if (!text || others.length > 0) return undefined;
  if (!scope.parameter.isDefault) return addWord(text, missing, 'last');
  return scope.request.sdk?.scopeForm === 'list' ? undefined : addParameter(scope.request, 'scope', `${text.text} ${missing}`);
}
