import type { TSESTree } from '@typescript-eslint/utils';

import { isIdentityClaim } from '../protocol/identity-claims.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { objectTrails } from '../tokens/answers.ts';
import { decodedFrom, mayDecode } from '../tokens/decoded.ts';
import type { Finding } from '../tokens/finding.ts';
import type { Holding } from '../tokens/holding.ts';
import { readsOf } from '../tokens/reads.ts';
import { isSentToServer, isVerifiedInFile } from '../tokens/received.ts';
import { keptUsersOf } from '../tokens/sinks/sessions.ts';
import { type Tokens, tokensOf } from '../tokens/tokens.ts';
import type { Trail } from '../tokens/trail.ts';
import { createRule } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** Reports ID tokens that a server is sent, and believes without verifying them. */
export const noUnverifiedIdToken = createRule<'unverified' | 'kept'>({
  name: 'no-unverified-id-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow trusting the claims of an ID token that a server was sent and has not verified',
      group: 5,
      presets: { legacy: 'off', recommended: 'off', strict: 'on' },
      specifications: [oidcCore('3.1.3.7'), rfc(8725, '3.2')],
      cwe: [347, 345],
      owasp: 'A02:2021',
      applicationTypes: ['web', 'service'],
      dataFlow: true,
    },
    messages: {
      unverified:
        "The claim '{{claim}}' is read {{place}} from an ID token ({{evidence}}) that whoever sent it can have written. Verify its signature, issuer, audience and expiry first.",
      kept: 'The claims of an ID token ({{evidence}}) are kept {{place}} as the user, but whoever sent it can have written them. Verify its signature, issuer, audience and expiry first.',
    },
  },
  defaultOptions: {},
  create(file, report) {
    if (!mayDecode(file)) return;
    const tokens = tokensOf(file);
    const reported = new Set<unknown>();
    // One decoding is one mistake, however much is read from it.
    const isNew = ({ at }: Unverified): boolean => {
      const isKnown = reported.has(at);
      reported.add(at);
      return !isKnown;
    };
    for (const read of readsOf(file.evaluator, isIdentityClaim)) {
      const unverified = unverifiedAt(file, tokens, objectTrails(tokens.trails.of(read.node), read.name) ?? []);
      if (!unverified || !isNew(unverified)) continue;
      report({ at: read.at, messageId: 'unverified', data: { claim: read.name, place: file.runtime.describe(), evidence: unverified.evidence } });
    }
    for (const node of keptUsersOf(file.evaluator)) {
      const unverified = unverifiedAt(file, tokens, tokens.trails.of(node));
      if (unverified && isNew(unverified)) report({ at: node, messageId: 'kept', data: { place: file.runtime.describe(), evidence: unverified.evidence } });
    }
  },
});

interface Unverified {
  /** Where the token is taken apart. */
  readonly at: TSESTree.Node;
  readonly evidence: string;
}

// The claims at the end of these trails, where they are those of an ID token that a server was sent and nobody verified.
function unverifiedAt(file: OAuthFile, tokens: Tokens, trails: readonly Trail[]): Unverified | undefined {
  const [found, ...others] = trails.map((trail) => tokens.find(trail));
  if (!isDecoded(found) || !others.every(isDecoded)) return undefined;
  const decoded = decodedFrom(file, tokens, trails);
  if (!decoded?.token || !isSent(tokens, decoded.token)) return undefined;
  if (isVerifiedInFile(file, tokens, decoded.token) || !file.runtime.isServer) return undefined;
  return { at: decoded.at, evidence: found.evidence };
}

function isDecoded(found: Finding | undefined): found is Finding {
  return found?.token === 'id token claims' && !found.isVerified && found.channel !== 'response' && found.channel !== 'SDK';
}

// By the front channel, or with a request. A token that the server fetched itself came over TLS (OIDC Core §3.1.3.7).
function isSent(tokens: Tokens, token: Holding): boolean {
  if (token.token !== 'id token') return false;
  if (token.channel === 'redirect') return true;
  const trails = tokens.trails.of(token.node);
  return trails.length > 0 && trails.every(isSentToServer);
}
