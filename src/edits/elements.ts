import type { TSESTree } from '@typescript-eslint/utils';

import type { KnownText, Word } from '../messages/model.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';
import type { Change } from './changes.ts';
import { addBehind, addInFront } from './comma-list.ts';
import { isReadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { quoted, quoteIn, type Writing } from './writing.ts';

const LIST_METHODS = new Set(['join', 'filter', 'map', 'concat', 'flat', 'sort', 'reverse', 'slice']);

/** The array literal whose elements are the words of the value: a list, or one that is joined with blanks. */
export function arrayOf(text: KnownText): TSESTree.ArrayExpression | undefined {
  const given = text.isList && text.place ? unwrap(text.place.valueNode) : undefined;
  if (given?.type === 'ArrayExpression') return given;
  const parents = new Set(text.words.map((word) => elementOf(text, word)?.parent));
  const [only] = parents;
  return parents.size === 1 && only?.type === 'ArrayExpression' ? only : undefined;
}

/** The array element that is the word, or `undefined` for a word inside a longer string. */
export function elementOf(text: KnownText, word: Word): (TSESTree.Node & { parent: TSESTree.ArrayExpression }) | undefined {
  const node = word.span.node.type === 'TemplateElement' ? word.span.node.parent : word.span.node;
  const element = wrapped(node);
  if (contentOf(node) !== word.text || element.parent?.type !== 'ArrayExpression') return undefined;
  const isElement = text.isList || isJoined(element.parent, text);
  return isElement ? (element as TSESTree.Node & { parent: TSESTree.ArrayExpression }) : undefined;
}

// `['openid', 'email'].join(' ')`, or the array of a constant that is joined elsewhere; but not `['scope', 'openid']`.
function isJoined(array: TSESTree.ArrayExpression, text: KnownText): boolean {
  if (array === text.place?.node) return false;
  const outer = wrapped(array);
  const member = outer.parent;
  if (member?.type === 'MemberExpression') return LIST_METHODS.has(writtenName(member) ?? '');
  if (member?.type === 'SpreadElement') return true;
  return isJoinedByName(outer);
}

// `SCOPES.join(' ')`, `[...SCOPES, 'email']`: with the right separator, for otherwise the element would be no word.
function isJoinedByName(array: TSESTree.Node): boolean {
  const declarator = array.parent;
  const source = Source.of(array);
  if (!source || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
  const { name } = declarator.id;
  return source.tokens.some(({ value }, index) => {
    if (value !== name) return false;
    const isMember = source.tokens[index + 1]?.value === '.' && LIST_METHODS.has(source.tokens[index + 2]?.value ?? '');
    return isMember || source.tokens[index - 1]?.value === '...';
  });
}

function contentOf(node: TSESTree.Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

/** Gives the array other elements. It refuses when an element is anything but a plain string. */
export function replaceElements(
  text: KnownText,
  array: TSESTree.ArrayExpression,
  replacement: string,
): readonly Change[] | undefined {
  const source = Source.of(array);
  const words = replacement.split(' ').filter((word) => word !== '');
  if (!source || words.length === 0 || isConstantOfOthers(text, array)) return undefined;
  const first = array.elements[0];
  const last = array.elements.at(-1);
  const isPlain = array.elements.every((element) => element && contentOf(unwrap(element)) !== undefined);
  if (!isPlain) return undefined;
  const quote = quoteOf(source, array);
  const written = words.map((word) => quoted(word, quote)).join(', ');
  if (!first || !last) return [{ range: [array.range[0] + 1, array.range[0] + 1], text: written }];
  const range = [source.withParentheses(first, array)[0], source.withParentheses(last, array)[1]] as const;
  return source.hasComment(...range) ? undefined : [{ range, text: written }];
}

/** Adds an element in front of the others, or behind them. */
export function addElement(
  text: KnownText,
  array: TSESTree.ArrayExpression,
  added: string,
  position: 'first' | 'last',
): readonly Change[] | undefined {
  const source = Source.of(array);
  if (!source || isConstantOfOthers(text, array)) return undefined;
  const written = quoted(added, quoteOf(source, array));
  if (array.elements.length === 0) return [{ range: [array.range[0] + 1, array.range[0] + 1], text: written }];
  const item = position === 'first' ? array.elements[0] : array.elements.at(-1);
  if (!item) return undefined;
  return position === 'first' ? addInFront({ item, container: array }, written) : addBehind({ item, container: array }, written);
}

function isConstantOfOthers(text: KnownText, array: TSESTree.ArrayExpression): boolean {
  return text.place !== undefined && isReadElsewhere(array, text.place.node);
}

function quoteOf(source: Source, array: TSESTree.ArrayExpression): Writing['quote'] {
  return quoteIn(source, array.range);
}
