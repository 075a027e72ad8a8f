import type { TSESTree } from '@typescript-eslint/utils';

/**
 * Where a value comes from, as far as somebody else could know it beforehand.
 *
 * - `random`: a cryptographic random generator.
 * - `predictable`: the clock, `Math.random`, a counter.
 * - `public`: what an attacker knows too: the requested page, a URL, the client id, a request parameter.
 * - `constant`: written in the source.
 * - `given`: a parameter of a function that other code calls, or the id of something. Alone it may be anything; several
 *   together are data of the application.
 * - `unknown`: nothing is visible.
 */
export type OriginKind = 'random' | 'predictable' | 'public' | 'constant' | 'given' | 'unknown';

/** One of the values that an expression can have, and where that value comes from. */
export interface Origin {
  readonly kind: OriginKind;
  /** The whole expression that gives the value: behind variables and fields, before function calls. */
  readonly node: TSESTree.Node;
  /** What it comes from, as the source writes it: `Math.random()`. */
  readonly what: string;
  /** Where that is written. */
  readonly at: TSESTree.Node;
  /** Nothing of it is data that the program may want back. */
  readonly isBare: boolean;
}

/** From the one that says most about a value of several parts to the one that says least. */
const PRECEDENCE: readonly OriginKind[] = ['random', 'unknown', 'predictable', 'public', 'given', 'constant'];

/** What one of several parts is at best: somebody who put it in may mean that branch. */
function best(origins: readonly Origin[]): Origin | undefined {
  return first(origins, PRECEDENCE);
}

function first(origins: readonly Origin[], kinds: readonly OriginKind[]): Origin | undefined {
  for (const kind of kinds) {
    const found = origins.find((origin) => origin.kind === kind);
    if (found) return found;
  }
  return undefined;
}

/**
 * What a value is that is put together of parts, or made of them in a way that loses nothing. One random part makes it
 * random; otherwise one unknown part makes it unknown. A part without alternatives is missing at run time.
 */
export function combined(node: TSESTree.Node, parts: readonly (readonly Origin[])[], what: string): readonly Origin[] {
  const present = parts.filter((part) => part.length > 0);
  const varied = present.filter((part) => part.some(({ kind }) => kind !== 'constant'));
  const [only, ...others] = varied;
  if (!only) {
    const constants = present.flat();
    const isElsewhere = ({ at }: Origin): boolean => at.range[0] < node.range[0] || at.range[1] > node.range[1];
    const source = constants.find(isElsewhere) ?? { what, at: node };
    return constants.length === 0 ? [] : [{ kind: 'constant', node, what: source.what, at: source.at, isBare: true }];
  }
  // An alternative stays one: `encodeURIComponent(state ?? 'x')` is wrong where the constant stands.
  if (others.length === 0) return only.map((origin) => (only.length === 1 ? { ...origin, node } : origin));
  const bests = varied.map(best).filter((origin) => origin !== undefined);
  const strongest = first(bests, PRECEDENCE);
  if (!strongest) return [];
  const isBare = bests.every((origin) => origin.isBare);
  if (strongest.kind !== 'given') return [{ ...strongest, node, isBare }];
  // Several parameters, ids or URLs in one encoding: data of the application.
  const names = [...new Set(bests.map((origin) => origin.what))].join(', ');
  return [{ kind: 'public', node, what: names, at: strongest.at, isBare: false }];
}

/** A value of which nothing is known. */
export function unknownOrigin(node: TSESTree.Node): readonly Origin[] {
  return [{ kind: 'unknown', node, what: '', at: node, isBare: false }];
}
