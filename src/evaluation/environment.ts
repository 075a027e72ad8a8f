import type { Variable } from '../syntax/bindings.ts';
import type { Slot } from './slots.ts';
import type { Value } from './value.ts';

/**
 * What is known beyond the file at rest: the arguments of the local functions that are being evaluated (by variable),
 * and what a slot held before the assignment that is being evaluated (by slot).
 */
export type Environment = ReadonlyMap<Variable | Slot, Value>;

export const EMPTY: Environment = new Map();
