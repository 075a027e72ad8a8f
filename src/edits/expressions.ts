import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';
import { editOf } from './changes.ts';
import { removeItem } from './comma-list.ts';
import type { Edit } from './edit.ts';
import { hasSideEffect } from './effects.ts';
import { Source } from './source.ts';
import { literalAt, quoted } from './writing.ts';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * Puts another expression in the place of this one. The text has to be a name, a member, a call or a literal, so that
 * it needs no parentheses. It refuses where a comment would be lost.
 */
export function replaceExpression(node: TSESTree.Node, text: string): Edit | undefined {
  const source = Source.of(node);
  if (!source || source.hasComment(...node.range)) return undefined;
  const { parent } = node;
  if (parent?.type === 'Property' && parent.shorthand) {
    if (parent.parent.type !== 'ObjectExpression' || parent.key.type !== 'Identifier') return undefined;
    return editOf([{ range: parent.range, text: `${parent.key.name}: ${text}` }]);
  }
  if (parent?.type === 'JSXAttribute') return editOf([{ range: node.range, text: `{${text}}` }]);
  // `return"x"` and `"x"in y` have no blank to keep words apart.
  const front = isWord(source.before(node.range[0]), node.range[0]) && /^[\w$]/.test(text) ? ' ' : '';
  const back = isWord(source.after(node.range[1]), node.range[1]) && /[\w$]$/.test(text) ? ' ' : '';
  return editOf([{ range: node.range, text: front + text + back }]);
}

/** Puts text around an expression, such as a call that takes it. */
export function wrapExpression(node: TSESTree.Node, before: string, after: string): Edit | undefined {
  const { parent } = node;
  if (parent?.type === 'Property' && parent.shorthand) {
    if (parent.parent.type !== 'ObjectExpression' || parent.key.type !== 'Identifier') return undefined;
    return editOf([{ range: parent.range, text: `${parent.key.name}: ${before}${parent.key.name}${after}` }]);
  }
  if (parent?.type === 'JSXAttribute') return undefined;
  const [start, end] = node.range;
  return editOf([
    { range: [start, start], text: before },
    { range: [end, end], text: after },
  ]);
}

/** Reads another member of the same object: `tokens.id_token` → `tokens.access_token`, `x['id_token']` likewise. */
export function replaceMember(node: TSESTree.Node, name: string): Edit | undefined {
  const member = unwrap(node);
  if (member.type !== 'MemberExpression') return undefined;
  const { property } = member;
  const source = Source.of(member);
  if (!source) return undefined;
  if (!member.computed) {
    if (property.type !== 'Identifier' || !IDENTIFIER.test(name)) return undefined;
    return editOf([{ range: property.range, text: name }]);
  }
  const literal = literalAt(source, property.range[0] + 1);
  if (!literal || (property.type !== 'Literal' && property.type !== 'TemplateLiteral')) return undefined;
  if (property.type === 'TemplateLiteral' && property.expressions.length > 0) return undefined;
  return editOf([{ range: property.range, text: quoted(name, literal.quote) }]);
}

/** Removes an argument of a call. It refuses when that would move others, or drop a side effect. */
export function removeArgument(node: TSESTree.Node): Edit | undefined {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return undefined;
  if (!parent.arguments.some((argument) => argument === node) || hasSideEffect(node)) return undefined;
  return editOf(removeItem({ item: node, container: parent }) ?? []);
}

function isWord(token: TSESTree.Token | undefined, at: number): boolean {
  if (!token || (token.range[0] !== at && token.range[1] !== at)) return false;
  return /[\w$]/.test(token.range[1] === at ? token.value.slice(-1) : token.value.charAt(0));
}
