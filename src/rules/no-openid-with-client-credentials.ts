import { removeWords } from '../edits/remove-words.ts';
import type { KnownText, TokenRequest } from '../messages/model.ts';
import { separateWords } from '../messages/scopes.ts';
import { knownTexts, wordsOf, writtenTexts } from '../messages/values.ts';
import { grantOf } from '../protocol/grants.ts';
import { isOpenidConnectScope } from '../protocol/scopes.ts';
import { oidcCore, rfc, seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';
import { listed } from './listed.ts';

/** Reports scopes about a user in a request for a token of the client's own, in which there is no user. */
export const noOpenidWithClientCredentials = createRule<'noUser' | 'remove'>({
  name: 'no-openid-with-client-credentials',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow scopes of OpenID Connect with the client credentials grant',
      group: 2,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '4.4'), oidcCore('5.4'), oidcCore('11'), seed('Grant Types and Flows')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      noUser:
        "The 'client_credentials' grant has no user, so there is nothing that {{scopes}} could ask for. Ask for the scopes of the API only.",
      remove: 'Remove {{scopes}}.',
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    if (file.settings.allowOpenidClientCredentials) return;
    for (const request of file.tokenRequests.filter(isClientCredentials)) {
      const scope = request.parameters.get('scope');
      // A default that callers replace says nothing about what is sent.
      for (const text of writtenTexts(scope).filter(({ fallback }) => fallback === undefined)) {
        const words = text.words.filter((word) => separateWords(word.text).some(isOpenidConnectScope));
        const [first] = words;
        if (!scope || !first) continue;
        const scopes = listed(words.map((word) => word.text));
        const suggestions = [{ messageId: 'remove', data: { scopes }, edit: removeWords(scope, text, words) }] as const;
        report({ at: isWhole(text, words.length) ? text.span : first.span, messageId: 'noUser', data: { scopes }, suggestions });
      }
    }
  },
});

// Whichever grant it can be, it has to be that one.
function isClientCredentials(request: TokenRequest): boolean {
  const grants = knownTexts(request.parameters.get('grant_type')) ?? [];
  return grants.length > 0 && grants.every((grant) => grantOf(wordsOf(grant).join(' '))?.flow === 'client credentials');
}

function isWhole(text: KnownText, count: number): boolean {
  return count > 1 && count === text.words.length;
}
