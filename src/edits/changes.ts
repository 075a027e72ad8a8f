import type { TSESTree } from '@typescript-eslint/utils';

import type { Edit } from './edit.ts';

/** Text that takes the place of a range of the source. */
export interface Change {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The edit that makes these changes together; `undefined` when there is none, or when two would touch the same text. */
export function editOf(changes: readonly Change[]): Edit | undefined {
  if (changes.length === 0) return undefined;
  const ordered = [...changes].sort((left, right) => left.range[0] - right.range[0] || left.range[1] - right.range[1]);
  const overlaps = ordered.some((change, index) => {
    const previous = ordered[index - 1];
    return previous !== undefined && previous.range[1] > change.range[0];
  });
  if (overlaps) return undefined;
  return (fixer) => ordered.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}

/** Removes a range. */
export function removal(from: number, to: number): Change {
  return { range: [from, to], text: '' };
}

/** Puts text at an offset. */
export function insertion(at: number, text: string): Change {
  return { range: [at, at], text };
}

/** Whether the node stands inside the other one. */
export function isWithin(node: TSESTree.Node, container: TSESTree.Node): boolean {
  return node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}
