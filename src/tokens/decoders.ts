import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { calleeName } from './passing.ts';

/** A function that takes a JWT apart. */
export interface Decoder {
  /** The member of its result that holds the claims; `undefined` when the result itself does. */
  readonly claims: string | undefined;
  /** It checks the signature too. */
  readonly isVerifier: boolean;
}

const DECODES: Decoder = { claims: undefined, isVerifier: false };
const VERIFIES: Decoder = { claims: undefined, isVerifier: true };

/** Functions of packages, by their access path without a leading `default.`. */
const BY_MODULE: Readonly<Record<string, Readonly<Record<string, Decoder>>>> = {
  'jwt-decode': { '()': DECODES, 'default()': DECODES, 'jwtDecode()': DECODES },
  jose: { 'decodeJwt()': DECODES, 'jwtVerify()': { claims: 'payload', isVerifier: true } },
  jsonwebtoken: { 'decode()': DECODES, 'verify()': VERIFIES },
  'jwt-simple': { 'decode()': VERIFIES },
};

/** Names under which applications keep such a function in another file. */
const BY_NAME = /^(?:jwt_?decode|decode_?jwt|parse_?jwt|decodeIdToken|parseIdToken|decodeAccessToken)$/i;

/** How a call takes a token apart, or `undefined` when it does something else. Its first argument is the token. */
export function decoderOf(evaluator: Evaluator, call: TSESTree.CallExpression): Decoder | undefined {
  const path = evaluator.paths.of(call);
  if (path?.root.kind === 'module' && Object.hasOwn(BY_MODULE, path.root.name)) {
    const steps = path.steps.replace(/^default(?:\.|$)/, '');
    const table = BY_MODULE[path.root.name];
    return table && Object.hasOwn(table, steps) ? table[steps] : undefined;
  }
  if (evaluator.functions.resolve(call.callee) && path === undefined) return undefined;
  const name = calleeName(call)?.replace(/^.*\./, '');
  return name !== undefined && BY_NAME.test(name) ? DECODES : undefined;
}
