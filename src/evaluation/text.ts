import type { TSESTree } from '@typescript-eslint/utils';

import type { HolePiece, LiteralPiece, Piece, RecordValue, TextValue, UrlValue, Value } from './value.ts';

/**
 * Names for something that is filled in later, as templates and documentation write them. They are holes:
 * `{{x}}`, `<x>`, `%x%` (but not percent-encoded bytes), `${x}` in a plain string, `__X__`, `{x}`.
 */
const PLACEHOLDER =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|#\{[^{}]*\}|\{[A-Za-z_][\w.-]*\}|<[A-Za-z_][\w .-]*>|%(?![\dA-Fa-f]{2})[A-Za-z_]\w*%|%[A-Za-z_]{3,}\w*%(?![\dA-Fa-f]{2})|__[A-Z][A-Z0-9_]*__/g;

/** How many pieces a text may have. A longer one is some string: nobody writes a request in that many parts. */
const PIECES = 2000;
/** How many characters a constant may have, so that no code makes one that does not fit. */
const CHARACTERS = 2_000_000;

/** The text of a string literal or template element. `start` is the offset of its first character. */
export function literalPieces(text: string, node: TSESTree.Node, start: number | undefined): Piece[] {
  // Most strings have none of the characters that open a placeholder.
  if (!/[{<%_]/.test(text)) return text === '' ? [] : [literalPiece(text, node, start)];
  const pieces: Piece[] = [];
  let end = 0;
  const push = (from: number, to: number): void => {
    if (from < to) pieces.push(literalPiece(text.slice(from, to), node, start === undefined ? undefined : start + from));
  };
  for (const match of text.matchAll(PLACEHOLDER)) {
    push(end, match.index);
    pieces.push(hole(node, { kind: 'unknown', node }));
    end = match.index + match[0].length;
  }
  push(end, text.length);
  return pieces;
}

/** Known characters as a piece. */
export function literalPiece(text: string, node: TSESTree.Node, start?: number): LiteralPiece {
  return { kind: 'literal', text, node, start, encoded: false, shared: false };
}

/** A part of a string that is not a constant. */
export function hole(node: TSESTree.Node, value: Value, encoded = false): HolePiece {
  return { kind: 'hole', node, value, encoded };
}

/** A string that is put together from pieces; one of too many pieces is not looked into. */
export function textOf(node: TSESTree.Node, pieces: readonly Piece[]): TextValue {
  if (pieces.length <= PIECES) return { kind: 'text', node, pieces };
  return { kind: 'text', node, pieces: [hole(node, { kind: 'unknown', node })] };
}

/** A string that is computed from constants, so that its characters do not stand in the source. */
export function computedText(text: string, node: TSESTree.Node): TextValue {
  return { kind: 'text', node, pieces: text === '' ? [] : [literalPiece(text, node)] };
}

/** The string, if it has no hole, before any percent-encoding that happens to it at run time. */
export function constantOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined;
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind === 'hole' || text.length > CHARACTERS) return undefined;
    text += piece.text;
  }
  return text;
}

/** The string as it is at run time, if it has no hole. */
export function exactConstantOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined;
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind === 'hole' || text.length > CHARACTERS) return undefined;
    const characters = piece.encoded ? percentEncoded(piece.text) : piece.text;
    if (characters === undefined) return undefined;
    text += characters;
  }
  return text;
}

function percentEncoded(text: string): string | undefined {
  try {
    return encodeURIComponent(text);
  } catch {
    // A lone surrogate cannot be encoded.
    return undefined;
  }
}

/** The literal characters of a text, with a NUL for each hole: for looking at its shape. */
export function skeletonOf(text: TextValue): string {
  let skeleton = '';
  for (const piece of text.pieces) skeleton += piece.kind === 'literal' ? piece.text : '\0';
  return skeleton;
}

