import type { KnownText, Span, Word } from '../messages/model.ts';
import { type Change, editOf, insertion, removal } from './changes.ts';
import { removeItem } from './comma-list.ts';
import type { Edit } from './edit.ts';
import { addElement, arrayOf, elementOf, replaceElements } from './elements.ts';
import { isReadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { blankOf, literalAt, type LiteralSource, written } from './writing.ts';

/**
 * Gives a parameter another value, in its quotes and encoding; for a list, other elements. It refuses where the text
 * does not stand in one place of the source, or where somebody else reads the same constant.
 */
export function replaceText(text: KnownText, replacement: string): Edit | undefined {
  const array = arrayOf(text);
  if (array) return editOf(replaceElements(text, array, replacement) ?? []);
  const range = rangeOfText(text);
  const place = range && placeOf(text, text.span, range);
  const writing = place?.write(replacement);
  return range && writing !== undefined ? editOf([{ range, text: writing }]) : undefined;
}

/** Gives one word of a space-separated value, or one element of a list, another text. */
export function replaceWord(text: KnownText, word: Word, replacement: string): Edit | undefined {
  const place = placeOfWord(text, word);
  if (!place) return undefined;
  const parts = replacement.split(' ').filter((part) => part !== '');
  if (elementOf(text, word)) {
    const { quote } = place.literal;
    const elements = parts.map((part) => place.write(part));
    const isWhole = elements.length > 0 && elements.every((element) => element !== undefined);
    return isWhole ? editOf([{ range: place.range, text: elements.join(`${quote}, ${quote}`) }]) : undefined;
  }
  const writing = parts.length > 0 ? place.write(parts.join(' ')) : undefined;
  return writing === undefined ? undefined : editOf([{ range: place.range, text: writing }]);
}

/** Removes one word of a space-separated value, or one element of a list. The only one is not removed. */
export function removeWord(text: KnownText, word: Word): Edit | undefined {
  const index = text.words.indexOf(word);
  const place = placeOfWord(text, word);
  if (!place || index === -1 || text.words.length < 2) return undefined;
  const element = elementOf(text, word);
  if (element) return editOf(removeItem({ item: element, container: element.parent }) ?? []);
  // With the separator: the one in front, or behind the first word.
  const [start, end] = place.range;
  const previous = text.words[index - 1]?.span.range;
  const next = text.words[index + 1]?.span.range;
  if (previous && isGap(place, previous[1], start)) return editOf([removal(previous[1], end)]);
  if (next && isGap(place, end, next[0])) return editOf([removal(start, next[0])]);
  return removeAtSeam(place, index === 0);
}

/** Adds a word to a space-separated value, or an element to a list, in front of the others or behind them. */
export function addWord(text: KnownText, added: string, position: 'first' | 'last'): Edit | undefined {
  const array = arrayOf(text);
  if (array) return editOf(addElement(text, array, added, position) ?? []);
  if (text.words.length === 0) return text.isList ? undefined : replaceText(text, added);
  const word = position === 'first' ? text.words[0] : text.words.at(-1);
  const place = word && placeOfWord(text, word);
  const writing = place?.write(added);
  if (!place || writing === undefined) return undefined;
  const separator = separatorOf(text) ?? place.separator;
  return editOf([
    position === 'first'
      ? insertion(place.range[0], writing + separator)
      : insertion(place.range[1], separator + writing),
  ]);
}

interface WritablePlace {
  readonly range: readonly [number, number];
  readonly literal: LiteralSource;
  readonly separator: string;
  write(text: string): string | undefined;
}

function placeOfWord(text: KnownText, word: Word): WritablePlace | undefined {
  const { range, editable } = word.span;
  if (!editable || !range) return undefined;
  const place = placeOf(text, word.span, range);
  if (!place) return undefined;
  // An SDK's name for a value may stand for another text than is written.
  const { content, start } = place.literal;
  const source = content.slice(range[0] - start, range[1] - start);
  return source === word.text || decoded(source) === word.text ? place : undefined;
}

function placeOf(text: KnownText, { node }: Span, range: readonly [number, number]): WritablePlace | undefined {
  if (text.encoding === 'mixed' || (text.place && isReadElsewhere(node, text.place.node))) return undefined;
  const source = Source.of(node);
  const literal = source && literalAt(source, range[0]);
  if (!literal || range[1] > literal.end) return undefined;
  const isAttribute = node.parent?.type === 'JSXAttribute';
  const isWire = text.encoding === 'query';
  const separator = isWire ? (separatorOf(text) ?? blankOf(literal.content)) : ' ';
  const replaced = literal.content.slice(range[0] - literal.start, range[1] - literal.start);
  const writing = { quote: literal.quote, isAttribute, blank: isWire ? asBlank(separator) : undefined, replaced };
  return { range, literal, separator, write: (plain) => written(plain, writing) };
}

function asBlank(separator: string): '%20' | '+' | ' ' {
  return separator === '+' || separator === '%20' ? separator : ' ';
}

// The range of the value; of an empty one, the place in which it would stand.
function rangeOfText(text: KnownText): readonly [number, number] | undefined {
  if (text.text !== '') return text.span.editable ? text.span.range : undefined;
  const { place } = text;
  if (place?.form === 'query') return place.range && [place.range[1], place.range[1]];
  const { valueNode } = place ?? {};
  const isEmpty = valueNode?.type === 'Literal' && valueNode.value === '' && valueNode === text.span.node;
  return isEmpty ? [valueNode.range[0] + 1, valueNode.range[0] + 1] : undefined;
}

// What stands between two words of the value, if one literal holds both.
function separatorOf(text: KnownText): string | undefined {
  for (const [index, word] of text.words.entries()) {
    const next = text.words[index + 1];
    if (!next?.span.range || !word.span.range || next.span.node !== word.span.node) continue;
    const source = Source.of(word.span.node);
    const literal = source && literalAt(source, word.span.range[0]);
    const between = literal?.content.slice(word.span.range[1] - literal.start, next.span.range[0] - literal.start);
    if (between !== undefined) return /^(?:%20|\+)$/.test(between) ? between : ' ';
  }
  return undefined;
}

function isGap({ literal }: WritablePlace, from: number, to: number): boolean {
  return from >= literal.start && to <= literal.end && from < to;
}

// `'openid email' + ' profile'`: the neighbour stands in another literal. Only white space in the word's own may go.
function removeAtSeam({ literal, range: [start, end] }: WritablePlace, isFirst: boolean): Edit | undefined {
  const before = literal.content.slice(0, start - literal.start);
  const after = literal.content.slice(end - literal.start);
  const gap = isFirst ? /^(?:\s|\+|%20)+/.exec(after)?.[0] : /(?:\s|\+|%20)+$/.exec(before)?.[0];
  if (gap === undefined) return undefined;
  const change: Change = isFirst ? removal(start, end + gap.length) : removal(start - gap.length, end);
  return editOf([change]);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
