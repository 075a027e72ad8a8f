import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { namesOf } from '../../evaluation/origins/origins.ts';
import { nodeIndexOf, textInFocus } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';

/** What stands in every file that keeps a user. */
const WORDS = /session|\.user\b|log_?in/i;
const REQUEST = /^(?:req|request|res|response|ctx|context|event|c)$/;
const USER = /^(?:user|currentUser)$/;

/**
 * What a server keeps as its user, whole: `req.session.user = claims`, `req.user = claims`, `req.login(claims, done)`,
 * `session.set('user', claims)`; of an object, what is spread into it.
 */
export function* keptUsersOf(evaluator: Evaluator): Generator<TSESTree.Node> {
  if (!WORDS.test(textInFocus(evaluator.sourceCode))) return;
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of index.of('AssignmentExpression')) {
    if (node.operator === '=' && node.left.type === 'MemberExpression' && isUser(namesOf(node.left))) yield* partsOf(node.right);
  }
  for (const node of index.of('CallExpression')) {
    const [first, second] = node.arguments;
    if (!first || node.callee.type !== 'MemberExpression') continue;
    const [method, object = '', ...others] = namesOf(node.callee).toReversed();
    if (/^log[iI]n$/.test(method ?? '') && REQUEST.test(object) && others.length === 0) yield* partsOf(first);
    else if (method === 'set' && second && object === 'session') yield* partsOf(second);
  }
}

// `req.session.user`, `req.user`, `res.locals.user`, `ctx.state.user`
function isUser(names: readonly string[]): boolean {
  if (names.includes('session')) return true;
  return REQUEST.test(names[0] ?? '') && USER.test(names.at(-1) ?? '');
}

function partsOf(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(expression);
  if (node.type !== 'ObjectExpression') return [node];
  return node.properties.flatMap((property) => (property.type === 'SpreadElement' ? [property.argument] : []));
}
