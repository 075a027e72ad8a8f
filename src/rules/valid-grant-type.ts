import { replaceText } from '../edits/words.ts';
import { hostOf, pathOf } from '../messages/endpoint.ts';
import { entriesOfRequest } from '../messages/http/entries.ts';
import type { KnownText, TokenRequest } from '../messages/model.ts';
import { writtenTexts } from '../messages/values.ts';
import { grantOf, isExtensionGrant, REGISTERED_GRANT_TYPES, type TokenRequestSigns, vendorGrantOf } from '../protocol/grants.ts';
import { MISTAKEN_GRANT_TYPES } from '../protocol/mistaken-values.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import type { OAuthFile } from './file.ts';
import { meaningOf, mistakeIn } from './spelling.ts';

interface Options {
  readonly reportUnknown: boolean;
}

type MessageId = 'misspelled' | 'noGrant' | 'unknown' | 'useGrant';

/** Reports values of `grant_type` that no token endpoint knows: misspelt grants, names of flows and of response types. */
export const validGrantType = createRule<MessageId, Options>({
  name: 'valid-grant-type',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a grant type that the token endpoint knows',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: { options: { reportUnknown: true } } },
      specifications: [rfc(6749, '4'), rfc(6749, '4.5'), rfc(8628, '3.4')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      misspelled: "No token endpoint knows the grant type '{{grant}}'. Use '{{meant}}'.",
      noGrant:
        "There is no grant type '{{grant}}', for the implicit flow sends no token request. Its tokens come from the authorization endpoint.",
      unknown:
        "The grant type '{{grant}}' is not registered, and no URI either. Use a registered one, or name the one of your server in the setting 'oauth.grantTypes'.",
      useGrant: "Use grant type '{{meant}}'.",
    },
    options: {
      reportUnknown: {
        type: 'boolean',
        description: 'Whether to report every grant type that is neither registered nor a URI, also when it is near no registered one.',
      },
    },
    fixable: 'code',
    hasSuggestions: true,
  },
  defaultOptions: { reportUnknown: false },
  judges: 'messages',
  create(file, report, { reportUnknown }) {
    const allowed = new Set(file.settings.grantTypes);
    for (const request of file.tokenRequests) {
      const signs = signsOf(file, request);
      for (const text of writtenTexts(request.parameters.get('grant_type'))) {
        const grant = text.text.trim();
        if (grant === '' || allowed.has(grant) || grantOf(grant) || vendorGrantOf(grant, signs)) continue;
        judge(text, grant, reportUnknown, report);
      }
    }
  },
});

function signsOf({ evaluator }: OAuthFile, { endpoint, parameters, http }: TokenRequest): TokenRequestSigns {
  return {
    host: hostOf(endpoint),
    path: pathOf(endpoint),
    has: (name) => parameters.has(name) || (http !== undefined && entriesOfRequest(evaluator, http)?.has(name) === true),
  };
}

function judge(text: KnownText, grant: string, reportUnknown: boolean, report: Report<MessageId>): void {
  const mistake = mistakeIn(MISTAKEN_GRANT_TYPES, grant);
  if (mistake && mistake.meant === undefined) {
    report({ at: text.span, messageId: 'noGrant', data: { grant } });
    return;
  }
  const isUri = isExtensionGrant(grant);
  const known = REGISTERED_GRANT_TYPES.filter((name) => isExtensionGrant(name) === isUri);
  // Anybody may define a URN, and those of one name space have most characters in common.
  const meaning = meaningOf(grant, known, isUri ? 1 : undefined);
  const meant = mistake?.meant ?? meaning?.meant;
  if (meant !== undefined) {
    // Also to a grant that another rule forbids: it says so then.
    const edit = replaceText(text, meant);
    const isPlain = mistake === undefined && meaning?.isPlain === true;
    report({
      at: text.span,
      messageId: 'misspelled',
      data: { grant, meant },
      fix: isPlain ? edit : undefined,
      suggestions: isPlain ? [] : [{ messageId: 'useGrant', data: { meant }, edit }],
    });
    return;
  }
  if (reportUnknown && !isUri) report({ at: text.span, messageId: 'unknown', data: { grant } });
}
