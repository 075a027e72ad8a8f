import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction } from '../syntax/functions.ts';
import type { Budget } from './budget.ts';
import { takeOut } from './destructuring.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { Flow } from './flow.ts';
import type { State, Step } from './flow-lines.ts';
import { logical } from './logic.ts';
import { asRecord } from './iteration.ts';
import { applyMutations } from './mutation-values.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import { unknown } from './operations.ts';
import { commonTurns, homeOf, type Places } from './places.ts';
import { readsWithin, type Slot, type Source } from './slots.ts';
import { sumOf } from './strings.ts';
import { iterationAround } from './turns.ts';
import type { TextValue, Value } from './value.ts';

/** How deep the writes to a slot may nest before it is not followed. */
const NESTING = 60;

/** What the variables and fields of one file hold, at a place or at the end of their life. */
export class SlotValues {
  readonly #evaluator: Evaluator;
  readonly #budget: Budget;
  readonly #places: Places;
  readonly #steps = new Map<Slot, readonly Step[]>();
  readonly #flows = new Map<Slot, Flow>();
  readonly #values = new Map<Slot, Value>();
  readonly #mutations = new Map<Slot, readonly Mutation[]>();
  readonly #copies = new Map<TextValue, TextValue>();
  readonly #readTwice = new Map<Slot, boolean>();
  readonly #active = new Set<Slot>();

  constructor(evaluator: Evaluator, budget: Budget) {
    this.#evaluator = evaluator;
    this.#places = evaluator.places;
    this.#budget = budget;
  }

