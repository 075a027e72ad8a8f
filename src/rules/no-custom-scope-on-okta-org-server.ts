import { asksOktaOrgServer } from '../messages/okta.ts';
import { separateWords } from '../messages/scopes.ts';
import { writtenTexts } from '../messages/values.ts';
import { isOktaOrgServerScope, OKTA_ORG_SERVER_SCOPES } from '../protocol/scopes.ts';
import { seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

/** Reports scopes that the authorization server of an Okta organization itself does not have. */
export const noCustomScopeOnOktaOrgServer = createRule<'unknownScope'>({
  name: 'no-custom-scope-on-okta-org-server',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow scopes of your own at the authorization server of an Okta organization',
      group: 2,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [OKTA_ORG_SERVER_SCOPES.source, seed()],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      unknownScope:
        "The authorization server of the Okta organization has no scope '{{scope}}', and cannot get one. Ask a custom authorization server for it, such as '{{server}}'.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const message of [...file.authorizationRequests, ...file.tokenRequests]) {
      const scope = message.parameters.get('scope');
      if (!scope || scope.isDefault || !asksOktaOrgServer(message)) continue;
      const server = message.sdk ? '/oauth2/default' : '/oauth2/default/v1';
      for (const text of writtenTexts(scope)) {
        for (const word of text.words) {
          // How scopes are joined and spelled is another rule's matter.
          const isForeign = separateWords(word.text).some((part) => !isOktaOrgServerScope(part.toLowerCase()));
          if (isForeign) report({ at: word.span, messageId: 'unknownScope', data: { scope: word.text, server } });
        }
      }
    }
  },
});
