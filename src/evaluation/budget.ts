/** How deep one expression may lead into others. Real code stays far below; the answer beyond it is *unknown*. */
const DEPTH = 100;
/** How often one question may come back to expressions that were looked at before, so that no code makes it run away. */
const REPETITIONS = 2000;

/**
 * How much work one question may be. The first look at an expression is free, because a file has only so many; only
 * looking again, as for each call of a local function, is counted.
 */
export class Budget {
  #depth = 0;
  #repetitions = 0;
  #cuts = 0;
  #cycles = 0;

  /** How often a question went unanswered so far because it was too much work. */
  get cuts(): number {
    return this.#cuts;
  }

  /** How often a question went unanswered so far because it led back to itself. */
  get cycles(): number {
    return this.#cycles;
  }

  /** Whether so little has been spent yet that asking again by itself would not give a better answer. */
  get isFresh(): boolean {
    return this.#depth === 0 || (this.#depth < DEPTH / 10 && this.#repetitions < REPETITIONS / 10);
  }

  /** Goes one level down, or says that this is too far. */
  enter(isRepetition: boolean): boolean {
    if (this.#depth === 0) this.#repetitions = 0;
    if (isRepetition) this.#repetitions += 1;
    if (this.#depth >= DEPTH || this.#repetitions > REPETITIONS) {
      this.#cuts += 1;
      return false;
    }
    this.#depth += 1;
    return true;
  }

  leave(): void {
    this.#depth -= 1;
  }

  /** Notes that a question went unanswered because it led back to itself. */
  cycle(): void {
    this.#cycles += 1;
  }
}
