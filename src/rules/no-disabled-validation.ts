import { removeOption } from '../edits/remove-parameter.ts';
import { isReadElsewhere } from '../edits/sharing.ts';
import { uncheckedConnectionsOf } from '../messages/http/certificates.ts';
import { disabledChecksOf } from '../messages/sdks/disabled-checks.ts';
import type { SwitchUse } from '../messages/sdks/switches.ts';
import { protocolCheckOf } from '../protocol/checks.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { tokensOf } from '../tokens/tokens.ts';
import { createRule, type Suggestion } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** Reports the options of SDKs and HTTP clients that turn a check of the protocol off. */
export const noDisabledValidation = createRule<'switchedOff' | 'missing' | 'anyCertificate' | 'remove'>({
  name: 'no-disabled-validation',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow switching off the checks that an SDK makes of tokens, responses and connections',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [oidcCore('3.1.3.7'), rfc(9700, '2.1'), rfc(8414, '3.3'), rfc(6749, '10.12')],
      cwe: [295, 345, 347, 352, 613],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: true,
    },
    messages: {
      switchedOff: "With '{{option}}', '{{sdk}}' no longer checks {{what}}, so {{risk}}. Remove it.",
      missing: "Without '{{option}}', '{{sdk}}' does not check {{what}}, so {{risk}}. Add it.",
      anyCertificate:
        "With 'rejectUnauthorized: false', anybody can answer in place of the {{address}} and read what is sent there. Remove it, and name a private authority's certificate in 'ca'.",
      remove: "Remove '{{option}}'.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  create(file, report) {
    for (const use of disabledChecksOf(file)) {
      const check = protocolCheckOf(use.turnsOff);
      const token = tokenOf(file, use);
      if (!check || token === undefined) continue;
      const option = nameOf(use);
      report({
        at: use.node,
        messageId: use.isMissing ? 'missing' : 'switchedOff',
        data: { option, sdk: use.package, what: check.what.replace('ID token', token), risk: check.risk },
        suggestions: use.isMissing ? [] : [removal(file, use, option)],
      });
    }
    for (const { address, node } of uncheckedConnectionsOf(file)) {
      report({
        at: node,
        messageId: 'anyCertificate',
        data: { address },
        suggestions: [{ messageId: 'remove', data: { option: 'rejectUnauthorized' }, edit: removeOption(node) }],
      });
    }
  },
});

// Of a list, the other elements may stay.
function removal({ sourceCode }: OAuthFile, { node, element, valueNode }: SwitchUse, option: string): Suggestion<'remove'> {
  if (!element) return { messageId: 'remove', data: { option }, edit: removeOption(node) };
  const isShared = isReadElsewhere(element, valueNode);
  return { messageId: 'remove', data: { option: sourceCode.getText(element).replace(/^['"`](.*)['"`]$/, '$1') }, edit: isShared ? undefined : removeOption(element) };
}

/** The kind of token whose check it is; `undefined` for a JWT that nothing shows to be one of OAuth. */
function tokenOf(file: OAuthFile, { token }: SwitchUse): string | undefined {
  if (!token) return 'ID token';
  const holdings = tokensOf(file).holdingsOf(token);
  if (holdings.some((holding) => holding.token === 'id token')) return 'ID token';
  return holdings.some((holding) => holding.token === 'access token') ? 'access token' : undefined;
}

/** The last part of the name: `ignoreSignature` of `authParams.ignoreSignature`. */
function nameOf({ name }: SwitchUse): string {
  return /[^.]*$/.exec(name)?.[0] ?? name;
}
