import { oidcCore, rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** A check of the protocol that a client makes, and what becomes possible without it. */
export interface ProtocolCheck {
  readonly name: string;
  /** What is no longer checked, as it stands behind *no longer checks*. */
  readonly what: string;
  /** What can happen then, as it stands behind *so*. */
  readonly risk: string;
  readonly source: Specification;
}

/** The checks that an option of a library may turn off. That of PKCE is a matter of requests, not of responses. */
export const PROTOCOL_CHECKS: readonly ProtocolCheck[] = [
  { name: 'ID token validation', what: 'ID tokens', risk: 'a forged one signs its holder in', source: oidcCore('3.1.3.7') },
  { name: 'ID token signature', what: 'the signature of ID tokens', risk: 'anybody can make one', source: oidcCore('3.1.3.7') },
  { name: 'ID token issuer', what: 'who issued an ID token', risk: 'one of another server is accepted', source: oidcCore('3.1.3.7') },
  { name: 'ID token audience', what: 'for whom an ID token is', risk: 'one that was issued to another client is accepted', source: oidcCore('3.1.3.7') },
  { name: 'ID token expiry', what: 'whether an ID token has expired', risk: 'a stolen one is good for ever', source: oidcCore('3.1.3.7') },
  { name: 'ID token issue time', what: 'when an ID token was issued', risk: 'an old one can be used again', source: oidcCore('3.1.3.7') },
  { name: 'ID token start', what: 'from when on an ID token is valid', risk: 'it can be used before its time', source: rfc(7519, '4.1.5') },
  { name: 'ID token key', what: 'whether the key of an ID token fits its algorithm', risk: 'a signature that is easier to forge is accepted', source: rfc(8725, '3.1') },
  { name: 'ID token subject', what: 'whether a new ID token or the userinfo is about the same user', risk: 'one user can be taken for another', source: oidcCore('5.3.2') },
  { name: 'userinfo issuer', what: 'who issued a signed userinfo response', risk: 'one of another server is accepted', source: oidcCore('5.3.2') },
  { name: 'authorization server issuer', what: 'whether the metadata and its endpoints belong to the issuer', risk: 'another server can put itself in its place', source: rfc(8414, '3.3') },
  { name: 'nonce', what: "the 'nonce' of ID tokens", risk: "somebody else's code or token can be slipped in", source: oidcCore('3.1.3.7') },
  { name: 'nonce after refresh', what: "the 'nonce' of refreshed ID tokens", risk: 'one of another sign-in is accepted', source: oidcCore('12.2') },
  { name: 'state', what: "the 'state' of responses", risk: "somebody else's code can be slipped in", source: rfc(9700, '4.7') },
  { name: 'access token hash', what: 'whether the access token belongs to the ID token', risk: 'an injected one is accepted', source: oidcCore('3.2.2.9') },
  { name: 'access token issuer', what: 'who issued an access token', risk: 'one of another server is accepted', source: rfc(9068, '4') },
  { name: 'HTTPS', what: 'that the server is reached by HTTPS', risk: 'tokens and secrets may go over the line in clear', source: rfc(9700, '2.6') },
  { name: 'certificate', what: "the server's certificate", risk: 'anybody can answer in its place and read what is sent there', source: rfc(6749, '10.9') },
  { name: 'request origin', what: 'where requests come from', risk: "another site can act in the user's name", source: rfc(10017, '6.1.3.3') },
  { name: 'bearer token binding', what: 'that an access token is bound to its key', risk: 'a stolen one can be used', source: rfc(9449, '7.1') },
];

/** The check of that name; `undefined` for what is no check of a response or a connection. */
export function protocolCheckOf(name: string): ProtocolCheck | undefined {
  return PROTOCOL_CHECKS.find((row) => row.name === name);
}
