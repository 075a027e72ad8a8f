import { replacePart } from '../edits/pieces.ts';
import { insecureAddressesOf } from '../messages/server-addresses.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

/** Reports endpoints and issuers of authorization servers that are reached without TLS. */
export const noInsecureEndpoint = createRule<'insecure' | 'useHttps'>({
  name: 'no-insecure-endpoint',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow endpoints and issuers of an authorization server that are reached without TLS',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '3.1'), rfc(6749, '3.2'), rfc(8414, '2'), rfc(9700, '2.6')],
      cwe: [319],
      owasp: 'A02:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      insecure: "The {{address}} at '{{url}}' is reached without TLS, so what is sent and what comes back can be read and changed on the way. Use 'https:'.",
      useHttps: "Use 'https:'.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  create(file, report) {
    for (const { address, shown, span, scheme } of insecureAddressesOf(file)) {
      report({
        at: span,
        messageId: 'insecure',
        data: { address, url: shown },
        suggestions: [{ messageId: 'useHttps', edit: replacePart(scheme.piece, scheme.range, 'https') }],
      });
    }
  },
});
