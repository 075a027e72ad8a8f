import { editOf } from '../edits/changes.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { isIdentityClaim } from '../protocol/identity-claims.ts';
import { oidcCore, rfc, seed } from '../protocol/specification.ts';
import { decodedFrom, isVerifiedElsewhere, mayDecode } from '../tokens/decoded.ts';
import { objectTrails } from '../tokens/answers.ts';
import { readsOf } from '../tokens/reads.ts';
import { siblingOf } from '../tokens/siblings.ts';
import { tokensOf } from '../tokens/tokens.ts';
import { createRule } from './create-rule.ts';

/** Reports access tokens that are taken apart to learn who the user is. */
export const noAccessTokenAsIdentity = createRule<'decoded' | 'readIdToken'>({
  name: 'no-access-token-as-identity',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow reading who the user is out of a decoded access token',
      group: 4,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(9068, '6'), rfc(6749, '1.4'), oidcCore('2'), seed('Response Types and Tokens')],
      cwe: [287],
      owasp: 'A07:2021',
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      decoded:
        "The claim '{{claim}}' is read from an access token ({{evidence}}), which is made for an API and opaque to a client. Read it from the ID token, or ask the userinfo endpoint.",
      readIdToken: 'Read {{text}} instead.',
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  create(file, report) {
    if (!mayDecode(file)) return;
    const tokens = tokensOf(file);
    const reported = new Set<unknown>();
    for (const read of readsOf(file.evaluator, isIdentityClaim)) {
      const trails = objectTrails(tokens.trails.of(read.node), read.name) ?? [];
      const [found, ...others] = trails.map((trail) => tokens.find(trail));
      if (found?.token !== 'access token claims' || found.isVerified) continue;
      if (others.some((other) => other?.token !== found.token || other.isVerified)) continue;
      const decoded = decodedFrom(file, tokens, trails);
      // One decoding is one mistake, however much is read from it.
      const cause = decoded?.at ?? read.at;
      if (reported.has(cause) || (decoded?.token && isVerifiedElsewhere(file, tokens, decoded.token))) continue;
      reported.add(cause);
      const sibling = decoded?.claims ?? (decoded?.token && siblingOf(file.evaluator, tokens, decoded.token, 'id token'));
      report({
        at: read.at,
        messageId: 'decoded',
        data: { claim: read.name, evidence: found.evidence },
        suggestions: sibling
          ? [{ messageId: 'readIdToken', data: { text: sibling.text }, edit: editOf(sibling.replacements) }]
          : [],
      });
    }
  },
});
