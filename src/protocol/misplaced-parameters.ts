import { multipleResponseTypes, oidcCore, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A parameter that is often sent to the wrong one of the two main endpoints. */
export interface ParameterHome {
  readonly name: string;
  /** The only one of the two endpoints to which it belongs. */
  readonly home: 'authorization' | 'token';
  /** A credential, which in an authorization request stands in the address bar. */
  readonly isCredential: boolean;
  readonly source: Specification;
}

/** The parameters that belong to one of the two main endpoints only, as far as they are mixed up in practice. */
export const PARAMETER_HOMES: readonly ParameterHome[] = [
  { name: 'grant_type', home: 'token', isCredential: false, source: rfc(6749, '4.1.3') },
  { name: 'client_secret', home: 'token', isCredential: true, source: rfc(6749, '2.3.1') },
  { name: 'code_verifier', home: 'token', isCredential: true, source: rfc(7636, '4.5') },
  { name: 'username', home: 'token', isCredential: false, source: rfc(6749, '4.3.2') },
  { name: 'password', home: 'token', isCredential: true, source: rfc(6749, '4.3.2') },
  { name: 'response_type', home: 'authorization', isCredential: false, source: rfc(6749, '3.1.1') },
  { name: 'response_mode', home: 'authorization', isCredential: false, source: multipleResponseTypes('2.1') },
  { name: 'code_challenge', home: 'authorization', isCredential: false, source: rfc(7636, '4.3') },
  { name: 'code_challenge_method', home: 'authorization', isCredential: false, source: rfc(7636, '4.3') },
  { name: 'nonce', home: 'authorization', isCredential: false, source: oidcCore('3.1.2.1') },
  { name: 'prompt', home: 'authorization', isCredential: false, source: oidcCore('3.1.2.1') },
];

/** The parameters that belong to the given endpoint and not to the other. */
export function parametersAtHome(endpoint: ParameterHome['home']): readonly ParameterHome[] {
  return PARAMETER_HOMES.filter((row) => row.home === endpoint);
}

/** A parameter that a vendor takes where the specifications have none. */
export interface VendorPlace {
  readonly vendor: string;
  readonly name: string;
  readonly grantType: string;
  /** Values of which all are words of the parameter when it is the vendor's. */
  readonly words: readonly string[];
  readonly source: Specification;
}

/** Parameters of token requests that are no mistake with one vendor. */
export const VENDOR_PLACES: readonly VendorPlace[] = [
  {
    vendor: 'Azure AD B2C',
    name: 'response_type',
    grantType: 'password',
    words: ['token', 'id_token'],
    source: vendor(
      'Azure AD B2C',
      'Set up a resource owner password credentials flow',
      'https://learn.microsoft.com/en-us/azure/active-directory-b2c/add-ropc-policy',
    ),
  },
];

/** Whether a vendor wants that parameter with those words in a token request of that grant. */
export function isVendorPlace(name: string, grantType: string, words: readonly string[]): boolean {
  return VENDOR_PLACES.some(
    (row) => row.name === name && row.grantType === grantType && words.length > 0 && words.every((word) => row.words.includes(word)),
  );
}
