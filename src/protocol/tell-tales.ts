import { GRANTS } from './grants.ts';
import { oidcCore, oidcRegistration, rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** The messages that rules judge. */
export type MessageKind = 'authorization request' | 'token request' | 'client metadata' | 'resource request';

/** The exact wire names by which a message is recognised. */
export interface TellTales {
  readonly message: MessageKind;
  /** Names that mean this message, none of them enough by itself where other protocols have it too. */
  readonly names: readonly string[];
  readonly source: Specification;
}

/** Message by message, its tell-tale names. A name may tell of two: `redirect_uri` is in both requests. */
export const TELL_TALES: readonly TellTales[] = [
  {
    message: 'authorization request',
    names: [
      'response_type',
      'client_id',
      'redirect_uri',
      'scope',
      'state',
      'nonce',
      'code_challenge',
      'response_mode',
    ],
    source: oidcCore('3.1.2.1'),
  },
  {
    message: 'token request',
    names: ['grant_type', ...new Set(GRANTS.flatMap((grant) => grant.ownParameters))],
    source: rfc(6749, '4'),
  },
  {
    message: 'client metadata',
    names: ['application_type', 'grant_types', 'response_types', 'token_endpoint_auth_method', 'redirect_uris'],
    source: oidcRegistration('2'),
  },
  // An HTTP header, whose name is compared without regard to case; its value starts with `Bearer `.
  { message: 'resource request', names: ['authorization'], source: rfc(6750, '2.1') },
];

/** The tell-tale names of a message. */
export function tellTalesOf(message: MessageKind): readonly string[] {
  return TELL_TALES.find((row) => row.message === message)?.names ?? [];
}
