import { skeletonOf } from '../evaluation/text.ts';
import { guessEndpoint, hostOf } from './endpoint.ts';
import type { AuthorizationRequest, TokenRequest } from './model.ts';
import { writtenTexts } from './values.ts';

/**
 * Whether a token request exchanges, as a client without a secret does (RFC 6749 §4.1.3), the code that an authorization
 * request asks for: at the same host, as far as both are known. A request to the page's own server, or one that does not
 * say for which client the code is, leaves the exchange to a back end.
 */
export function mayExchangeCode(exchange: TokenRequest, request: AuthorizationRequest): boolean {
  if (!writtenTexts(exchange.parameters.get('grant_type')).some(({ text }) => text === 'authorization_code')) return false;
  if (exchange.sdk) return true;
  const namesClient = exchange.parameters.has('client_id') || !exchange.closed;
  return namesClient && !isOwnServer(exchange) && isSameServer(exchange, request);
}

// `/api/token`
function isOwnServer({ endpoint }: TokenRequest): boolean {
  return endpoint !== undefined && /^\s*\.{0,2}\/(?!\/)/.test(skeletonOf(endpoint));
}

function isSameServer(exchange: TokenRequest, request: AuthorizationRequest): boolean {
  const [one, other] = [hostOf(exchange.endpoint), hostOf(request.endpoint)];
  if (one === undefined || other === undefined || one === other) return true;
  const provider = guessEndpoint(exchange.endpoint).provider?.provider;
  return provider !== undefined && provider === guessEndpoint(request.endpoint).provider?.provider;
}
