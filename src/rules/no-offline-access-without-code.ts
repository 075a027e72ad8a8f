import { removeWords } from '../edits/remove-words.ts';
import type { AuthorizationRequest, KnownText } from '../messages/model.ts';
import { separateWords } from '../messages/scopes.ts';
import { knownTexts, wordsOf, writtenTexts } from '../messages/values.ts';
import { responseTypeOf } from '../protocol/flows.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

/** Reports the wish for a refresh token in a request whose answer has no code to exchange for one. */
export const noOfflineAccessWithoutCode = createRule<'noRefreshToken' | 'remove'>({
  name: 'no-offline-access-without-code',
  meta: {
    type: 'problem',
    docs: {
      description: "disallow the scope 'offline_access' where no code is asked for",
      group: 2,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [oidcCore('11'), rfc(6749, '4.2.2')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      noRefreshToken:
        "The scope 'offline_access' asks for a refresh token, which comes with the exchange of a code, and response type '{{type}}' has none. Use 'code', or leave the scope out.",
      remove: "Remove 'offline_access'.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.authorizationRequests) {
      const type = typeWithoutCode(request);
      const scope = request.parameters.get('scope');
      if (!type || !scope || scope.isDefault) continue;
      for (const text of writtenTexts(scope)) {
        const words = text.words.filter((word) => separateWords(word.text).includes('offline_access'));
        const [first] = words;
        if (!first) continue;
        const suggestions = [{ messageId: 'remove', edit: removeWords(scope, text, words) }] as const;
        report({ at: first.span, messageId: 'noRefreshToken', data: { type: type.text }, suggestions });
      }
    }
  },
});

// Whichever response type the request has, it has to be one without a code.
function typeWithoutCode(request: AuthorizationRequest): KnownText | undefined {
  const types = knownTexts(request.parameters.get('response_type')) ?? [];
  const hasNoCode = types.every((type) => responseTypeOf(wordsOf(type))?.words.includes('code') === false);
  return hasNoCode ? types[0] : undefined;
}
