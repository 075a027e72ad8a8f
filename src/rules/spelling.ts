import { distance } from 'fastest-levenshtein';

import type { MistakenValue } from '../protocol/mistaken-values.ts';

/** The value that somebody means who has written another one. */
export interface Meaning {
  readonly meant: string;
  /** Nothing else can be meant: only case or separators differ, or the name is one from elsewhere in OAuth. */
  readonly isPlain: boolean;
}

/**
 * The known value that a wrong one is a spelling of: the same but for case and separators, else the one with the fewest
 * different characters, as long as these are at most one in six, or the given number. `undefined` when none is near.
 */
export function meaningOf(written: string, known: readonly string[], tolerance?: number): Meaning | undefined {
  const bare = bareName(written);
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const other = bareName(name);
    const differences = distance(bare, other);
    if (differences >= fewest || differences > (tolerance ?? toleranceOf(other))) continue;
    nearest = name;
    fewest = differences;
  }
  return nearest === undefined ? undefined : { meant: nearest, isPlain: fewest === 0 };
}

/** The row of a table of mistakes that is about this value. */
export function mistakeIn(table: readonly MistakenValue[], written: string): MistakenValue | undefined {
  const bare = bareName(written);
  return table.find((row) => row.written === bare);
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]+/g, '');
}

function toleranceOf(bare: string): number {
  return Math.max(1, Math.floor(bare.length / 6));
}
