import { editOf } from '../edits/changes.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { bearerIdTokenServiceIn } from '../protocol/bearer-id-tokens.ts';
import { oidcCore, rfc, seed } from '../protocol/specification.ts';
import type { Holding } from '../tokens/holding.ts';
import { speaksOfOAuth } from '../tokens/other-evidence.ts';
import { siblingOf } from '../tokens/siblings.ts';
import { possibleIdTokenBearers, tokensOf } from '../tokens/tokens.ts';
import { createRule } from './create-rule.ts';

interface Options {
  readonly checkBranches: boolean;
  readonly checkEveryName: boolean;
}

type MessageId = 'idToken' | 'onBranch' | 'sendAccessToken';

/** Reports ID tokens that are sent to an API as if they were access tokens. */
export const noIdTokenAsBearer = createRule<MessageId, Options>({
  name: 'no-id-token-as-bearer',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow sending an ID token to an API as the bearer token',
      group: 4,
      presets: {
        legacy: 'on',
        recommended: 'on',
        strict: { options: { checkBranches: true, checkEveryName: true } },
      },
      specifications: [oidcCore('2'), rfc(6749, '1.4'), rfc(9068, '5'), seed('Response Types and Tokens')],
      cwe: [287],
      owasp: 'A07:2021',
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      idToken:
        'This bearer token is an ID token ({{evidence}}), which tells the client who the user is and opens no API. Send the access token instead.',
      onBranch:
        'On one branch this bearer token is an ID token ({{evidence}}), which opens no API. Send the access token on every branch.',
      sendAccessToken: 'Send {{text}} instead.',
    },
    options: {
      checkBranches: {
        type: 'boolean',
        description: 'Whether to report a value that is an ID token on one branch only.',
      },
      checkEveryName: {
        type: 'boolean',
        description:
          'Whether to go by the name of a variable or member also where nothing else in the file speaks of OAuth.',
      },
    },
    hasSuggestions: true,
  },
  defaultOptions: { checkBranches: false, checkEveryName: false },
  create(file, report, { checkBranches, checkEveryName }) {
    const requests = possibleIdTokenBearers(file);
    if (requests.length === 0) return;
    const tokens = tokensOf(file);
    const isReported = (holding: Holding): boolean => {
      if (holding.token !== 'id token' || (holding.isOneBranch && !checkBranches)) return false;
      return holding.by === 'flow' || checkEveryName || speaksOfOAuth(file);
    };
    const holdings = requests.flatMap(({ credential }) => tokens.holdingsOf(credential)).filter(isReported);
    if (holdings.length === 0 || bearerIdTokenServiceIn(file.sourceCode.text)) return;
    for (const holding of holdings) {
      const sibling = siblingOf(file.evaluator, tokens, holding, 'access token');
      report({
        at: holding.node,
        messageId: holding.isOneBranch ? 'onBranch' : 'idToken',
        data: { evidence: holding.evidence },
        suggestions: sibling
          ? [{ messageId: 'sendAccessToken', data: { text: sibling.text }, edit: editOf(sibling.replacements) }]
          : [],
      });
    }
  },
});
