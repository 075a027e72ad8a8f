import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../evaluation/access-path.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { sdkDecoderOf } from '../messages/sdks/look-up.ts';
import { calleeName } from './passing.ts';

/** A call that takes a JWT apart. */
export interface Decoder {
  readonly token: TSESTree.Node;
  /** Steps from the call to the claims, `''` for what it gives itself. */
  readonly claims: readonly string[];
  /** It checks the signature too. */
  readonly isVerifier: boolean;
}

interface Row {
  readonly claims: string;
  readonly isVerifier: boolean;
}

const DECODES: Row = { claims: '', isVerifier: false };
const VERIFIES: Row = { claims: '', isVerifier: true };

/** Functions of packages that have no model, by their access path without a leading `default.`. */
const BY_MODULE: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'jwt-simple': { 'decode()': VERIFIES },
};

/** Names under which applications keep such a function in another file. */
const BY_NAME = /^(?:jwt_?decode|decode_?jwt|parse_?jwt|decodeIdToken|parseIdToken|decodeAccessToken)$/i;

/** How a call takes a token apart, or `undefined` when it does something else. */
export function decoderOf(evaluator: Evaluator, call: TSESTree.CallExpression): Decoder | undefined {
  const path = evaluator.paths.of(call);
  const ofSdk = path && sdkDecoderOf(path)?.decoder;
  const token = call.arguments[ofSdk?.argument ?? 0];
  if (!token) return undefined;
  if (ofSdk) return { token, claims: [ofSdk.claims ?? ''].flat(), isVerifier: ofSdk.verifies };
  const row = rowOf(evaluator, call, path);
  return row && { token, claims: [row.claims], isVerifier: row.isVerifier };
}

function rowOf(evaluator: Evaluator, call: TSESTree.CallExpression, path: AccessPath | undefined): Row | undefined {
  const table = path && Object.hasOwn(BY_MODULE, path.root.name) ? BY_MODULE[path.root.name] : undefined;
  const steps = path?.steps.replace(/^default(?:\.|$)/, '') ?? '';
  if (table) return Object.hasOwn(table, steps) ? table[steps] : undefined;
  const name = calleeName(call)?.replace(/^.*\./, '') ?? '';
  return BY_NAME.test(name) && !evaluator.functions.resolve(call.callee) ? DECODES : undefined;
}