/** What a value contributes to a string that is put together from it. */
export function piecesOf(value: Value, node: TSESTree.Node): readonly Piece[] {
  switch (value.kind) {
    case 'text':
      return value.pieces;
    case 'scalar': {
      const text = String(value.value);
      return [literalPiece(text, value.node)];
    }
    case 'url':
      return urlPieces(value, node);
    case 'record':
      // A plain object is no query: it becomes `[object Object]`, or JSON where it stands for that.
      return [hole(node, value.flavour === 'parameters' ? value : { kind: 'unknown', node })];
    default:
      return [hole(node, value)];
  }
}

/** A URL object as a string. */
export function urlPieces(url: UrlValue, node: TSESTree.Node): readonly Piece[] {
  return [...url.href.pieces, ...searchPieces(url, node)];
}

/** The query of a URL object as a string, with the question mark. */
export function searchPieces(url: UrlValue, node: TSESTree.Node): readonly Piece[] {
  return [literalPiece('?', node), embedded(url.search)];
}

/** A record as the query that it becomes inside a string. */
export function embedded(record: RecordValue): Piece {
  return hole(record.node, record);
}

/** A part of a piece of known characters. */
export function slicePiece(piece: LiteralPiece, from: number, to: number): LiteralPiece {
  return {
    ...piece,
    text: piece.text.slice(from, to),
    start: piece.start === undefined ? undefined : piece.start + from,
  };
}

/** The pieces without the white space at both ends, as templates over several lines leave it. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const result = [...pieces];
  const first = result[0];
  if (first?.kind === 'literal') {
    const cut = first.text.length - first.text.trimStart().length;
    if (cut > 0) result[0] = slicePiece(first, cut, first.text.length);
  }
  const last = result.at(-1);
  if (last?.kind === 'literal') {
    const end = last.text.trimEnd().length;
    if (end < last.text.length) result[result.length - 1] = slicePiece(last, 0, end);
  }
  return result.filter((piece) => piece.kind === 'hole' || piece.text !== '');
}

/** The text with every piece marked as one that is percent-encoded at run time. */
export function encodedText(text: TextValue, node: TSESTree.Node): TextValue {
  return { kind: 'text', node, pieces: text.pieces.map((piece) => encodedPiece(piece, node)) };
}

function encodedPiece(piece: Piece, node: TSESTree.Node): Piece {
  if (!piece.encoded) return { ...piece, encoded: true };
  // Encoding twice: the characters that are encoded again are those of the first encoding.
  if (piece.kind === 'hole') return hole(piece.node, { kind: 'unknown', node: piece.node }, true);
  const characters = percentEncoded(piece.text);
  if (characters === undefined) return hole(node, { kind: 'unknown', node }, true);
  return { ...literalPiece(characters, node), encoded: true };
}

/** The same for `encodeURI`, which keeps what separates the parts of a URL. In a query, a plus stands for a blank. */
export function encodedUri(text: TextValue, node: TSESTree.Node): TextValue {
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole' || piece.encoded) return [encodedPiece(piece, node)];
    return [...piece.text.matchAll(/[;,/?:@&=+$#]+|[^;,/?:@&=+$#]+/g)].map(({ 0: part, index }) => {
      return { ...slicePiece(piece, index, index + part.length), encoded: !/[;,/?:@&=+$#]/.test(part) };
    });
  });
  return textOf(node, pieces);
}

/** The text with its blanks, or all of its white space, percent-encoded, as `.replace(/ /g, '%20')` leaves it. */
export function encodedBlanks(text: TextValue, node: TSESTree.Node, isWhiteSpace: boolean): TextValue {
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole' || piece.encoded) return [piece];
    return [...piece.text.matchAll(isWhiteSpace ? /\s+|\S+/g : / +|[^ ]+/g)].map(({ 0: part, index }) => {
      return { ...slicePiece(piece, index, index + part.length), encoded: isWhiteSpace ? /\s/.test(part) : part.startsWith(' ') };
    });
  });
  return textOf(node, pieces);
}

/** The text without its white space, as `.replace(/\s+/g, '')` leaves it. */
export function withoutWhiteSpace(text: TextValue, node: TSESTree.Node): TextValue {
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole' || piece.encoded) return [piece];
    return [...piece.text.matchAll(/\S+/g)].map((m) => slicePiece(piece, m.index, m.index + m[0].length));
  });
  return textOf(node, pieces);
}
