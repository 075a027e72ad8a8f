import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../evaluation/access-path.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { sdkClaimsSiblingOf, sdkResultAt, sdkResultOf, sdkSiblingOf } from '../messages/sdks/look-up.ts';
import type { HeldToken } from './holding.ts';

/** What an SDK gives at an access path. */
export interface SdkHolding {
  readonly package: string;
  readonly holds: HeldToken;
}

/** The token or claims that an SDK gives at an access path. */
export function sdkHoldingAt(path: AccessPath): SdkHolding | undefined {
  return holdingOf(sdkResultOf(path));
}

/** The same for an expression, also for a member that any object has (`req.oidc.user`). */
export function sdkHoldingOf(evaluator: Evaluator, node: TSESTree.Node): SdkHolding | undefined {
  return holdingOf(sdkResultAt(evaluator, node));
}

function holdingOf(found: ReturnType<typeof sdkResultOf>): SdkHolding | undefined {
  return found && found.result.holds !== 'token response' ? { package: found.model.package, holds: found.result.holds } : undefined;
}

/** The last steps of the path of another token of the same response: `access_token` for `….getUser().id_token`. */
export function sdkSiblingAt(path: AccessPath, token: 'access token' | 'id token'): readonly string[] | undefined {
  return sdkSiblingOf(path, token)?.split('.');
}

/** The last steps of the path of the ID token's claims, for a path that holds those of the access token. */
export function sdkClaimsSiblingAt(path: AccessPath): readonly string[] | undefined {
  return sdkClaimsSiblingOf(path)?.split('.');
}
