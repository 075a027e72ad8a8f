import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { indexAt, type NodeIndex } from '../syntax/node-index.ts';

/** Where the functions, loops and cases of one file are left before their end. */
export class Jumps {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #jumps = new Map<NodeIndex, readonly number[]>();
  readonly #throws = new Map<NodeIndex, readonly number[]>();

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** Whether a loop or function can be left before it comes to a place inside of it. */
  isLeft(node: TSESTree.Node, before: TSESTree.Node): boolean {
    const index = indexAt(this.#sourceCode, node);
    let jumps = this.#jumps.get(index);
    if (!jumps) {
      jumps = positionsOf([...index.of('ReturnStatement'), ...index.of('BreakStatement'), ...index.of('ContinueStatement')]);
      this.#jumps.set(index, jumps);
    }
    return isAnyBetween(jumps, node.range[0], before.range[0]);
  }

  /** Whether an error is thrown in a block before it comes to a place inside of it. */
  isThrown(node: TSESTree.Node, before: TSESTree.Node): boolean {
    const index = indexAt(this.#sourceCode, node);
    let throws = this.#throws.get(index);
    if (!throws) this.#throws.set(index, (throws = positionsOf(index.of('ThrowStatement'))));
    return isAnyBetween(throws, node.range[0], before.range[0]);
  }
}

function isAnyBetween(positions: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const first = positions[low];
  return first !== undefined && first < to;
}

function positionsOf(nodes: readonly TSESTree.Node[]): readonly number[] {
  return nodes.map((node) => node.range[0]).sort((left, right) => left - right);
}
