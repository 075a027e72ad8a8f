import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { constantOf, skeletonOf } from '../../evaluation/text.ts';
import type { Piece, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { behindFirst } from './user-info.ts';

/** How many variables and helpers may stand between a header and what it encodes. */
const STEPS = 8;

/** The password of HTTP Basic authentication (RFC 7617 §2): the expression or text, or what a constant header encodes. */
export type BasicPassword = { readonly pieces: readonly Piece[] } | { readonly text: string; readonly node: TSESTree.Node };

/** The passwords that the value of an `Authorization` header can carry. What is encoded out of sight is not among them. */
export function basicPasswords(evaluator: Evaluator, header: Value): readonly BasicPassword[] {
  return alternatives(header).flatMap((option): BasicPassword[] => {
    if (option.kind !== 'text' || !/^\s*basic\s/i.test(skeletonOf(option))) return [];
    const constant = constantOf(option);
    if (constant !== undefined) return decoded(constant.replace(/^\s*basic\s+/i, ''), option.node);
    const credentials = option.pieces.at(-1);
    if (credentials?.kind !== 'hole' || !/^\s*basic\s+\0$/i.test(skeletonOf(option))) return [];
    const source = encodedSource(evaluator, credentials.node, STEPS);
    return source ? alternatives(evaluator.evaluate(source)).flatMap(passwordsIn) : [];
  });
}

/** The password in `id:password`. */
export function passwordsIn(value: Value): readonly BasicPassword[] {
  const pieces = value.kind === 'text' ? behindFirst(value.pieces, ':') : undefined;
  return pieces && pieces.length > 0 ? [{ pieces }] : [];
}

function decoded(base64: string, node: TSESTree.Node): BasicPassword[] {
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64) || base64.replace(/=/g, '').length % 4 === 1) return [];
  const text = /^[^:]*:([\x20-\x7e]+)$/.exec(atob(base64))?.[1];
  return text === undefined ? [] : [{ text, node }];
}

// `btoa(x)`, `Buffer.from(x).toString('base64')`, `Base64.encode(x)`: the `x`.
function encodedSource(evaluator: Evaluator, given: TSESTree.Node, steps: number): TSESTree.Node | undefined {
  if (steps === 0) return undefined;
  const node = unwrap(given);
  if (node.type === 'AwaitExpression') return encodedSource(evaluator, node.argument, steps - 1);
  if (node.type === 'Identifier' || node.type === 'MemberExpression') {
    const [source, ...others] = evaluator.slots.of(node)?.sources ?? [];
    const isOnly = source && others.length === 0 && source.path.length === 0 && source.operator === '=';
    return isOnly ? encodedSource(evaluator, source.expression, steps - 1) : undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  const local = evaluator.functions.resolve(callee);
  if (local) {
    const [only, ...others] = evaluator.functions.returnsOf(local);
    return only && others.length === 0 ? encodedSource(evaluator, only, steps - 1) : undefined;
  }
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  if (name === undefined || first?.type === 'SpreadElement') return undefined;
  if (/^(?:btoa|encode_?base_?64|to_?base_?64|base_?64_?encode|encode64|base64|b64encode)$/i.test(name)) return first;
  if (name === 'encode' && /base-?64|b64/i.test(evaluator.paths.of(callee)?.root.name ?? '')) return first;
  if (callee.type !== 'MemberExpression') return undefined;
  if (name === 'toString') return constantOf(first && evaluator.evaluate(first)) === 'base64' ? bufferedBy(callee.object) : undefined;
  const owner = unwrap(callee.object);
  return name === 'encode' && owner.type === 'Identifier' && /base-?64|b64/i.test(owner.name) ? first : undefined;
}

// `Buffer.from(x)`, `new Buffer(x)`
function bufferedBy(object: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(object);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const [first] = node.arguments;
  const callee = unwrap(node.callee);
  const owner = callee.type === 'MemberExpression' && writtenName(callee) === 'from' ? unwrap(callee.object) : callee;
  return owner.type === 'Identifier' && owner.name === 'Buffer' && first?.type !== 'SpreadElement' ? first : undefined;
}
