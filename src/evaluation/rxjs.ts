import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';

/** Methods whose callback gets what the promise or observable gives. */
export const CONTINUATIONS = new Set(['then', 'subscribe', 'pipe', 'tap', 'finally']);
/** Operators of RxJS whose function gets the emitted value first. */
export const OPERATORS = new Set(['map', 'tap', 'filter', 'switchMap', 'mergeMap', 'concatMap', 'exhaustMap', 'first', 'find', 'skipWhile', 'takeWhile', 'distinctUntilChanged']);
/** Operators that emit what they are given. */
const PASSING = new Set(['tap', 'filter', 'first', 'last', 'find', 'take', 'takeUntil', 'takeUntilDestroyed', 'takeWhile', 'skip', 'skipWhile', 'distinctUntilChanged', 'debounceTime', 'delay', 'share', 'shareReplay', 'startWith', 'catchError', 'finalize', 'retry', 'timeout']);

/** The call of `f(callback)` or `f({ next: callback })`. */
export function callTakingFirst(owner: TSESTree.Node): TSESTree.CallExpression | undefined {
  let given = owner;
  if (given.parent?.type === 'Property' && given.parent.parent.type === 'ObjectExpression' && writtenName(given.parent) === 'next') {
    given = given.parent.parent;
  }
  const call = given.parent;
  return call?.type === 'CallExpression' && call.arguments[0] === given ? call : undefined;
}

/** Whether the operator emits what it is given. */
export function letsThrough(operator: TSESTree.Node): boolean {
  const callee = operator.type === 'CallExpression' ? operator.callee : undefined;
  return callee?.type === 'Identifier' && PASSING.has(callee.name);
}

/** Whether the method call gives a promise or observable of the same values. */
export function isTransparentPipe(node: TSESTree.CallExpression, name: string | undefined): boolean {
  return name === 'toPromise' || name === 'asObservable' || (name === 'pipe' && node.arguments.every(letsThrough));
}