  /** What the slot holds at a place, or at the end of its life. `given` is the argument, for a parameter. */
  valueOf(slot: Slot, environment: Environment, at: TSESTree.Node | undefined, given: Value | undefined): Value {
    const before = environment.get(slot);
    if (before) return before;
    const isAtRest = environment.size === 0 && !given;
    const place = this.#isSettled(slot) ? undefined : at;
    const known = isAtRest && !place ? this.#values.get(slot) : undefined;
    if (known) return at ? this.#shared(slot, known) : known;
    if (this.#active.has(slot)) return this.#amidst(slot, isAtRest ? place : undefined);
    const { cuts, cycles, isFresh } = this.#budget;
    this.#active.add(slot);
    const state = this.#stateOf(slot, environment, place, given);
    const value = state && this.#mutated(state, environment, () => this.#mutationsAt(slot, place));
    this.#active.delete(slot);
    const whole = value ?? unknown(slot.declaration);
    const result = at ? this.#shared(slot, whole) : whole;
    // A slot that depends on itself is what it is; one that was asked for amidst another question may know less.
    const isWhole = (isFresh || this.#budget.cuts === cuts) && (this.#budget.cycles === cycles || this.#active.size === 0);
    if (!isWhole) this.#flows.delete(slot);
    else if (isAtRest && !place) this.#values.set(slot, whole);
    return result;
  }

  /** What becomes of the value that one source gives the slot, until something else takes its place. */
  lifeOf(slot: Slot, source: Source): Value | undefined {
    if (this.#extends(slot, source) || this.#active.has(slot)) return undefined;
    const steps = this.#stepsOf(slot);
    const index = slot.sources.indexOf(source);
    const birth = steps[index];
    if (!birth) return undefined;
    const life: Step[] = [];
    let end: Source | undefined;
    for (const step of steps.slice(index)) {
      const common = commonTurns(birth.turns, step.turns);
      const isReplaced = step !== birth && !this.#extends(slot, step.source);
      // It goes on behind a branch that replaces it, and ends where nothing goes past what replaces it.
      if (isReplaced && common === step.turns.length) {
        end = step.source;
        break;
      }
      if (isReplaced || isElsewhere(birth, step, common)) continue;
      life.push({ source: step.source, turns: step.turns.slice(common) });
    }
    this.#active.add(slot);
    const environment: Environment = new Map();
    const state = this.#flow(slot, life, environment, undefined).atEnd();
    const value = state && this.#mutated(state, environment, () => this.#mutationsBetween(slot, source, end));
    this.#active.delete(slot);
    return value;
  }

  // A constant that several places read must not be edited for the sake of one of them.
  #shared(slot: Slot, value: Value): Value {
    if (value.kind !== 'text' || !this.#isReadTwice(slot)) return value;
    const known = this.#copies.get(value);
    if (known) return known;
    const pieces = value.pieces.map((piece) => (piece.kind === 'literal' && !piece.shared ? { ...piece, shared: true } : piece));
    const copy = { ...value, pieces };
    this.#copies.set(value, copy);
    return copy;
  }

  #isReadTwice(slot: Slot): boolean {
    const known = this.#readTwice.get(slot);
    if (known !== undefined) return known;
    const answer = isReadTwice(slot);
    this.#readTwice.set(slot, answer);
    return answer;
  }

  #amidst(slot: Slot, at: TSESTree.Node | undefined): Value {
    const flow = at && this.#flows.get(slot);
    const turns = at ? this.#places.turnsTo(slot, at) : [];
    const state = at && flow?.isKnown(at, turns) ? flow.at(at, turns) : undefined;
    if (state) return state;
    this.#budget.cycle();
    return unknown(slot.declaration);
  }

  #stateOf(slot: Slot, environment: Environment, at: TSESTree.Node | undefined, given: Value | undefined): State {
    const [first] = slot.sources;
    if (!first) return given;
    if (this.#isSettled(slot) && !given) return this.#write(slot, first, undefined, environment);
    const steps = this.#stepsOf(slot);
    if (steps.some((step) => step.turns.length > NESTING)) return undefined;
    const isAtRest = environment.size === 0 && !given;
    const flow = (isAtRest ? this.#flows.get(slot) : undefined) ?? this.#flow(slot, steps, environment, given);
    if (isAtRest) this.#flows.set(slot, flow);
    return at ? flow.at(at, this.#places.turnsTo(slot, at)) : flow.atEnd();
  }

  // Whether the slot holds the same from its declaration on.
  #isSettled(slot: Slot): boolean {
    const [only] = slot.sources;
    if (!only || slot.sources.length > 1) return slot.sources.length === 0;
    if (only.node !== slot.declaration) return only.node.type === 'PropertyDefinition';
    return this.#places.turnsTo(slot, slot.declaration).length === 0;
  }

  #flow(slot: Slot, steps: readonly Step[], environment: Environment, given: Value | undefined): Flow {
    return new Flow(steps, given, {
      write: (source, before) => this.#write(slot, source, before, environment),
      isVisible: (loop) => this.#isVisible(loop, environment),
      isEntered: (loop) => loop.type === 'DoWhileStatement' || this.#isEntered(loop, environment),
      isGrowing: (source) => this.#extends(slot, source),
      isLeft: (node, before) => this.#evaluator.jumps.isLeft(node, before),
    });
  }

  #isVisible(loop: TSESTree.Node, environment: Environment): boolean {
    const collection = iterationAround(loop);
    return collection !== undefined && asRecord(this.#evaluator.evaluate(collection, environment)) !== undefined;
  }

  #isEntered(loop: TSESTree.Node, environment: Environment): boolean {
    const collection = iterationAround(loop);
    const value = collection && this.#evaluator.evaluate(collection, environment);
    return value?.kind === 'list' && value.elements.length > 0;
  }

