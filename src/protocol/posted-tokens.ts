import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A parameter under which a provider posts an ID token to the application, whose wire name is not `id_token`. */
export interface PostedToken {
  readonly parameter: string;
  /** What stands in a file that speaks of this provider's sign-in: the name alone may be that of anything. */
  readonly evidence: RegExp;
  readonly source: Specification;
}

export const POSTED_ID_TOKENS: readonly PostedToken[] = [
  {
    parameter: 'credential',
    evidence: /g_csrf_token|['"]google-auth-library['"]|accounts\.google\.com/,
    source: vendor('Google', 'Verify the Google ID token on your server side', 'https://developers.google.com/identity/gsi/web/guides/verify-google-id-token'),
  },
];

/** Whether a posted parameter of that name is an ID token, by what else the file says. */
export function isPostedIdToken(parameter: string, text: string): boolean {
  return POSTED_ID_TOKENS.some((row) => row.parameter === parameter && row.evidence.test(text));
}
