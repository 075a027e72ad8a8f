import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { leavesFunction, leavesSwitch } from '../syntax/statements.ts';
import { choiceOf, undefinedValue } from './operations.ts';
import type { Source } from './slots.ts';
import { hole, textOf } from './text.ts';
import { isConstructor, isLoop, type Turn } from './turns.ts';
import type { Piece, TextValue, Value } from './value.ts';

/** What a slot holds at some moment; `undefined` before it is given anything. */
export type State = Value | undefined;

/** A source of a slot and the way to it from where the slot lives. */
export interface Step {
  readonly source: Source;
  readonly turns: readonly Turn[];
}

/** What only the evaluator can tell. */
export interface FlowQuestions {
  /** What the slot holds after a source, given what it held before. */
  write(source: Source, before: State): Value;
  /** Whether a loop runs over something visible, so that what it does is done. */
  isVisible(loop: TSESTree.Node): boolean;
}

/** Steps that follow each other under the same turn, or one step without a turn. */
interface Group {
  readonly turn: TSESTree.Node | undefined;
  readonly steps: readonly Step[];
}

/** What a slot holds in front of each of some groups that follow each other, as far as it has been worked out. */
class Line {
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

/** Follows what a slot holds through the statements that write it. */
export class Flow {
  readonly #steps: readonly Step[];
  readonly #questions: FlowQuestions;
  readonly #line: Line;
  /** The lines inside of branches, loops and functions. */
  readonly #lines = new Map<TSESTree.Node, Line>();
  readonly #runGroup = (group: Group, level: number, state: State): State => this.#run(group, level, state);

  /** The steps are in source order. `initial` is what the slot holds before them: the argument, for a parameter. */
  constructor(steps: readonly Step[], initial: State, questions: FlowQuestions) {
    this.#steps = steps;
    this.#questions = questions;
    this.#line = new Line(steps, 0, initial);
  }

  /** What the slot holds after all that is written to it. */
  atEnd(): State {
    return this.#line.before(this.#line.groups.length, this.#runGroup);
  }

  /** Whether what the slot holds at a place has been worked out already. */
  isKnown(at: TSESTree.Node, turns: readonly Turn[]): boolean {
    return boundaryOf(turns) === -1 && this.#line.isKnown(firstNotBefore(this.#line.groups, at));
  }