  #stepsOf(slot: Slot): readonly Step[] {
    const known = this.#steps.get(slot);
    if (known) return known;
    const steps = slot.sources.map((source) => ({ source, turns: this.#places.turnsTo(slot, source.node) }));
    this.#steps.set(slot, steps);
    return steps;
  }

  #write(slot: Slot, source: Source, before: State, environment: Environment): Value {
    const { expression, node, operator } = source;
    const held = before ?? unknown(slot.declaration);
    // `url = url + '&a=b'`: the right side reads the slot as it was before.
    const inside = readsWithin(slot, expression) ? new Map(environment).set(slot, held) : environment;
    const written = takeOut(this.#evaluator, this.#evaluator.evaluate(expression, inside), source.path, inside);
    switch (operator) {
      case '=':
        return written;
      case '+=':
        return sumOf(node, [{ node, value: held }, { node: expression, value: written }]);
      case '??=':
        return before ? logical(node, '??', before, written) : written;
      case '||=':
        return before ? logical(node, '||', before, written) : written;
    }
  }

  /** Whether a source makes something of what the slot held before. */
  #extends(slot: Slot, source: Source): boolean {
    return source.operator !== '=' || readsWithin(slot, source.expression);
  }

  #mutated(state: Value, environment: Environment, mutationsOfState: () => readonly Mutation[]): Value {
    const mutations = canMutate(state) ? mutationsOfState() : [];
    return mutations.length === 0 ? state : applyMutations(this.#evaluator, state, mutations, environment);
  }

  #allMutations(slot: Slot): readonly Mutation[] {
    const known = this.#mutations.get(slot);
    if (known) return known;
    const mutations = mutationsOf(this.#evaluator, slot);
    this.#mutations.set(slot, mutations);
    return mutations;
  }

  // Where a slot is given several objects one after the other, each has the writes up to the next one.
  #mutationsAt(slot: Slot, at: TSESTree.Node | undefined): readonly Mutation[] {
    const all = this.#allMutations(slot);
    if (all.length === 0 || slot.sources.length < 2) return all;
    const home = homeOf(slot);
    const straight = this.#stepsOf(slot).filter((step) => step.turns.length === 0 && !this.#extends(slot, step.source));
    const position = at && isDirectlyIn(at, home) ? at.range[0] : Infinity;
    const from = straight.findLast((step) => step.source.node.range[1] <= position);
    const to = straight.find((step) => step.source.node.range[1] > position);
    return between(all, from?.source, to?.source, home);
  }

  #mutationsBetween(slot: Slot, from: Source, to: Source | undefined): readonly Mutation[] {
    const all = this.#allMutations(slot);
    return slot.sources.length < 2 ? all : between(all, from, to, homeOf(slot));
  }
}

function isDirectlyIn(node: TSESTree.Node, home: TSESTree.Node | undefined): boolean {
  return enclosingFunction(node) === home;
}

function between(
  mutations: readonly Mutation[],
  from: Source | undefined,
  to: Source | undefined,
  home: TSESTree.Node | undefined,
): readonly Mutation[] {
  const start = from?.node.range[0] ?? -1;
  const end = to?.node.range[0] ?? Infinity;
  return mutations.filter(({ at }) => !isDirectlyIn(at, home) || (at.range[0] >= start && at.range[0] < end));
}

/** Whether the step stands on another branch of the same statement. */
function isElsewhere(birth: Step, step: Step, common: number): boolean {
  const turn = birth.turns[common];
  if (turn === undefined || turn.node !== step.turns[common]?.node) return false;
  return turn.node.type === 'IfStatement' || turn.node.type === 'ConditionalExpression' || turn.node.type === 'SwitchStatement';
}

function canMutate(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(canMutate);
  return value.kind === 'record' || value.kind === 'url' || value.kind === 'list';
}

// Reading a slot to give it its next value is no use of its own.
function isReadTwice(slot: Slot): boolean {
  const sources = new Set(slot.sources.map((source) => source.node));
  let uses = 0;
  for (const read of slot.reads) {
    let node: TSESTree.Node | undefined = read;
    while (node && !sources.has(node) && !node.type.endsWith('Statement')) node = node.parent;
    if (!node || !sources.has(node)) uses += 1;
    if (uses > 1) return true;
  }
  return false;
}
