import { grantOf } from '../protocol/grants.ts';
import type { Flow } from '../protocol/flows.ts';
import type { Messages } from './messages.ts';
import type { AuthorizationRequest, KnownText, OAuthMessage, Parameter, TokenRequest } from './model.ts';
import { knownTexts, wordsOf } from './values.ts';

/** The scope with which tokens were asked for, and the request in which it stands. */
export interface AskedScope {
  readonly request: AuthorizationRequest | TokenRequest;
  readonly parameter: Parameter;
  /** Every string that it can be. */
  readonly texts: readonly KnownText[];
  /** What the SDK adds to it. */
  readonly added: ReadonlySet<string>;
}

/**
 * The scope of the tokens that a request brings: its own, or for the exchange of a code that of the only authorization
 * request of the file. `undefined` when it is not known in all its values, or when several requests can have asked.
 * A device asks for its scope in another request (RFC 8628 §3.1), so that only a scope in the token request counts.
 */
export function askedScope(messages: Messages, request: AuthorizationRequest | TokenRequest): AskedScope | undefined {
  const own = scopeOf(request);
  if (request.kind === 'authorization request' || flowOf(request) !== 'authorization code') return own;
  // Not of this specification, but Microsoft's token endpoint takes a scope for a code too.
  if (own || request.parameters.has('scope')) return undefined;
  const [authorization, ...others] = messages.authorizationRequests;
  const isOnlyExchange = messages.tokenRequests.every((other) => other === request || flowOf(other) === 'refresh token');
  return authorization && others.length === 0 && isOnlyExchange ? scopeOf(authorization) : undefined;
}

/** The values of a scope, those that the SDK adds included. */
export function scopeWords(scope: AskedScope, text: KnownText): readonly string[] {
  return [...wordsOf(text), ...scope.added];
}

function scopeOf(request: AuthorizationRequest | TokenRequest): AskedScope | undefined {
  const parameter = request.parameters.get('scope');
  const texts = knownTexts(parameter);
  if (!parameter?.certain || !texts || texts.length === 0 || request.sdk?.addsOtherScopes === true) return undefined;
  const added = new Set(request.sdk?.addsScopes);
  if (request.sdk?.supplies.has('openid') === true) added.add('openid');
  return { request, parameter, texts, added };
}

function flowOf(request: OAuthMessage): Flow | undefined {
  const texts = knownTexts(request.parameters.get('grant_type'));
  const [grant = '', ...others] = texts?.map(({ text }) => text) ?? [];
  return others.length === 0 ? grantOf(grant)?.flow : undefined;
}
