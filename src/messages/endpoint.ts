import { skeletonOf } from '../evaluation/text.ts';
import type { TextValue, Value } from '../evaluation/value.ts';
import type { Endpoint } from '../protocol/parameters.ts';
import type { ProviderEndpoint } from '../protocol/provider-endpoints.ts';
import { endpointOfPath, knownEndpoint } from '../protocol/providers.ts';

/** What a URL says about the endpoint behind it. */
export interface EndpointGuess {
  readonly provider: ProviderEndpoint | undefined;
  readonly endpoint: Endpoint | undefined;
}

/** The URL of a request as text, without its query. */
export function endpointText(value: Value | undefined): TextValue | undefined {
  if (value?.kind === 'text') {
    const [only] = value.pieces;
    // `(given ?? 'https://…')` in front of a query.
    const inner = value.pieces.length === 1 && only?.kind === 'hole' ? endpointText(only.value) : undefined;
    return inner && /[/:]/.test(skeletonOf(inner)) ? inner : value;
  }
  if (value?.kind === 'url') return value.href;
  if (value?.kind !== 'choice') return undefined;
  for (const option of value.options) {
    const text = endpointText(option);
    if (text) return text;
  }
  return undefined;
}

/** Host of a URL text, when it is written out. */
export function hostOf(text: TextValue | undefined): string | undefined {
  return text && /^\s*(?:https?:)?\/\/(?:[^/?#@\0]*@)?([^/?#\0]+)/i.exec(skeletonOf(text))?.[1]?.toLowerCase();
}

/** Path of a URL text; a hole in it is a NUL. */
export function pathOf(text: TextValue | undefined): string {
  if (!text) return '';
  const bare = skeletonOf(text).trim().replace(/[?#].*$/s, '');
  return bare.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
}

/** What is known of the endpoint that a URL leads to. */
export function guessEndpoint(text: TextValue | undefined): EndpointGuess {
  const host = hostOf(text);
  const path = pathOf(text);
  // The version in a path may be a constant of another file: `/v${VERSION}/dialog/oauth`.
  const provider = host === undefined ? undefined : (knownEndpoint(host, path) ?? knownEndpoint(host, path.replace(/\/v?\0(?=\/)/g, '')));
  return { provider, endpoint: provider?.kind ?? endpointOfPath(path) };
}
