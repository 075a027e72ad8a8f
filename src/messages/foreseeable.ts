import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { combined, type Origin } from '../evaluation/origins/origin.ts';
import { originsOf } from '../evaluation/origins/origins.ts';
import type { KnownText, Parameter, ParameterPlace } from './model.ts';

/** A value of a parameter that somebody else can know beforehand. */
export type Foreseeable =
  /** Text that stands in the source. */
  | { readonly kind: 'text'; readonly text: KnownText }
  /** An expression made of constants, of the clock or `Math.random`, or of what an attacker knows too. */
  | { readonly kind: 'constant' | 'predictable' | 'public'; readonly origin: Origin };

/** Words by which a sample tells its reader to put in a value. `my-state` and `random` tell nobody so, and are sent. */
const STAND_IN =
  /^your[-_ ]|^(?:enter|insert|replace|change|put|add|use|generate)[-_ ]?(?:me|this|it|with|an?|the|your|some|random|unique|state|nonce|verifier)(?:$|[-_ ])|[-_ ]here$|^\.{3}$|^x{3,}$/i;

/**
 * The values that a parameter can have and that are foreseeable, each alternative on its own. A random value, one that
 * is not visible, and a lone parameter of a function that other code calls are none; nor is an empty one.
 */
export function foreseeableValues(evaluator: Evaluator, parameter: Parameter): readonly Foreseeable[] {
  if (parameter.isDefault || parameter.value.state === 'switch') return [];
  if (parameter.value.state === 'known') {
    return parameter.value.texts
      .filter(({ text, isList }) => text.trim() !== '' && !isList && !STAND_IN.test(text))
      .map((text) => ({ kind: 'text', text }));
  }
  const found: Foreseeable[] = [];
  for (const place of parameter.places) {
    for (const origin of originsAt(evaluator, place)) {
      const { kind } = origin;
      if (kind === 'constant' && STAND_IN.test(origin.what.replace(/^['"`]/, ''))) continue;
      if (kind === 'constant' || kind === 'predictable' || kind === 'public') found.push({ kind, origin });
    }
  }
  return found;
}

function originsAt(evaluator: Evaluator, place: ParameterPlace): readonly Origin[] {
  const origins = originsOf(evaluator);
  if (place.form !== 'query') return origins.of(place.valueNode);
  const [only, ...others] = place.parts;
  if (only && others.length === 0) return origins.of(only);
  // A report stands under the part that it is about, because the whole is no expression of its own.
  return combined(place.valueNode, place.parts.map((part) => origins.of(part)), '').map((origin) => ({
    ...origin,
    node: isPart(origin.at, place.parts) ? origin.at : place.valueNode,
    isBare: false,
  }));
}

function isPart(node: TSESTree.Node, parts: readonly TSESTree.Node[]): boolean {
  return parts.some((part) => node.range[0] >= part.range[0] && node.range[1] <= part.range[1]);
}
