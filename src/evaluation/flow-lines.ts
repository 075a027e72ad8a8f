import type { TSESTree } from '@typescript-eslint/utils';

import type { Source } from './slots.ts';
import type { Turn } from './turns.ts';
import type { Value } from './value.ts';

/** What a slot holds at some moment; `undefined` before it is given anything. */
export type State = Value | undefined;

/** A source of a slot and the way to it from where the slot lives. */
export interface Step {
  readonly source: Source;
  readonly turns: readonly Turn[];
}

/** Steps that follow each other under the same turn, or one step without a turn. */
export interface Group {
  readonly turn: TSESTree.Node | undefined;
  readonly steps: readonly Step[];
}

/** What a slot holds in front of each of some groups that follow each other, as far as it has been worked out. */
export class Line {
  readonly groups: readonly Group[];
  readonly level: number;
  readonly #states: State[];

  constructor(steps: readonly Step[], level: number, initial: State) {
    this.groups = groupsOf(steps, level);
    this.level = level;
    this.#states = [initial];
  }

  /** What the slot holds in front of a group; `run` tells what it holds after one. */
  before(count: number, run: (group: Group, level: number, state: State) => State): State {
    for (let index = this.#states.length; index <= count; index += 1) {
      const group = this.groups[index - 1];
      const state = this.#states[index - 1];
      this.#states[index] = group ? run(group, this.level, state) : state;
    }
    return this.#states[count];
  }

  isKnown(count: number): boolean {
    return count < this.#states.length;
  }
}

/** The steps by what they stand in at that level, those in the same branch or loop together. */
export function groupsOf(steps: readonly Step[], level: number): Group[] {
  const groups: Group[] = [];
  let open: { turn: TSESTree.Node; steps: Step[] } | undefined;
  for (const step of steps) {
    const turn = step.turns[level]?.node;
    if (open && turn === open.turn) {
      open.steps.push(step);
      continue;
    }
    open = turn && { turn, steps: [step] };
    groups.push(open ?? { turn: undefined, steps: [step] });
  }
  return groups;
}

/** The steps of a group that stand in one part of its turn. */
export function partOf(group: Group, level: number, part: TSESTree.Node): Step[] {
  return group.steps.filter((step) => step.turns[level]?.part === part);
}

/** Which group is the first that does not end before the place; groups follow each other in the text. */
export function firstNotBefore(groups: readonly Group[], at: TSESTree.Node): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group && endOf(group) <= at.range[0]) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOf(group: Group): number {
  return (group.turn ?? group.steps[0]?.source.node)?.range[1] ?? 0;
}

/** Whether two ways have the first so many turns in common. */
export function sharesTurns(turns: readonly Turn[], others: readonly Turn[], count: number): boolean {
  for (let index = 0; index < count; index += 1) if (turns[index]?.node !== others[index]?.node || turns[index]?.part !== others[index]?.part) return false;
  return true;
}
