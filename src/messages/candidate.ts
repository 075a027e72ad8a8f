import type { TSESTree } from '@typescript-eslint/utils';

import type { RecordValue, Value } from '../evaluation/value.ts';
import type { HttpRequest } from './model.ts';

/** How the parameters of a possible message stand in the file. */
export interface Candidate {
  /** `object` is a plain object whose sending is out of sight; everything else is known to become a request. */
  readonly context: 'http' | 'url' | 'form' | 'object';
  readonly node: TSESTree.Node;
  readonly record: RecordValue;
  readonly endpoint: Value | undefined;
  readonly http: HttpRequest | undefined;
  /** Whether the parameters are taken out of their container here, so that what becomes of it later does not matter. */
  readonly canBeReturned: boolean;
}
