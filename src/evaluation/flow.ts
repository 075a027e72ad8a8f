import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { endsSwitch, leavesFunction, leavesSwitch } from '../syntax/statements.ts';
import { firstNotBefore, type Group, groupsOf, Line, partOf, sharesTurns, type State, type Step } from './flow-lines.ts';
import { choiceOf, undefinedValue } from './operations.ts';
import type { Source } from './slots.ts';
import { hole, textOf } from './text.ts';
import { isCalledInPlace, isConstructor, isLoop, type Turn } from './turns.ts';
import type { Piece, TextValue, Value } from './value.ts';

/** What only the evaluator can tell. */
export interface FlowQuestions {
  /** What the slot holds after a source, given what it held before. */
  write(source: Source, before: State): Value;
  /** Whether a loop runs over the names of something visible, so that one round stands for all. */
  isVisible(loop: TSESTree.Node): boolean;
  /** Whether a loop has a first round. */
  isEntered(loop: TSESTree.Node): boolean;
  /** Whether a source makes something of what the slot held before. */
  isGrowing(source: Source): boolean;
  /** Whether a loop or function can be left before it comes to a place inside of it. */
  isLeft(node: TSESTree.Node, before: TSESTree.Node): boolean;
}

/** Follows what a slot holds through the statements that write it. */
export class Flow {
  readonly #steps: readonly Step[];
  readonly #questions: FlowQuestions;
  readonly #line: Line;
  /** The lines inside of branches, loops and functions. */
  readonly #lines = new Map<TSESTree.Node, Line>();
  /** Where every state is put that the slot passes through, while somebody wants them all. */
  #passed: State[] | undefined;
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
    const { node, part } = turn;
    // What a loop does at its end counts at its beginning.
    if (isLoop(node)) return this.#join(node, state, [state, this.#run(group, level, state)]);
    if (node.type === 'SwitchStatement') return this.#fallingInto(node, group, level, state, part);
    if (node.type !== 'TryStatement' || part === node.block) return state;
    return this.#join(node, state, this.#everyState(partOf(group, level, node.block), level + 1, state));
  }

  #steppedThrough(steps: readonly Step[], level: number, initial: State): State {
    let state = initial;
    for (const group of groupsOf(steps, level)) state = this.#run(group, level, state);
    return state;
  }

  /** Every state on the way, for what can be left at any moment. */
  #everyState(steps: readonly Step[], level: number, initial: State): State[] {
    const outer = this.#passed;
    const passed: State[] = [initial];
    this.#passed = passed;
    this.#steppedThrough(steps, level, initial);
    this.#passed = outer;
    return passed;
  }

  #run(group: Group, level: number, state: State): State {
    const result = this.#runTurn(group, level, state);
    this.#passed?.push(result);
    return result;
  }

  #runTurn(group: Group, level: number, state: State): State {
    const { turn } = group;
    const [first] = group.steps;
    if (!turn) return first ? this.#questions.write(first.source, state) : state;
    const through = (part: TSESTree.Node | null, before = state): State =>
      part ? this.#steppedThrough(partOf(group, level, part), level + 1, before) : before;
    switch (turn.type) {
      case 'IfStatement':
      case 'ConditionalExpression': {
        // Whoever waits for every state also gets that of a branch that leaves.
        const branches = [turn.consequent, turn.alternate].map((branch) => ({ isLeft: branch !== null && leavesFunction(branch), after: through(branch) }));
        return this.#join(turn, state, branches.filter(({ isLeft }) => !isLeft || this.#passed).map(({ after }) => after));
      }
      case 'LogicalExpression':
        return this.#join(turn, state, [state, through(turn.right)]);
      case 'SwitchStatement':
        return this.#fallingInto(turn, group, level, state, undefined);
      case 'TryStatement':
        return this.#throughTry(turn, group, level, state);
      default:
        return this.#repeated(turn, group, level, state);
    }
  }

  #repeated(turn: TSESTree.Node, group: Group, level: number, state: State): State {
    const last = group.steps.at(-1)?.source.node ?? turn;
    const isLeft = this.#questions.isLeft(turn, last);
    const every = isFunction(turn) || isLeft ? this.#everyState(group.steps, level + 1, state) : [];
    const result = every.length > 0 ? every.at(-1) : this.#steppedThrough(group.steps, level + 1, state);
    const results = isLeft ? every : [result];
    if (isLoop(turn)) {
      if (this.#questions.isVisible(turn)) return this.#join(turn, state, results);
      // Once more, a loop may make more of what it made.
      const isGrowing = group.steps.some((step) => this.#questions.isGrowing(step.source));
      if (isGrowing) results.push(grown(turn, state, results));
      return this.#questions.isEntered(turn) ? this.#join(turn, state, results) : this.#join(turn, state, [state, ...results]);
    }
    // Nothing is said of when a function runs; one that gives the slot its only value runs first.
    const isFirst = isConstructor(turn) || isCalledInPlace(turn) || state === undefined;
    return this.#join(turn, state, isFirst ? results : [state, ...results]);
  }

  /** What the slot holds behind a `switch`, or at the beginning of one of its cases. */
  #fallingInto(node: TSESTree.SwitchStatement, group: Group, level: number, state: State, end: TSESTree.Node | undefined): State {
    const results: State[] = [];
    let fallen: { readonly state: State } | undefined;
    for (const branch of node.cases) {
      const before = fallen ? this.#join(branch, state, [state, fallen.state]) : state;
      if (branch === end) return before;
      const steps = partOf(group, level, branch);
      const every = this.#everyState(steps, level + 1, before);
      const after = every.at(-1);
      fallen = undefined;
      if (endsSwitch(branch)) results.push(after);
      else if (leavesSwitch(branch)) results.push(...every);
      if (!endsSwitch(branch) && !branch.consequent.some(leavesFunction)) fallen = { state: after };
    }
    if (fallen) results.push(fallen.state);
    if (!node.cases.some((branch) => branch.test === null)) results.push(state);
    return this.#join(node, state, results);
  }

  #throughTry(node: TSESTree.TryStatement, group: Group, level: number, state: State): State {
    const { block, handler, finalizer } = node;
    const done = this.#steppedThrough(partOf(group, level, block), level + 1, state);
    const results = leavesFunction(block) ? [] : [done];
    const every = handler ? this.#everyState(partOf(group, level, block), level + 1, state) : [];
    if (handler) {
      const caught = this.#steppedThrough(partOf(group, level, handler), level + 1, this.#join(node, state, every));
      if (!leavesFunction(handler.body) || this.#passed) results.push(caught);
    }
    const joined = this.#join(node, state, results);
    return finalizer ? this.#steppedThrough(partOf(group, level, finalizer), level + 1, joined) : joined;
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

/** What a loop makes when it goes on as it began: a longer string, where it only adds to one. */
function grown(node: TSESTree.Node, before: State, results: readonly State[]): Value {
  const more: Value = { kind: 'unknown', node };
  const isLonger = before?.kind === 'text' && results.every((result) => addition(before, result) !== undefined);
  return isLonger ? textOf(node, [...before.pieces, hole(node, more)]) : more;
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

// The innermost function on the way that does not run where it is written.
function boundaryOf(turns: readonly Turn[]): number {
  return turns.findLastIndex(({ node }) => isFunction(node) && !isLoop(node) && !isConstructor(node) && !isCalledInPlace(node));
}
