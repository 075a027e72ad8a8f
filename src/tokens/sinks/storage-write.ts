import type { TSESTree } from '@typescript-eslint/utils';

/** Storage of a browser that every script of the page can read. */
export type ReadableStorage = 'localStorage' | 'sessionStorage' | 'cookie';

/** A value that is written to such storage. */
export interface StorageWrite {
  readonly storage: ReadableStorage;
  /** The call, assignment or property. */
  readonly node: TSESTree.Node;
  readonly value: TSESTree.Node;
  /** The key under which it is kept, where that is a constant. */
  readonly key: string | undefined;
}
