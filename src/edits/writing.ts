import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './source.ts';

/** How characters have to be written where they are to stand. */
export interface Writing {
  readonly quote: '"' | "'" | '`';
  /** An attribute of JSX knows entities instead of escapes. */
  readonly isAttribute: boolean;
  /** What stands for a blank. `undefined` where the characters are not percent-encoded. */
  readonly blank: '%20' | '+' | ' ' | undefined;
  /** The characters that take their place now: what they leave unencoded may be so again. */
  readonly replaced?: string;
}

/** The characters of a string literal or of one part of a template, as they are in the source. */
export interface LiteralSource {
  readonly quote: Writing['quote'];
  readonly content: string;
  /** Offset of the first character of the content. */
  readonly start: number;
  readonly end: number;
}

/** The literal around an offset, or `undefined` when no string or template stands there. */
export function literalAt(source: Source, offset: number): LiteralSource | undefined {
  // An offset at the very end still belongs to the literal, because the closing delimiter follows.
  const token = source.at(offset) ?? source.at(offset - 1);
  if (!token) return undefined;
  const { value } = token;
  // Some parsers keep another text for a token than the one that stands there.
  if (value.length !== token.range[1] - token.range[0]) return undefined;
  const first = value.charAt(0);
  const quote = first === '}' ? '`' : first;
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  const closing = value.endsWith('${') ? 2 : 1;
  const start = token.range[0] + 1;
  const end = token.range[1] - closing;
  if (value.length < 1 + closing || offset < start || offset > end) return undefined;
  return { quote, content: value.slice(1, value.length - closing), start, end };
}

/** How a query is encoded in a literal, told by what is in it: `+` or `%20` for a blank. */
export function blankOf(content: string): '%20' | '+' {
  const query = content.slice(content.indexOf('?') + 1);
  return query.includes('+') && !query.includes('%20') ? '+' : '%20';
}

/** The text as it has to be written, or `undefined` when it cannot be. */
export function written(text: string, { quote, isAttribute, blank, replaced = '' }: Writing): string | undefined {
  const wire = blank === undefined ? text : asBefore(encoded(text, blank), replaced);
  return wire === undefined ? undefined : isAttribute ? withEntities(wire, quote) : escaped(wire, quote);
}

/** A string literal. */
export function quoted(text: string, quote: Writing['quote']): string {
  return `${quote}${escaped(text, quote)}${quote}`;
}

/** The quote of the string literals that stand closest before the end of the range, or of the file. */
export function quoteIn(source: Source, range: readonly [number, number]): '"' | "'" {
  const isString = (token: TSESTree.Token): boolean => /^['"]/.test(token.value);
  const nearest = source.within(range).findLast(isString) ?? source.tokens.find(isString);
  return nearest?.value.startsWith('"') === true ? '"' : "'";
}

function encoded(text: string, blank: string): string | undefined {
  try {
    // Without apostrophes it needs no escape in any quotes.
    return text.split(' ').map(encodeURIComponent).join(blank).replaceAll("'", '%27');
  } catch {
    // A lone surrogate has no encoding.
    return undefined;
  }
}

// A URL inside a URL is often written as it is (RFC 3986 §3.4 allows these characters in a query).
function asBefore(wire: string | undefined, replaced: string): string | undefined {
  return wire?.replace(/%(?:2[4CF]|3[ABDF]|40)/g, (code) => {
    const character = decodeURIComponent(code);
    return replaced.includes(character) ? character : code;
  });
}

function escaped(text: string, quote: Writing['quote']): string {
  const plain = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return quote === '`' ? plain.replace(/\$(?=\{|$)/g, '\\$').replace(/^\{/, '\\{') : plain;
}

function withEntities(text: string, quote: Writing['quote']): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
}
