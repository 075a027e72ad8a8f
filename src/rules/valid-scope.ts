import { asList, asString } from '../edits/list-form.ts';
import { removeParameter } from '../edits/remove-parameter.ts';
import { joinWithBlanks } from '../edits/separator.ts';
import { removeWord, replaceText, replaceWord } from '../edits/words.ts';
import { hostOf } from '../messages/endpoint.ts';
import type { KnownText, OAuthMessage, Parameter, Span, Word } from '../messages/model.ts';
import { scopeFormOf, scopesIn } from '../messages/scopes.ts';
import { knownTexts, wordIn, writtenTexts } from '../messages/values.ts';
import { differs } from '../protocol/providers.ts';
import { isOpenidConnectScope } from '../protocol/scopes.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import { isDecoded, joinedWords, type JoinedWords } from './joined.ts';

type MessageId = 'joined' | 'repeated' | 'empty' | 'upperCase' | 'array' | 'arrayForSdk' | 'stringForSdk';

/** Reports scopes that do not mean what they look like: other separators than blanks, the wrong form, nothing at all. */
export const validScope = createRule<MessageId>({
  name: 'valid-scope',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a scope in the form that the server or the SDK reads',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '3.3'), rfc(6749, '3.1'), oidcCore('3.1.2.1')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      joined: "Scope '{{scope}}' is joined with a {{joint}}, so to the server it is one scope. Put blanks between the scopes.",
      repeated: "The scope '{{scope}}' is asked for twice. Write each scope once.",
      empty: 'The scope is empty, which is the same as none. Leave the parameter out, or ask for what you need.',
      upperCase: "Scopes are case-sensitive, and there is none called '{{scope}}'. Use 'openid'.",
      array: "The scope is an array, but the server reads one string. Write '{{scope}}'.",
      arrayForSdk: "{{sdk}} takes the scope as one string, not as an array. Write '{{scope}}'.",
      stringForSdk: '{{sdk}} takes the scopes as an array, not as one string. Write {{scopes}}.',
    },
    fixable: 'code',
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const message of [...file.authorizationRequests, ...file.tokenRequests, ...file.clientMetadata]) {
      const scope = message.parameters.get('scope');
      if (!scope || scope.isDefault) continue;
      if (isEmpty(message, scope)) {
        report({ at: placeOfEmpty(scope), messageId: 'empty', fix: removeParameter(scope) });
        continue;
      }
      for (const text of writtenTexts(scope)) {
        if (!reportForm(message, scope, text, report)) judgeWords(message, text, report);
      }
    }
  },
});

// An SDK may have something to add to an empty list.
function isEmpty(message: OAuthMessage, scope: Parameter): boolean {
  const texts = knownTexts(scope);
  const mayBeFilled = message.sdk !== undefined || !message.closed || message.kind === 'client metadata';
  return !mayBeFilled && texts !== undefined && texts.length > 0 && texts.every((text) => text.words.length === 0);
}

function placeOfEmpty(scope: Parameter): Span {
  const [place] = scope.places;
  const range = place?.form === 'query' ? place.range : undefined;
  return { node: place?.valueNode ?? scope.node, range, editable: true };
}

// An array where a string is read, or the reverse.
function reportForm(message: OAuthMessage, scope: Parameter, text: KnownText, report: Report<MessageId>): boolean {
  const form = scopeFormOf(message, scope);
  if (form === undefined || text.isList === (form === 'list') || text.words.length === 0 || hasSerializer(text)) return false;
  const sdk = message.sdk?.package;
  const at = text.span;
  if (form === 'string') {
    report({
      at,
      messageId: sdk === undefined ? 'array' : 'arrayForSdk',
      data: { scope: text.text, ...(sdk === undefined ? {} : { sdk }) },
      fix: asString(text),
    });
    return true;
  }
  const words = scopesIn(text);
  const scopes = `[${words.map((word) => `'${word}'`).join(', ')}]`;
  report({ at, messageId: 'stringForSdk', data: { sdk: sdk ?? '', scopes }, fix: asList(text, words) });
  return true;
}

const SERIALIZER = /^(?:paramsSerializer|transformRequest|arrayFormat|arrayFormatSeparator)$/;

// Code of the application's own, or an option, that says what becomes of arrays.
function hasSerializer({ place }: KnownText): boolean {
  for (let node = place?.node; node && !/Statement$|Declaration$/.test(node.type); node = node.parent) {
    if (node.type !== 'CallExpression') continue;
    for (const given of node.arguments) {
      const properties = given.type === 'ObjectExpression' ? given.properties : [];
      const names = properties.map((property) => property.type === 'Property' && property.key.type === 'Identifier' && property.key.name);
      if (names.some((name) => name !== false && SERIALIZER.test(name))) return true;
    }
  }
  return false;
}

function judgeWords(message: OAuthMessage, text: KnownText, report: Report<MessageId>): void {
  if (reportJoined(message, text, report)) return;
  for (const [index, word] of text.words.entries()) {
    const scope = word.text;
    if (isUpperCaseOpenid(scope)) {
      const fix = wordIn(text, 'openid') ? removeWord(text, word) : replaceWord(text, word, 'openid');
      report({ at: word.span, messageId: 'upperCase', data: { scope }, fix });
    } else if (text.words.findIndex((other) => other.text === scope) < index) {
      report({ at: word.span, messageId: 'repeated', data: { scope }, fix: removeWord(text, word) });
    }
  }
}

function isUpperCaseOpenid(scope: string): boolean {
  return scope !== 'openid' && scope.toLowerCase() === 'openid';
}

interface JoinedWord extends JoinedWords {
  readonly word: Word;
}

function reportJoined(message: OAuthMessage, text: KnownText, report: Report<MessageId>): boolean {
  const scopes = scopesIn(text);
  const hasOpenid = scopes.some((scope) => scope.toLowerCase() === 'openid');
  const joined = text.words.flatMap((word): JoinedWord[] => {
    const parts = joinedWords(word.text);
    return parts && isMistake(parts, hasOpenid) && isDecoded(message, parts) ? [{ word, ...parts }] : [];
  });
  const [first] = joined;
  if (!first || isOwnSeparator(message, first)) return false;
  const isAlone = joined.length === 1 && text.words.length > 1;
  const at = isAlone ? first.word.span : text.span;
  const fix = isAlone
    ? replaceWord(text, first.word, spelled(first.parts))
    : (replaceText(text, spelled(scopes)) ?? joinWithBlanks(text));
  report({ at, messageId: 'joined', data: { scope: isAlone ? first.word.text : text.text, joint: first.joint }, fix });
  return true;
}

// Scopes without `openid` may be of a provider that joins them with commas; nobody joins them with pluses.
function isMistake({ joint, parts }: JoinedWords, hasOpenid: boolean): boolean {
  const known = parts.filter((part) => isOpenidConnectScope(part.toLowerCase()));
  if (joint === 'plus' || joint === "'%20'") return known.length > 0 && (hasOpenid || known.length === parts.length);
  return hasOpenid && known.length > 0;
}

function isOwnSeparator({ endpoint }: OAuthMessage, { joint }: JoinedWords): boolean {
  const host = hostOf(endpoint);
  return joint === 'comma' && host !== undefined && differs(host, 'scopes joined by commas');
}

function spelled(scopes: readonly string[]): string {
  return [...new Set(scopes.map((scope) => (isUpperCaseOpenid(scope) ? 'openid' : scope)))].join(' ');
}
