import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../messages/messages.ts';
import { DECODES } from '../messages/uses.ts';
import { nodeIndexOf, textInFocus } from '../syntax/node-index.ts';
import { oncePerFile } from '../syntax/once.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { decoderOf } from './decoders.ts';
import type { Holding, Sibling } from './holding.ts';
import { sdkSiblingAt } from './sdk-results.ts';
import { renameSteps, textWith } from './siblings.ts';
import type { Tokens } from './tokens.ts';
import { isJwtSplit, stepsOf, type Trail } from './trail.ts';

/** Whether a file may read the claims of a token, by its words. */
export function mayDecode({ evaluator }: Messages): boolean {
  return decodes(evaluator.sourceCode);
}

const decodes = oncePerFile((sourceCode): boolean => DECODES.test(textInFocus(sourceCode)));

/** Where claims come from. */
export interface Decoded {
  /** The call that takes the token apart, or the place where an SDK gives its claims. */
  readonly at: TSESTree.Node;
  /** The token, where the file takes it apart itself. */
  readonly token: Holding | undefined;
  /** The claims of the ID token that the SDK gives beside those of the access token. */
  readonly claims: Sibling | undefined;
}

/** Where the claims at the end of these trails were taken out of a token; `undefined` when in several places. */
export function decodedFrom(messages: Messages, tokens: Tokens, trails: readonly Trail[]): Decoded | undefined {
  const [trail, ...others] = trails;
  if (!trail || others.some(({ root }) => root !== trail.root)) return undefined;
  const { evaluator } = messages;
  const { root } = trail;
  const decoder = root.type === 'CallExpression' ? decoderOf(evaluator, root) : undefined;
  if (decoder) return { at: root, token: tokens.holdingOf(decoder.token), claims: undefined };
  const steps = stepsOf(trail);
  const split = steps.find(isJwtSplit)?.node;
  const callee = split?.type === 'CallExpression' ? unwrap(split.callee) : undefined;
  if (callee?.type === 'MemberExpression') {
    const argument = trail.passed.at(-1);
    return { at: argument ?? callee, token: tokens.holdingOf(argument ?? callee.object), claims: undefined };
  }
  const at = steps.at(-1)?.node ?? root;
  return { at, token: undefined, claims: ofSdk(messages, trail) };
}

// `keycloak.tokenParsed` → `keycloak.idTokenParsed`
function ofSdk({ evaluator }: Messages, trail: Trail): Sibling | undefined {
  const sibling = sdkSiblingAt(evaluator, trail, 'id token claims');
  const node = stepsOf(trail).at(-1)?.node;
  const renamings = sibling && node ? renameSteps(node, sibling) : undefined;
  if (!node || !renamings) return undefined;
  const replacements = renamings.map(([key, text]) => ({ range: key.range, text }));
  return { text: textWith(evaluator.sourceCode, node, replacements), replacements };
}

/** Whether the file checks the signature of the same token too, so that its claims are known to be true. */
export function isVerifiedElsewhere({ evaluator }: Messages, tokens: Tokens, token: Holding): boolean {
  const { sourceCode } = evaluator;
  return nodeIndexOf(sourceCode)
    .of('CallExpression')
    .some((call) => {
      const decoder = decoderOf(evaluator, call);
      if (decoder?.isVerifier !== true) return false;
      return tokens.holdingsOf(decoder.token).some((other) => other.token === token.token && other.origin === token.origin);
    });
}
