import { replaceText, replaceWord } from '../edits/words.ts';
import type { OAuthMessage } from '../messages/model.ts';
import { type RedirectUri, redirectUrisOf } from '../messages/redirect-uris.ts';
import { unsafeRedirectScheme } from '../protocol/redirect-uris.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule, type Report, type Suggestion } from './create-rule.ts';

type MessageId = 'insecure' | 'wildcard' | 'fragment' | 'scheme' | 'useHttps' | 'removeFragment';

/** Reports redirect URIs at which somebody else may receive the response, or nobody. */
export const noUnsafeRedirectUri = createRule<MessageId>({
  name: 'no-unsafe-redirect-uri',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow redirect URIs at which somebody else may receive the response',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(9700, '2.1'), rfc(9700, '4.1'), rfc(6749, '3.1.2'), rfc(8252, '7')],
      cwe: [319, 601],
      owasp: 'A01:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      insecure: "The response with the code comes to '{{uri}}' without TLS, so it can be read on the way. Use 'https:'.",
      wildcard:
        "The redirect URI '{{uri}}' has a wildcard, but authorization servers have to compare redirect URIs character by character (RFC 9700 §2.1). Write out each one.",
      fragment: "The redirect URI '{{uri}}' has a fragment, which no redirect URI may have (RFC 6749 §3.1.2). Leave it out, and keep the route elsewhere.",
      scheme: "The redirect URI '{{uri}}' is a '{{scheme}}' URL, which leads to no app. Use the app's own 'https:' URL.",
      useHttps: "Use 'https:'.",
      removeFragment: 'Remove the fragment.',
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const message of [...file.authorizationRequests, ...file.tokenRequests, ...file.clientMetadata]) {
      judge(message, report);
    }
  },
  createForJson({ clientMetadata }, report) {
    for (const metadata of clientMetadata) judge(metadata, report);
  },
});

function judge(message: OAuthMessage, report: Report<MessageId>): void {
  for (const uri of redirectUrisOf(message)) {
    const { text, span, isCleartext } = uri;
    const data = { uri: text.replaceAll('\0', '…') };
    const scheme = unsafeRedirectScheme(text);
    if (scheme !== undefined) {
      report({ at: span, messageId: 'scheme', data: { uri: shortened(data.uri), scheme } });
      continue;
    }
    if (isCleartext) {
      report({ at: span, messageId: 'insecure', data, suggestions: [changed(uri, 'useHttps', text.replace(/^(\s*)http/i, '$1https'))] });
    }
    if (text.includes('*')) report({ at: span, messageId: 'wildcard', data });
    if (text.includes('#')) {
      report({ at: span, messageId: 'fragment', data, suggestions: [changed(uri, 'removeFragment', text.replace(/#.*$/s, ''))] });
    }
  }
}

function changed({ known }: RedirectUri, messageId: 'useHttps' | 'removeFragment', to: string): Suggestion<MessageId> {
  if (!known) return { messageId, edit: undefined };
  return { messageId, edit: known.text.isList ? replaceWord(known.text, known.word, to) : replaceText(known.text, to) };
}

function shortened(uri: string): string {
  return uri.length > 40 ? `${uri.slice(0, 40)}…` : uri;
}
