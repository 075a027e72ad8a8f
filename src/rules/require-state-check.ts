import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { rfc } from '../protocol/specification.ts';
import { uncheckedExchangesOf } from '../tokens/state-check/unchecked.ts';
import { createRule } from './create-rule.ts';

type MessageId = 'missing' | 'passes' | 'itself' | 'unused';

/** Reports redirect handlers that exchange the code without looking at the state. */
export const requireStateCheck = createRule<MessageId>({
  name: 'require-state-check',
  meta: {
    type: 'problem',
    docs: {
      description: "require a redirect handler to check 'state' before it exchanges the code",
      group: 5,
      presets: { legacy: 'off', recommended: 'off', strict: 'on' },
      specifications: [rfc(6749, '10.12'), rfc(9700, '2.1')],
      cwe: [352],
      owasp: 'A01:2021',
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      missing:
        "This code is exchanged (line {{line}}), but the 'state' beside it is never checked, so that a code of an attacker is taken too. Stop unless it is the state that was sent.",
      passes:
        "This check of 'state' passes when a side of it is missing, and the code is exchanged (line {{line}}). Stop unless both are there and equal.",
      itself: "This compares the 'state' of the redirect with itself, and the code is exchanged (line {{line}}). Compare it with the state that was kept when the request was sent.",
      unused: "Nothing follows from this comparison of 'state', and the code is exchanged (line {{line}}). Stop when the two differ.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    if (file.tokenRequests.every(({ parameters }) => !parameters.has('code'))) return;
    for (const { request, node, flaw } of uncheckedExchangesOf(file)) {
      const data = { line: String(request.node.loc.start.line) };
      report({ at: flaw?.node ?? node, messageId: flaw?.reason ?? 'missing', data });
    }
  },
});
