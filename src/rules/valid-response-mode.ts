import { replaceText } from '../edits/words.ts';
import type { AuthorizationRequest, KnownText } from '../messages/model.ts';
import { knownTexts, wordsOf, writtenTexts } from '../messages/values.ts';
import { RESPONSE_MODES, responseModeOf, responseTypeOf, tokensFromAuthorizationEndpoint } from '../protocol/flows.ts';
import { MISTAKEN_RESPONSE_MODES } from '../protocol/mistaken-values.ts';
import { formPostResponseMode, jarm, multipleResponseTypes } from '../protocol/specification.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createRule, type Report, type Suggestion } from './create-rule.ts';
import { meaningOf, mistakeIn } from './spelling.ts';

type MessageId = 'unknown' | 'misspelled' | 'tokenInQuery' | 'useMode' | 'useCode';

/** Reports values of `response_mode` that nobody has defined, and `query` for a response that brings a token. */
export const validResponseMode = createRule<MessageId>({
  name: 'valid-response-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a response mode that exists and that fits the response type',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [multipleResponseTypes('2.1'), multipleResponseTypes('5'), formPostResponseMode('2'), jarm('2.3')],
      cwe: [598],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      unknown: "There is no response mode '{{mode}}'. Use 'query', 'fragment' or 'form_post', or leave it out.",
      misspelled: "There is no response mode '{{mode}}'. Use '{{meant}}'.",
      tokenInQuery:
        "Response type '{{type}}' brings a token, which response mode 'query' would put into logs and histories, so servers refuse it. Use another mode, or the response type 'code'.",
      useMode: "Use response mode '{{meant}}'.",
      useCode: "Use response type 'code'.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.authorizationRequests) {
      const parameter = request.parameters.get('response_mode');
      if (parameter?.isDefault === true) continue;
      for (const text of writtenTexts(parameter)) {
        const mode = responseModeOf(text.text);
        if (!mode && text.text !== '') reportUnknown(text, report);
        if (mode?.carriesTokens === 'no') judgeDelivery(request, text, file.runtimeOf(request), report);
      }
    }
  },
});

function reportUnknown(text: KnownText, report: Report<MessageId>): void {
  const mode = text.text;
  const known = RESPONSE_MODES.map((row) => row.mode);
  const meant = mistakeIn(MISTAKEN_RESPONSE_MODES, mode)?.meant ?? meaningOf(mode, known)?.meant;
  if (meant === undefined) {
    report({ at: text.span, messageId: 'unknown', data: { mode } });
    return;
  }
  const suggestions = [{ messageId: 'useMode', data: { meant }, edit: replaceText(text, meant) }] as const;
  report({ at: text.span, messageId: 'misspelled', data: { mode, meant }, suggestions });
}

// Whichever response type the request has, it has to be one that brings a token.
function judgeDelivery(request: AuthorizationRequest, mode: KnownText, runtime: Runtime, report: Report<MessageId>): void {
  const types = knownTexts(request.parameters.get('response_type')) ?? [];
  const [type] = types;
  if (!type || !types.every(bringsToken)) return;
  report({
    at: mode.span,
    messageId: 'tokenInQuery',
    data: { type: type.text },
    suggestions: alternativesTo(mode, types, runtime),
  });
}

function bringsToken(type: KnownText): boolean {
  const tokens = tokensFromAuthorizationEndpoint(wordsOf(type));
  return tokens !== undefined && (tokens.has('access token') || tokens.has('id token'));
}

// A server cannot read a fragment, and code in a browser cannot receive a form post. The implicit flow is nothing to
// suggest, so in its place stands the code.
function alternativesTo(mode: KnownText, types: readonly KnownText[], runtime: Runtime): readonly Suggestion<MessageId>[] {
  const [type] = types;
  const isImplicit = types.some((text) => responseTypeOf(wordsOf(text))?.flow === 'implicit');
  const suggestions: Suggestion<MessageId>[] = [];
  const use = (meant: string): void => void suggestions.push({ messageId: 'useMode', data: { meant }, edit: replaceText(mode, meant) });
  if (!runtime.isPublicClient) use('form_post');
  if (!runtime.isServer && !isImplicit) use('fragment');
  if (isImplicit && type && types.length === 1) suggestions.push({ messageId: 'useCode', edit: replaceText(type, 'code') });
  return suggestions;
}
