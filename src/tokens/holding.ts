import type { TSESTree } from '@typescript-eslint/utils';

import type { AuthorizationRequest, ClientMetadata, TokenRequest } from '../messages/model.ts';

/** What an expression can hold: a token, the claims that one carries, or the answer of the userinfo endpoint. */
export type HeldToken =
  | 'id token'
  | 'access token'
  | 'refresh token'
  | 'code'
  | 'id token claims'
  | 'access token claims'
  | 'userinfo';

/** What brings a token: the response to an HTTP request, the redirect from the authorization endpoint, or an SDK. */
export type Channel = 'response' | 'redirect' | 'SDK';

/** A token that an expression holds, and how that is known. */
export interface Holding {
  readonly token: HeldToken;
  /** Followed to a response, redirect or SDK (`flow`), or only called so (`name`). */
  readonly by: 'flow' | 'name';
  /** What it was followed to; `undefined` for a name. */
  readonly channel: Channel | undefined;
  /** For a message: `'id_token' of the token response at line 12`, `the result of getIdToken() of '@okta/okta-auth-js'`. */
  readonly evidence: string;
  /** Where a report stands: the expression itself, or the argument of the local function through which it comes in. */
  readonly node: TSESTree.Node;
  /** The request, call or name at which the trail of the value starts. */
  readonly origin: TSESTree.Node;
  /** The message whose response brings the token, where no other message of the file can have brought it. */
  readonly request: TokenRequest | AuthorizationRequest | ClientMetadata | undefined;
  /** On other branches the expression holds something else. */
  readonly isOneBranch: boolean;
  /** Claims whose token was verified, not only decoded. */
  readonly isVerified: boolean;
}

/** Text that takes the place of a range of the source. */
export interface Replacement {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** How the file can write another token of the same response in place of the one that an expression holds. */
export interface Sibling {
  /** The expression as it then reads. */
  readonly text: string;
  readonly replacements: readonly Replacement[];
}