  /** What the slot holds at a place, to which these turns lead. */
  at(at: TSESTree.Node, turns: readonly Turn[]): State {
    const boundary = boundaryOf(turns);
    const last = turns[boundary];
    if (!last) return this.#along(this.#line, at, turns);
    // A function may run at any time after what is around it.
    const line = this.#lineIn(last.part, boundary + 1, () => ({
      steps: this.#steps.filter((step) => sharesTurns(step.turns, turns, boundary + 1)),
      state: this.atEnd(),
    }));
    return this.#along(line, at, turns);
  }

  #along(line: Line, at: TSESTree.Node, turns: readonly Turn[]): State {
    const passed = firstNotBefore(line.groups, at);
    const state = line.before(passed, this.#runGroup);
    const around = line.groups[passed];
    const turn = turns[line.level];
    if (!turn || around?.turn !== turn.node) return state;
    // On inside of the branch or loop that holds the place.
    const inner = this.#lineIn(turn.part, line.level + 1, () => ({
      steps: partOf(around, line.level, turn.part),
      state: this.#entering(around, turn, line.level, state),
    }));
    return this.#along(inner, at, turns);
  }

  #lineIn(part: TSESTree.Node, level: number, begin: () => { steps: readonly Step[]; state: State }): Line {
    const known = this.#lines.get(part);
    if (known) return known;
    const { steps, state } = begin();
    const line = new Line(steps, level, state);
    this.#lines.set(part, line);
    return line;
  }

  #entering(group: Group, turn: Turn, level: number, state: State): State {
    // What a loop does at its end counts at its beginning.
    if (isLoop(turn.node)) return this.#join(turn.node, state, [state, this.#steppedThrough(group.steps, level + 1, state)]);
    if (turn.node.type !== 'TryStatement' || turn.part === turn.node.block) return state;
    return this.#join(turn.node, state, [state, this.#steppedThrough(partOf(group, level, turn.node.block), level + 1, state)]);
  }

  #steppedThrough(steps: readonly Step[], level: number, initial: State): State {
    let state = initial;
    for (const group of groupsOf(steps, level)) state = this.#run(group, level, state);
    return state;
  }

  #run(group: Group, level: number, state: State): State {
    const { turn } = group;
    const [first] = group.steps;
    if (!turn) return first ? this.#questions.write(first.source, state) : state;
    const through = (part: TSESTree.Node | null, before = state): State =>
      part ? this.#steppedThrough(partOf(group, level, part), level + 1, before) : before;
    switch (turn.type) {
      case 'IfStatement':
      case 'ConditionalExpression': {
        const branches = [turn.consequent, turn.alternate].filter((branch) => !branch || !leavesFunction(branch));
        return this.#join(turn, state, branches.map((branch) => through(branch)));
      }
      case 'LogicalExpression':
        return this.#join(turn, state, [state, through(turn.right)]);
      case 'SwitchStatement':
        return this.#join(turn, state, this.#casesOf(turn, state, through));
      case 'TryStatement':
        return this.#throughTry(turn, state, through);
      default:
        return this.#repeated(turn, state, this.#steppedThrough(group.steps, level + 1, state));
    }
  }

  #repeated(turn: TSESTree.Node, state: State, result: State): State {
    if (isLoop(turn)) {
      const isDone = turn.type === 'DoWhileStatement' || this.#questions.isVisible(turn);
      return isDone ? result : this.#join(turn, state, [state, result]);
    }
    // Nothing is said of when a function runs; one that gives the slot its only value runs first.
    return isConstructor(turn) || state === undefined ? result : this.#join(turn, state, [state, result]);
  }

  #casesOf(node: TSESTree.SwitchStatement, state: State, through: (part: TSESTree.Node, before?: State) => State): State[] {
    const results: State[] = [];
    let fallen: { readonly state: State } | undefined;
    for (const branch of node.cases) {
      const before = fallen ? this.#join(branch, state, [state, fallen.state]) : state;
      const after = through(branch, before);
      fallen = undefined;
      if (leavesSwitch(branch)) results.push(after);
      else if (!branch.consequent.some(leavesFunction)) fallen = { state: after };
    }
    if (fallen) results.push(fallen.state);
    if (!node.cases.some((branch) => branch.test === null)) results.push(state);
    return results;
  }

  #throughTry(node: TSESTree.TryStatement, state: State, through: (part: TSESTree.Node, before?: State) => State): State {
    const { block, handler, finalizer } = node;
    const done = through(block);
    const results = [done];
    if (handler && !leavesFunction(handler.body)) results.push(through(handler, this.#join(node, state, [state, done])));
    const joined = this.#join(node, state, results);
    return finalizer ? through(finalizer, joined) : joined;
  }

  /** Any of the results. Where they only add to a string, the string goes on with any of the additions. */
  #join(node: TSESTree.Node, before: State, results: readonly State[]): State {
    const distinct = [...new Set(results)];
    if (distinct.length <= 1) return distinct.length === 1 ? distinct[0] : before;
    const additions = before?.kind === 'text' ? distinct.map((result) => addition(before, result)) : [];
    if (before?.kind === 'text' && additions.length > 0 && additions.every((added) => added !== undefined)) {
      // What is added stands in front of nothing being added.
      additions.sort((left, right) => right.length - left.length);
      const options = additions.map((pieces): Value => asValue(pieces, node));
      return textOf(node, [...before.pieces, hole(node, choiceOf(node, options, 'branch'))]);
    }
    return choiceOf(node, distinct.map((result) => result ?? undefinedValue(node)), 'branch');
  }
}

function asValue(pieces: readonly Piece[], node: TSESTree.Node): Value {
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === 'hole' && !only.encoded) return only.value;
  return { kind: 'text', node: only?.node ?? node, pieces };
}

function addition(before: TextValue, after: State): readonly Piece[] | undefined {
  if (after?.kind !== 'text' || after.pieces.length < before.pieces.length) return undefined;
  return before.pieces.every((piece, index) => after.pieces[index] === piece) ? after.pieces.slice(before.pieces.length) : undefined;
}

function groupsOf(steps: readonly Step[], level: number): Group[] {
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

function partOf(group: Group, level: number, part: TSESTree.Node): Step[] {
  return group.steps.filter((step) => step.turns[level]?.part === part);
}

// Groups follow each other in the text, so that the first one that does not end before the place can be searched for.
function firstNotBefore(groups: readonly Group[], at: TSESTree.Node): number {
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

// The innermost function on the way that does not run where it is written.
function boundaryOf(turns: readonly Turn[]): number {
  return turns.findLastIndex(({ node }) => isFunction(node) && !isLoop(node) && !isConstructor(node));
}

function sharesTurns(turns: readonly Turn[], others: readonly Turn[], count: number): boolean {
  for (let index = 0; index < count; index += 1) if (turns[index]?.node !== others[index]?.node || turns[index]?.part !== others[index]?.part) return false;
  return true;
}
