import type { Edit } from '../edits/edit.ts';
import { joinWithBlanks } from '../edits/separator.ts';
import { removeWord, replaceText, replaceWord } from '../edits/words.ts';
import { guessEndpoint, hostOf } from '../messages/endpoint.ts';
import type { AuthorizationRequest, KnownText, Word } from '../messages/model.ts';
import { OWN_PARAMETERS } from '../messages/recognise.ts';
import { wordsOf, writtenTexts } from '../messages/values.ts';
import { EXTENSION_RESPONSE_TYPE_VALUES, RESPONSE_TYPE_VALUES } from '../protocol/flows.ts';
import { MISTAKEN_RESPONSE_TYPES } from '../protocol/mistaken-values.ts';
import { differs, isVendorResponseType, ownResponseTypes } from '../protocol/providers.ts';
import { multipleResponseTypes, oidcCore, rfc } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import { isDecoded, joinedWords, type JoinedWords } from './joined.ts';
import { meaningOf, mistakeIn } from './spelling.ts';

type MessageId = 'joined' | 'misspelled' | 'unknown' | 'refreshToken' | 'repeated' | 'noneWithOthers' | 'useType' | 'remove';

/** Reports values of `response_type` that no authorization endpoint knows, and combinations that mean nothing. */
export const validResponseType = createRule<MessageId>({
  name: 'valid-response-type',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a response type that the authorization endpoint knows',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '3.1.1'), multipleResponseTypes('3'), multipleResponseTypes('4'), oidcCore('3')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      joined: "Response type '{{text}}' joins its values with a {{joint}}, so it is one value that nobody knows. Put blanks between them.",
      misspelled: "No authorization endpoint knows the response type '{{value}}'. Use '{{meant}}'.",
      unknown:
        "No authorization endpoint knows the response type '{{value}}'. Use 'code', or name the one of your server in the setting 'oauth.responseTypes'.",
      refreshToken:
        "A refresh token cannot be asked for by the response type '{{value}}'. Use 'code': the token endpoint gives a refresh token with the access token.",
      repeated: "The response type has '{{value}}' twice. Write each value once.",
      noneWithOthers: "Response type 'none' asks for nothing, so it cannot stand with '{{others}}'. Use the one or the other.",
      useType: "Use response type '{{meant}}'.",
      remove: "Remove '{{value}}'.",
    },
    fixable: 'code',
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.authorizationRequests) {
      const parameter = request.parameters.get('response_type');
      if (parameter?.isDefault === true) continue;
      const vocabulary = vocabularyOf(request, file.settings.responseTypes);
      for (const text of writtenTexts(parameter)) {
        if (!vocabulary.isKnown(text.text)) judge(request, text, vocabulary, report);
      }
    }
  },
});

/** The response types that this request may have. */
interface Vocabulary {
  readonly names: readonly string[];
  /** Whether the provider is known, and known to join its values with commas. */
  readonly joinsByCommas: boolean;
  readonly isKnown: (value: string) => boolean;
}

const STANDARD: readonly string[] = [...RESPONSE_TYPE_VALUES, ...EXTENSION_RESPONSE_TYPE_VALUES.map((row) => row.value)];

function vocabularyOf(request: AuthorizationRequest, fromSettings: readonly string[]): Vocabulary {
  const host = hostOf(request.endpoint);
  const names = [...STANDARD, ...fromSettings, ...(host === undefined ? [] : ownResponseTypes(host))];
  return {
    names,
    joinsByCommas: host !== undefined && differs(host, 'response types joined by commas'),
    isKnown: (value) => names.includes(value) || (host === undefined && isVendorResponseType(value)),
  };
}

