import type { LiteralPiece } from '../evaluation/value.ts';
import { editOf } from './changes.ts';
import type { Edit } from './edit.ts';
import { Source } from './source.ts';
import { literalAt, written } from './writing.ts';

/**
 * Gives a part of a piece of known characters another text: the scheme of an endpoint, for instance. The text is
 * written as it is, not percent-encoded. It refuses a constant that somebody else reads.
 */
export function replacePart(piece: LiteralPiece, [from, to]: readonly [number, number], text: string): Edit | undefined {
  if (piece.start === undefined || piece.shared || from > to || to > piece.text.length) return undefined;
  const source = Source.of(piece.node);
  const literal = source && literalAt(source, piece.start + from);
  const range = [piece.start + from, piece.start + to] as const;
  if (!literal || range[1] > literal.end) return undefined;
  const isAttribute = piece.node.parent?.type === 'JSXAttribute';
  const writing = written(text, { quote: literal.quote, isAttribute, blank: undefined });
  return writing === undefined ? undefined : editOf([{ range, text: writing }]);
}
