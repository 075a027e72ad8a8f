import { type Flow, flowOfResponseType } from '../protocol/flows.ts';
import type { AuthorizationRequest, KnownText } from './model.ts';
import { knownTexts, wordsOf, writtenTexts } from './values.ts';

/** One response type that an authorization request is written with, and the flow that it makes of the request. */
export interface WrittenFlow {
  readonly responseType: KnownText;
  readonly flow: Flow | undefined;
}

/**
 * The flows of an authorization request, one for each response type that it can have. A `response_mode` that is known
 * in all its values counts; one that is not visible counts as missing, as in the table of flows.
 */
export function flowsOf(request: AuthorizationRequest): readonly WrittenFlow[] {
  const modes = knownTexts(request.parameters.get('response_mode'))?.map((mode) => mode.text) ?? [undefined];
  return writtenTexts(request.parameters.get('response_type')).map((responseType) => {
    const flows = new Set(modes.map((mode) => flowOfResponseType(wordsOf(responseType), mode)));
    const [flow] = flows;
    return { responseType, flow: flows.size === 1 ? flow : undefined };
  });
}
