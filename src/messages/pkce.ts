import type { TSESTree } from '@typescript-eslint/utils';

import { DEFAULT_CHALLENGE_METHOD } from '../protocol/parameters.ts';
import { getParent } from '../syntax/node-index.ts';
import type { AuthorizationRequest, KnownText } from './model.ts';
import type { SwitchUse } from './sdks/switches.ts';
import { wordIn, writtenTexts } from './values.ts';

/** The response type by which a request asks for a code, which is what PKCE protects (RFC 7636 §1). */
export function typeWithCode({ parameters }: AuthorizationRequest): KnownText | undefined {
  return writtenTexts(parameters.get('response_type')).find((type) => wordIn(type, 'code') !== undefined);
}

/** The places where a request names the method that shows the verifier to whoever sees the request. */
export function plainMethods({ parameters }: AuthorizationRequest): readonly KnownText[] {
  return writtenTexts(parameters.get('code_challenge_method')).filter(({ text }) => text === DEFAULT_CHALLENGE_METHOD);
}

/** Whether a switch of its SDK takes the protection from a request. Then the switch is what is wrong. */
export function isSwitchedOff(request: AuthorizationRequest, switches: readonly SwitchUse[]): boolean {
  return request.sdk !== undefined && switches.some((use) => (use.turnsOff === 'PKCE' || use.turnsOff === 'state') && isSwitchOf(use, request));
}

/** Whether an SDK's switch stands in the call or options that a request is made of. */
export function isSwitchOf({ node, record }: SwitchUse, { origins }: AuthorizationRequest): boolean {
  for (let current: TSESTree.Node | undefined = node; current; current = getParent(current)) {
    if (origins.has(current)) return true;
    if (current.type.endsWith('Statement')) break;
  }
  return record?.origins.some((origin) => origins.has(origin)) === true;
}
