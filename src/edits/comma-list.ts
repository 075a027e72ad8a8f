import type { TSESTree } from '@typescript-eslint/utils';

import { type Change, insertion, removal } from './changes.ts';
import { Source } from './source.ts';

/** An entry of an object or array literal, an argument, or an attribute: whatever stands in a row. */
interface Row {
  readonly item: TSESTree.Node;
  readonly container: TSESTree.Node;
}

/**
 * Removes an item of a list with its comma and, when nothing else stands there, its line. `undefined` where a comment
 * inside the item would be lost.
 */
export function removeItem({ item, container }: Row): readonly Change[] | undefined {
  const source = Source.of(item);
  if (!source || source.hasComment(...item.range)) return undefined;
  const [start, end] = source.withParentheses(item, container);
  const before = source.before(start);
  const after = source.after(end);
  if (!before || !after) return undefined;
  if (after.value === ',') {
    const next = source.after(after.range[1]);
    // `[a, , b]`: without its neighbour the hole would be another one.
    if (!next || next.value === ',') return undefined;
    const isOnOwnLine = source.isFirstOnLine(item) && next.loc.start.line > after.loc.end.line;
    if (isOnOwnLine) return lineRemoval(source, [start, end], after);
    if (!source.hasComment(end, next.range[0])) {
      const isLast = next.range[1] >= container.range[1] && before.value === ',';
      return isLast ? [removal(before.range[0], end)] : [removal(start, next.range[0])];
    }
    return [removal(start, end), removal(...after.range)];
  }
  if (before.value === ',') {
    return source.hasComment(before.range[1], start)
      ? [removal(...before.range), removal(start, end)]
      : [removal(before.range[0], end)];
  }
  return [removal(start, end)];
}

// From the end of the line before to the end of the item's own; comments beside it stay.
function lineRemoval(source: Source, [start, end]: readonly [number, number], comma: TSESTree.Token): readonly Change[] {
  if (source.hasComment(end, comma.range[1])) return [removal(start, end), removal(...comma.range)];
  const hasTrailingComment = source.endOfTrailingComments(comma.range[1], comma.loc.end.line) > comma.range[1];
  return [removal(hasTrailingComment ? start : source.endBefore(start), comma.range[1])];
}

/** Adds an item behind another one, in its layout: on the same line, or on a line of its own. */
export function addBehind({ item, container }: Row, text: string, separator: ',' | '' = ','): readonly Change[] | undefined {
  const source = Source.of(item);
  if (!source) return undefined;
  const [, end] = source.withParentheses(item, container);
  if (!source.isFirstOnLine(item)) return [insertion(end, `${separator} ${text}`)];
  const line = `\n${source.indentation(item, container)}${text}`;
  const after = source.after(end);
  const hasComma = separator === ',' && after?.value === ',' && after.loc.start.line === item.loc.end.line;
  const from = hasComma ? after.range[1] : end;
  const behind = source.endOfTrailingComments(from, item.loc.end.line);
  if (hasComma) {
    const next = source.after(after.range[1]);
    const isAlone = next === undefined || next.loc.start.line > item.loc.end.line;
    return isAlone ? [insertion(behind, `${line},`)] : [insertion(end, `,${line}`)];
  }
  return behind === end ? [insertion(end, separator + line)] : [insertion(end, separator), insertion(behind, line)];
}

/** Adds an item in front of another one, in its layout. */
export function addInFront({ item, container }: Row, text: string): readonly Change[] | undefined {
  const source = Source.of(item);
  if (!source) return undefined;
  const gap = source.isFirstOnLine(item) ? `\n${source.indentation(item, container)}` : ' ';
  return [insertion(source.withParentheses(item, container)[0], `${text},${gap}`)];
}
