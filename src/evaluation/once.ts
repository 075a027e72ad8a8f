import { type Once, rememberingLast } from '../syntax/once.ts';
import type { Evaluator } from './evaluator.ts';

/** Works something out once a file, from the values of its expressions. */
export const oncePerEvaluator: Once<Evaluator> = rememberingLast();
