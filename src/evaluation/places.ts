import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, isFunction } from '../syntax/functions.ts';
import type { Slot } from './slots.ts';
import { type Turn, turnsTo } from './turns.ts';

/** Where slots live, and the way from there to the places that use them. */
export class Places {
  readonly #depths = new Map<Slot, number>();

  /** The turns from where the slot lives to a place that uses it, the outermost first. */
  turnsTo(slot: Slot, node: TSESTree.Node): readonly Turn[] {
    const turns = turnsTo(node, homeOf(slot));
    const depth = this.#depthOf(slot);
    return depth === 0 ? turns : turns.slice(depth);
  }

  // A `const` lives in the block that declares it; a `var` may be used outside of it.
  #depthOf(slot: Slot): number {
    const known = this.#depths.get(slot);
    if (known !== undefined) return known;
    const home = homeOf(slot);
    const own = turnsTo(slot.declaration, home);
    let depth = own.length;
    if (depth > 0) {
      for (const node of [...slot.sources.map((source) => source.node), ...slot.reads]) {
        if (depth > 0) depth = Math.min(depth, commonTurns(own, turnsTo(node, home)));
      }
    }
    this.#depths.set(slot, depth);
    return depth;
  }
}

/** How many turns two ways have in common. */
export function commonTurns(left: readonly Turn[], right: readonly Turn[]): number {
  const index = left.findIndex((turn, at) => {
    const other = right[at];
    return turn.node !== other?.node || turn.part !== other.part;
  });
  return index === -1 ? left.length : index;
}

/** What a slot lives in: a function, a class body, or the whole file (`undefined`). */
export function homeOf(slot: Slot): TSESTree.Node | undefined {
  const { declaration } = slot;
  if (isFunction(declaration) || declaration.type === 'ClassBody') return declaration;
  return declaration.type === 'PropertyDefinition' ? declaration.parent : enclosingFunction(declaration);
}