function judge(request: AuthorizationRequest, text: KnownText, vocabulary: Vocabulary, report: Report<MessageId>): void {
  const joined = joinedWords(text.text);
  if (joined && isOwnList(joined, vocabulary)) return;
  if (joined && isDecoded(request, joined)) reportJoined(text, joined, vocabulary, report);
  if (joined) return;
  const words = wordsOf(text).flatMap((word) => word.split(' '));
  for (const [index, word] of text.words.entries()) {
    // Elements of an array may hold several values each; the SDK joins them all.
    const unknown = word.text.split(' ').find((value) => !vocabulary.isKnown(value));
    if (unknown !== undefined) reportUnknown({ request, text, word, value: unknown, vocabulary }, report);
    else if (wordsOf(text).indexOf(word.text) < index) {
      report({ at: word.span, messageId: 'repeated', data: { value: word.text }, fix: removeWord(text, word) });
    } else if (word.text === 'none' && words.length > 1) {
      const others = words.filter((value) => value !== 'none').join(' ');
      const suggestions = [{ messageId: 'remove', data: { value: 'none' }, edit: removeWord(text, word) }] as const;
      if (others !== '') report({ at: word.span, messageId: 'noneWithOthers', data: { others }, suggestions });
    }
  }
}

// Facebook's `code,granted_scopes`; with its base URL out of sight, its own value tells it.
function isOwnList({ joint, parts }: JoinedWords, { joinsByCommas, isKnown }: Vocabulary): boolean {
  return joint === 'comma' && parts.every(isKnown) && (joinsByCommas || parts.some((part) => !STANDARD.includes(part)));
}

function reportJoined(text: KnownText, { joint, parts }: JoinedWords, vocabulary: Vocabulary, report: Report<MessageId>): void {
  const meant = parts.map((part) => (vocabulary.isKnown(part) ? part : plainMeaning(part, vocabulary)));
  const isPlain = meant.every((part) => part !== undefined);
  const replaced = isPlain ? replaceText(text, [...new Set(meant)].join(' ')) : undefined;
  const fix = replaced ?? (parts.every((part, index) => part === meant[index]) ? joinWithBlanks(text) : undefined);
  report({ at: text.span, messageId: 'joined', data: { text: text.text, joint }, fix });
}

function plainMeaning(value: string, vocabulary: Vocabulary): string | undefined {
  const meaning = meaningOf(value, vocabulary.names);
  return mistakeIn(MISTAKEN_RESPONSE_TYPES, value)?.meant ?? (meaning?.isPlain === true ? meaning.meant : undefined);
}

interface UnknownValue {
  readonly request: AuthorizationRequest;
  readonly text: KnownText;
  readonly word: Word;
  readonly value: string;
  readonly vocabulary: Vocabulary;
}

function reportUnknown({ request, text, word, value, vocabulary }: UnknownValue, report: Report<MessageId>): void {
  const mistake = mistakeIn(MISTAKEN_RESPONSE_TYPES, value);
  if (mistake && mistake.meant === undefined) {
    const suggestions = text.words.some((other) => other.text === 'code')
      ? [{ messageId: 'remove', data: { value }, edit: removeWord(text, word) } as const]
      : [{ messageId: 'useType', data: { meant: 'code' }, edit: replaceText(text, 'code') } as const];
    report({ at: word.span, messageId: 'refreshToken', data: { value }, suggestions });
    return;
  }
  const plain = plainMeaning(value, vocabulary);
  const meant = plain ?? meaningOf(value, vocabulary.names)?.meant;
  if (meant === undefined) {
    if (isCertainlyAuthorization(request)) report({ at: word.span, messageId: 'unknown', data: { value } });
    return;
  }
  const edit = word.text === value ? putInPlace(text, word, meant) : undefined;
  report({
    at: word.span,
    messageId: 'misspelled',
    data: { value, meant },
    fix: plain === undefined ? undefined : edit,
    suggestions: plain === undefined ? [{ messageId: 'useType', data: { meant }, edit }] : [],
  });
}

function putInPlace(text: KnownText, word: Word, meant: string): Edit | undefined {
  return wordsOf(text).includes(meant) ? removeWord(text, word) : replaceWord(text, word, meant);
}

// Other APIs have a `response_type` too (`json`), and a `client_id` beside it.
function isCertainlyAuthorization({ endpoint, parameters, sdk }: AuthorizationRequest): boolean {
  if (sdk || guessEndpoint(endpoint).endpoint === 'authorization') return true;
  return OWN_PARAMETERS.some((name) => parameters.has(name));
}
