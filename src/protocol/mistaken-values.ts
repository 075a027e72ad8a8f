import { multipleResponseTypes, oidcCore, rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** A value that is often written where another one, or nothing, belongs. */
export interface MistakenValue {
  /** In lower case, without separators: `accesstoken` stands for `access_token`, `accessToken` and `access-token`. */
  readonly written: string;
  /** The value that is meant; `undefined` where the parameter has none for it. */
  readonly meant: string | undefined;
  readonly source: Specification;
}

/** Names from elsewhere in OAuth that are written as a `response_type`. */
export const MISTAKEN_RESPONSE_TYPES: readonly MistakenValue[] = [
  { written: 'accesstoken', meant: 'token', source: rfc(6749, '3.1.1') },
  { written: 'authorizationcode', meant: 'code', source: rfc(6749, '3.1.1') },
  { written: 'authcode', meant: 'code', source: rfc(6749, '3.1.1') },
  // It comes with the exchange of a code, if the server grants one.
  { written: 'refreshtoken', meant: undefined, source: multipleResponseTypes('5') },
];

/** Names of flows, of response types and short names that are written as a `grant_type`. */
export const MISTAKEN_GRANT_TYPES: readonly MistakenValue[] = [
  { written: 'code', meant: 'authorization_code', source: rfc(6749, '4.1.3') },
  { written: 'authcode', meant: 'authorization_code', source: rfc(6749, '4.1.3') },
  { written: 'pkce', meant: 'authorization_code', source: rfc(7636, '4.5') },
  { written: 'authorizationcodepkce', meant: 'authorization_code', source: rfc(7636, '4.5') },
  { written: 'authorizationcodewithpkce', meant: 'authorization_code', source: rfc(7636, '4.5') },
  { written: 'hybrid', meant: 'authorization_code', source: oidcCore('3.3.3.1') },
  { written: 'refresh', meant: 'refresh_token', source: rfc(6749, '6') },
  { written: 'devicecode', meant: 'urn:ietf:params:oauth:grant-type:device_code', source: rfc(8628, '3.4') },
  { written: 'tokenexchange', meant: 'urn:ietf:params:oauth:grant-type:token-exchange', source: rfc(8693, '2.1') },
  { written: 'jwtbearer', meant: 'urn:ietf:params:oauth:grant-type:jwt-bearer', source: rfc(7523, '2.1') },
  { written: 'saml2bearer', meant: 'urn:ietf:params:oauth:grant-type:saml2-bearer', source: rfc(7522, '2.1') },
  { written: 'implicit', meant: undefined, source: rfc(6749, '4.2') },
  { written: 'token', meant: undefined, source: rfc(6749, '4.2') },
  { written: 'idtoken', meant: undefined, source: oidcCore('3.2') },
];

/** Names from elsewhere that are written as a `response_mode`. */
export const MISTAKEN_RESPONSE_MODES: readonly MistakenValue[] = [
  { written: 'hash', meant: 'fragment', source: multipleResponseTypes('2.1') },
  { written: 'post', meant: 'form_post', source: multipleResponseTypes('2.1') },
  { written: 'form', meant: 'form_post', source: multipleResponseTypes('2.1') },
  { written: 'postmessage', meant: 'web_message', source: multipleResponseTypes('2.1') },
];
