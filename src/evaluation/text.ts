import type { TSESTree } from '@typescript-eslint/utils';

import type { LiteralPiece, Piece, TextValue, Value } from './value.ts';

/**
 * Names for something that is filled in later, as templates and documentation write them. They are holes:
 * `{{x}}`, `<x>`, `%x%` (but not a percent-encoded byte), `${x}` in a plain string, `__X__`, `{x}`.
 */
const PLACEHOLDER =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|#\{[^{}]*\}|\{[A-Za-z_][\w.-]*\}|<[A-Za-z_][\w .-]*>|%[A-Za-z_]{3,}\w*%|__[A-Z][A-Z0-9_]*__/g;

/** The text of a string literal or template element. `start` is the offset of its first character. */
export function literalPieces(text: string, node: TSESTree.Node, start: number | undefined): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const push = (from: number, to: number): void => {
    if (from < to) pieces.push(literalPiece(text.slice(from, to), node, start === undefined ? undefined : start + from));
  };
  // Most strings have none of the characters that open a placeholder.
  if (/[{<%_]/.test(text)) {
    for (const match of text.matchAll(PLACEHOLDER)) {
      push(end, match.index);
      pieces.push({ kind: 'hole', node, value: { kind: 'unknown', node }, encoded: false });
      end = match.index + match[0].length;
    }
  }
  push(end, text.length);
  return pieces;
}

/** Known characters as a piece. */
export function literalPiece(text: string, node: TSESTree.Node, start?: number): LiteralPiece {
  return { kind: 'literal', text, node, start, encoded: false, shared: false };
}

/** A string that is computed from constants, so that its characters do not stand in the source. */
export function computedText(text: string, node: TSESTree.Node): TextValue {
  return { kind: 'text', node, pieces: text === '' ? [] : [literalPiece(text, node)] };
}

/** The string, if it has no hole. */
export function constantOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined;
  let text = '';
  for (const piece of value.pieces) {
    if (piece.kind === 'hole') return undefined;
    text += piece.text;
  }
  return text;
}

/** The literal characters of a text, with a NUL for each hole: for looking at its shape. */
export function skeletonOf(text: TextValue): string {
  return text.pieces.map((piece) => (piece.kind === 'literal' ? piece.text : '\0')).join('');
}

/** What a value contributes to a string that is put together from it. */
export function piecesOf(value: Value, node: TSESTree.Node): readonly Piece[] {
  switch (value.kind) {
    case 'text':
      return value.pieces;
    case 'scalar':
      return [literalPiece(String(value.value), value.node)];
    default:
      return [{ kind: 'hole', node, value, encoded: false }];
  }
}

/** A part of a piece of known characters. */
export function slicePiece(piece: LiteralPiece, from: number, to: number): LiteralPiece {
  return {
    ...piece,
    text: piece.text.slice(from, to),
    start: piece.start === undefined ? undefined : piece.start + from,
  };
}

/** The text with every piece marked as one that is percent-encoded at run time. */
export function encodedText(text: TextValue, node: TSESTree.Node): TextValue {
  return { kind: 'text', node, pieces: text.pieces.map((piece) => ({ ...piece, encoded: true })) };
}

/** The same for `encodeURI`, which leaves a plus as it is: in a query it stands for a blank. */
export function encodedUri(text: TextValue, node: TSESTree.Node): TextValue {
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole') return [{ ...piece, encoded: true }];
    return [...piece.text.matchAll(/\++|[^+]+/g)].map(({ 0: part, index }) => {
      return { ...slicePiece(piece, index, index + part.length), encoded: !part.startsWith('+') };
    });
  });
  return { kind: 'text', node, pieces };
}

/** The text without its white space, as `.replace(/\s+/g, '')` leaves it. */
export function withoutWhiteSpace(text: TextValue, node: TSESTree.Node): TextValue {
  const pieces = text.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole') return [piece];
    return [...piece.text.matchAll(/\S+/g)].map((m) => slicePiece(piece, m.index, m.index + m[0].length));
  });
  return { kind: 'text', node, pieces };
}
