import { slicePiece } from '../../evaluation/text.ts';
import type { Piece, TextValue } from '../../evaluation/value.ts';

/** The password in the user-info of a URL (RFC 3986 §3.2.1): `https://id:secret@host`. `undefined` when there is none. */
export function passwordInUrl(url: TextValue | undefined): readonly Piece[] | undefined {
  const mayHave = url?.pieces.some((piece) => piece.kind === 'literal' && piece.text.includes('@')) === true;
  const authority = mayHave ? authorityOf(url.pieces) : undefined;
  if (!authority) return undefined;
  const before = beforeLast(authority, '@');
  return before && behindFirst(before, ':');
}

/** What stands behind the first colon: the secret of `id:secret`. */
export function behindFirst(pieces: readonly Piece[], separator: string): readonly Piece[] | undefined {
  for (const [index, piece] of pieces.entries()) {
    const at = piece.kind === 'literal' ? piece.text.indexOf(separator) : -1;
    if (piece.kind !== 'literal' || at === -1) continue;
    return nonEmpty([slicePiece(piece, at + separator.length, piece.text.length), ...pieces.slice(index + 1)]);
  }
  return undefined;
}

function beforeLast(pieces: readonly Piece[], separator: string): readonly Piece[] | undefined {
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    const at = piece?.kind === 'literal' ? piece.text.lastIndexOf(separator) : -1;
    if (piece?.kind === 'literal' && at !== -1) return nonEmpty([...pieces.slice(0, index), slicePiece(piece, 0, at)]);
  }
  return undefined;
}

// From behind the two slashes to the path, the query or the fragment.
function authorityOf(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const [first] = pieces;
  const scheme = first?.kind === 'literal' ? /^\s*(?:https?|wss?):\/\//i.exec(first.text)?.[0] : undefined;
  if (first?.kind !== 'literal' || scheme === undefined) return undefined;
  const authority: Piece[] = [];
  for (const piece of [slicePiece(first, scheme.length, first.text.length), ...pieces.slice(1)]) {
    const end = piece.kind === 'literal' ? piece.text.search(/[/?#]/) : -1;
    if (piece.kind === 'literal' && end !== -1) {
      authority.push(slicePiece(piece, 0, end));
      break;
    }
    authority.push(piece);
  }
  return nonEmpty(authority);
}

function nonEmpty(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece) => piece.kind === 'hole' || piece.text !== '');
}
