import type { Evaluator } from '../evaluation/evaluator.ts';
import { sdkResultAt, type SdkSibling, sdkSiblingOf } from '../messages/sdks/look-up.ts';
import type { HeldToken } from './holding.ts';
import { pathText, stepsOf, type Trail } from './trail.ts';

type Found = ReturnType<typeof sdkResultAt>;

/** What an SDK gives at an access path. */
export interface SdkHolding {
  readonly package: string;
  readonly holds: HeldToken;
}

/** The token or claims that an SDK gives at the end of a trail, also as a member that any object has (`req.oidc.user`). */
export function sdkHoldingOf(evaluator: Evaluator, trail: Trail): SdkHolding | undefined {
  const found = sdkResultOf(evaluator, trail);
  return found && found.result.holds !== 'token response' ? { package: found.model.package, holds: found.result.holds } : undefined;
}

/** The steps to another token of the same response, or the ID token's claims, in place of what is at the end of a trail. */
export function sdkSiblingAt(evaluator: Evaluator, trail: Trail, wanted: Parameters<typeof sdkSiblingOf>[1]): SdkSibling | undefined {
  const found = sdkResultOf(evaluator, trail);
  return found && sdkSiblingOf(found.result, wanted);
}

/** What an SDK gives at the end of a trail: a token, claims, or a whole response. */
export function sdkResultOf(evaluator: Evaluator, trail: Trail): Found {
  const steps = stepsOf(trail);
  const whole = sdkResultAt(evaluator, trail.root, pathText(steps));
  if (whole) return whole;
  // An expression on the way may have a path that the root has not; a pattern has no expressions.
  const last = steps.findLastIndex(({ node }) => node !== undefined);
  const node = steps[last]?.node;
  return node && sdkResultAt(evaluator, node, pathText(steps.slice(last + 1)));
}
