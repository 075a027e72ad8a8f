import type { TSESTree } from '@typescript-eslint/utils';

import type { Place } from './places.ts';

/** One thing in a file, or in its configuration, that tells where the file runs. */
export interface Evidence {
  readonly place: Place;
  /** What was found and where, for the brackets of a message: `'react-dom' is imported at line 3`. */
  readonly finding: string;
  /** The place in words, where `in PLACE (FINDING)` would be clumsy: `in code marked 'use client' (line 1)`. */
  readonly phrase?: string;
  /** Where it stands; `undefined` for a file name and for a setting. */
  readonly node: TSESTree.Node | undefined;
}

/** Evidence that stands at a node: `finding` says what is there, in words that `at line 3` can follow. */
export function evidenceAt(node: TSESTree.Node, place: Place, finding: string, line = node.loc.start.line): Evidence {
  return { place, finding: `${finding} at line ${String(line)}`, node };
}
