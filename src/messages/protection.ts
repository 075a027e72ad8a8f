import { REQUEST_OBJECT_PARAMETERS } from '../protocol/parameters.ts';
import type { AuthorizationRequest } from './model.ts';
import { isInTest } from './tests.ts';
import { isMissing } from './values.ts';

/**
 * Whether an authorization request goes out without a parameter: nobody writes it, and the SDK does not add it. A request
 * whose parameters come in a request object, or were pushed before, may have it there; one that a test sends may do
 * without.
 */
export function lacks(request: AuthorizationRequest, name: string): boolean {
  if (!isMissing(request, name) || REQUEST_OBJECT_PARAMETERS.some((parameter) => request.parameters.has(parameter))) return false;
  return !isInTest(request.node);
}

/**
 * Whether a random parameter, made anew for each request, belongs where this request stands: always if it is one, but in
 * the configuration of an SDK only where the SDK makes it if told so. One value for all logins would protect none.
 */
export function isSetHere({ sdk, sent }: AuthorizationRequest, name: 'state' | 'code_challenge'): boolean {
  return sdk === undefined || (!sdk.cannotSend.has(name) && (sent || sdk.canSupply.has(name)));
}

/**
 * Whether it is for the application to make the nonce of a request: not in the configuration of an SDK, and not where the
 * SDK makes nonces, or does not because of a switch, which is wrong then. `isRequired`: the request is refused without one.
 */
export function isNonceSetHere({ sdk, sent }: AuthorizationRequest, isRequired: boolean): boolean {
  if (sdk === undefined) return true;
  if (!sent || sdk.canSupply.has('nonce')) return false;
  // Its own PKCE ties the ID token of a code to the request (RFC 9700 §2.1.1).
  return isRequired || (!sdk.cannotSend.has('nonce') && !sdk.supplies.has('code_challenge'));
}
