import { rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** Schemes whose URL holds what is shown or run, so that it leads to nobody. */
export const UNSAFE_REDIRECT_SCHEMES: readonly { readonly scheme: string; readonly source: Specification }[] = [
  { scheme: 'data:', source: rfc(9700, '4.11') },
  { scheme: 'javascript:', source: rfc(9700, '4.11') },
];

/** The scheme, with its colon, of a redirect URI that cannot lead back to an app. */
export function unsafeRedirectScheme(uri: string): string | undefined {
  const scheme = /^\s*([a-z][a-z\d+.-]*:)/i.exec(uri)?.[1]?.toLowerCase();
  return UNSAFE_REDIRECT_SCHEMES.find((row) => row.scheme === scheme)?.scheme;
}
