import type { KnownText } from '../messages/model.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Edit } from './edit.ts';
import { replaceExpression, wrapExpression } from './expressions.ts';
import { Source } from './source.ts';
import { quoted, quoteIn } from './writing.ts';

/**
 * Writes a list as the string of its words: `['a', 'b']` → `'a b'`, `LIST` → `LIST.join(' ')`. It refuses for any
 * expression that cannot be followed by a call.
 */
export function asString(text: KnownText): Edit | undefined {
  const { place } = text;
  if (!place || !text.isList || text.encoding === 'mixed') return undefined;
  const node = unwrap(place.valueNode);
  const source = Source.of(node);
  if (!source) return undefined;
  const quote = quoteIn(source, node.range);
  const isQuery = place.form === 'query';
  const blank = isQuery ? '%20' : ' ';
  const isPlain = node.type === 'ArrayExpression' && node.elements.every((element) => element?.type === 'Literal');
  const words = text.words.map((word) => (isQuery ? encodeURIComponent(word.text) : word.text));
  if (isPlain) return replaceExpression(node, quoted(words.join(blank), quote));
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression' && node.type !== 'ArrayExpression') return undefined;
  return wrapExpression(node, '', `.join(${quoted(blank, quote)})`);
}

/** Writes a string of words as a list: `'a b'` → `['a', 'b']`, `SCOPE` → `SCOPE.split(' ')`. It refuses for anything else. */
export function asList(text: KnownText, words: readonly string[]): Edit | undefined {
  if (!text.place || text.isList) return undefined;
  const node = unwrap(text.place.valueNode);
  const source = Source.of(node);
  if (!source) return undefined;
  const quote = quoteIn(source, node.range);
  if (node.type === 'Literal') return replaceExpression(node, `[${words.map((word) => quoted(word, quote)).join(', ')}]`);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
  return words.join(' ') === text.text ? wrapExpression(node, '', `.split(${quoted(' ', quote)})`) : undefined;
}
