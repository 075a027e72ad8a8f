import { oidcCore, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A claim that tells who the user is. */
export interface IdentityClaim {
  readonly claim: string;
  readonly source: Specification;
}

const ENTRA = vendor(
  'Microsoft',
  'Access token claims reference',
  'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference',
);
const COGNITO = vendor(
  'Amazon Cognito',
  'Understanding the access token',
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html',
);
const UAA = vendor('Cloud Foundry UAA', 'Token claims', 'https://docs.cloudfoundry.org/api/uaa/#userinfo');

const STANDARD = 'sub name given_name family_name middle_name nickname preferred_username profile picture email email_verified gender birthdate phone_number address';

/**
 * Claims by which code learns who the user is. Those by which an API decides (`scope`, `aud`, `exp`, roles) are none.
 * The names in camel case are those that application servers give to their own tokens.
 */
export const IDENTITY_CLAIMS: readonly IdentityClaim[] = [
  ...STANDARD.split(' ').map((claim) => ({ claim, source: oidcCore('5.1') })),
  ...['upn', 'unique_name', 'oid'].map((claim) => ({ claim, source: ENTRA })),
  ...['username', 'cognito:username'].map((claim) => ({ claim, source: COGNITO })),
  ...['user_name', 'user_id'].map((claim) => ({ claim, source: UAA })),
  ...['userId', 'userName', 'uid'].map((claim) => ({ claim, source: rfc(7519, '4.3') })),
];

const NAMES: ReadonlySet<string> = new Set(IDENTITY_CLAIMS.map(({ claim }) => claim));

/** Whether the claim tells who the user is. */
export function isIdentityClaim(claim: string): boolean {
  return NAMES.has(claim);
}
