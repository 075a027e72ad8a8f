import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { calleeName, isEmpty } from '../passing.ts';

const DEPTH = 6;

/**
 * Whether something in the file makes the value unreadable before it gets here: `token.replace(/./g, '*')`,
 * `JSON.stringify(tokens, redact)`. What an unknown function does is not asked here; it leads nowhere anyway.
 */
export function isRedacted(evaluator: Evaluator, expression: TSESTree.Node, depth = 0): boolean {
  if (depth > DEPTH) return false;
  const node = unwrap(expression);
  if (node.type === 'AwaitExpression') return isRedacted(evaluator, node.argument, depth + 1);
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    const method = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    if (method === 'replace' || method === 'replaceAll') return true;
    if (calleeName(node) === 'JSON.stringify') {
      const [value, replacer] = node.arguments;
      return (replacer !== undefined && !isEmpty(replacer)) || (value !== undefined && isRedacted(evaluator, value, depth + 1));
    }
    const local = evaluator.functions.resolve(callee);
    return local !== undefined && evaluator.functions.returnsOf(local).some((returned) => isRedacted(evaluator, returned, depth + 1));
  }
  if (node.type !== 'Identifier') return false;
  const sources = evaluator.slots.of(node)?.sources ?? [];
  return sources.some(({ expression: source, path }) => path.length === 0 && isRedacted(evaluator, source, depth + 1));
}

/** What the file writes to members of the object that a variable holds; `undefined` when it takes something out, too. */
export function additionsTo(evaluator: Evaluator, expression: TSESTree.Node): readonly Addition[] | undefined {
  const node = unwrap(expression);
  const variable = node.type === 'Identifier' ? evaluator.bindings.of(node) : undefined;
  const additions: Addition[] = [];
  for (const { identifier } of variable?.references ?? []) {
    const member = identifier.parent;
    if (member.type !== 'MemberExpression' || member.object !== identifier) continue;
    const { parent } = member;
    if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return undefined;
    if (parent.type !== 'AssignmentExpression' || parent.left !== member) continue;
    additions.push({ name: writtenName(member), value: parent.right });
  }
  return additions;
}

/** A value that is written to a member. */
export interface Addition {
  readonly name: string | undefined;
  readonly value: TSESTree.Node;
}
