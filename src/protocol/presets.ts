import { oauth21, rfc, seed } from './specification.ts';
import type { Specification } from './specification.ts';

/** The name of a preset. */
export type PresetName = 'legacy' | 'recommended' | 'strict';

/** What a preset stands for. Which rules it has is derived from the rules, not kept here. */
export interface Preset {
  readonly name: PresetName;
  /** A sentence without its full stop, for documentation. */
  readonly holds: string;
  /** What becomes of the cells of the application type table that say `legacy`. */
  readonly legacyCells: 'allowed' | 'reported';
  readonly source: Specification;
}

/** The presets, from the most lenient to the strictest. */
export const PRESETS: readonly Preset[] = [
  {
    name: 'legacy',
    holds: 'Okta’s guide as it stands: the flow, the request and the token have to fit together, and flows that have gone out of use are allowed where the guide allows them',
    legacyCells: 'allowed',
    source: seed(),
  },
  {
    name: 'recommended',
    holds: 'the same with what has become best practice since: the implicit and the password flow are reported everywhere, and so are requests without the protection that their flow needs',
    legacyCells: 'reported',
    source: rfc(9700),
  },
  {
    name: 'strict',
    holds: 'every rule, each at the level of OAuth 2.1: PKCE, `state` and `nonce` in every request, and nothing that lets a token lie about',
    legacyCells: 'reported',
    source: oauth21(),
  },
];
