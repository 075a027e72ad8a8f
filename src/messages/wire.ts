import type { LiteralPiece } from '../evaluation/value.ts';

/** Decoded characters, each with the place from which it comes. */
export interface Characters {
  text: string;
  /** Offset in the source at which each character begins, and behind which it ends. */
  readonly starts: (number | undefined)[];
  readonly ends: (number | undefined)[];
  readonly pieces: LiteralPiece[];
}

/**
 * Adds the characters of a piece. Wire text is decoded as `application/x-www-form-urlencoded` (a plus is a blank, `%XX`
 * is a byte); malformed percent-encoding stays as it is.
 */
export function decodeWire(piece: LiteralPiece, isWire: boolean, into: Characters): void {
  const { text, start } = piece;
  const add = (decoded: string, from: number, to: number): void => {
    for (let left = decoded.length; left > 0; left -= 1) {
      into.starts.push(start === undefined ? undefined : start + from);
      into.ends.push(start === undefined ? undefined : start + to);
      into.pieces.push(piece);
    }
    into.text += decoded;
  };
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    const run = isWire && character === '%' ? /^(?:%[\da-f]{2})+/i.exec(text.slice(index, index + 36))?.[0] : undefined;
    if (run !== undefined) {
      const { decoded, length } = decodeRun(run);
      add(decoded, index, index + length);
      index += length;
    } else {
      add(isWire && character === '+' ? ' ' : character, index, index + 1);
      index += 1;
    }
  }
}

// ASCII bytes one by one, so that each keeps its own place; a longer sequence as one.
function decodeRun(run: string): { decoded: string; length: number } {
  const byte = Number.parseInt(run.slice(1, 3), 16);
  if (byte < 0x80) return { decoded: String.fromCharCode(byte), length: 3 };
  const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  const sequence = run.slice(0, size * 3);
  try {
    return { decoded: decodeURIComponent(sequence), length: sequence.length };
  } catch {
    return { decoded: '%', length: 1 };
  }
}
