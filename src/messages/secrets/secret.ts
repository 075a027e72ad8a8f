import type { TSESTree } from '@typescript-eslint/utils';

import type { Piece } from '../../evaluation/value.ts';
import type { SecretKind } from '../../protocol/secrets.ts';
import type { OAuthMessage, Span } from '../model.ts';

/** A secret that the file writes down or sends. What it is stays inside: nothing here is for a message to print. */
export interface Secret {
  readonly kind: SecretKind;
  /** The name under which it stands: a parameter, an option, a header, a constant. */
  readonly name: string;
  /** The strings that are written out, of which none is empty. */
  readonly texts: readonly SecretText[];
  /** The expressions that give it otherwise. */
  readonly sources: readonly TSESTree.Node[];
  /** The message that it is sent in; `undefined` for one that is only named so. */
  readonly message: OAuthMessage | undefined;
}

/** One string that is written out. */
export interface SecretText {
  readonly text: string;
  readonly span: Span;
}

/** A run of pieces as a secret: one string, where everything is written out, else the expressions in it. */
export function secretOfPieces(pieces: readonly Piece[]): Pick<Secret, 'texts' | 'sources'> {
  const sources = pieces.filter((piece) => piece.kind === 'hole').map(({ node }) => node);
  const [first, ...others] = pieces.filter((piece) => piece.kind === 'literal' && piece.text !== '');
  if (sources.length > 0 || first?.kind !== 'literal') return { texts: [], sources };
  const text = [first, ...others].map((piece) => (piece.kind === 'literal' ? piece.text : '')).join('');
  const isOne = others.length === 0 && first.start !== undefined;
  const range = isOne ? ([first.start, first.start + first.text.length] as const) : undefined;
  return { texts: [{ text, span: { node: first.node, range, editable: false } }], sources: [] };
}
