import type { TSESTree } from '@typescript-eslint/utils';

import type { QueryPlace } from '../messages/model.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { type Change, insertion, removal } from './changes.ts';
import { removeItem } from './comma-list.ts';
import { hasSideEffect } from './effects.ts';
import { Source } from './source.ts';
import { removeStatement } from './statements.ts';
import { blankOf, literalAt, type LiteralSource, written } from './writing.ts';

/** Removes `name=value` from a URL or form body, with the ampersand that kept it apart. */
export function removePair(place: QueryPlace, name: string): readonly Change[] | undefined {
  const source = Source.of(place.node);
  if (!source) return undefined;
  if (!place.range) return removePairAroundHole(source, place, name);
  const literal = literalAt(source, place.range[0]);
  if (!literal || place.range[1] > literal.end) return undefined;
  const [start, end] = place.range;
  const before = literal.content.slice(0, start - literal.start);
  const after = literal.content.slice(end - literal.start);
  const isNothingElse = before.trim().replace(/^&/, '') === '' && after.trim() === '';
  if (isNothingElse && place.node.type === 'Literal') return removeOperands(source, place.node, place.node);
  if (after.startsWith('&')) return [removal(start, end + 1)];
  if (before.endsWith('&')) return [removal(start - 1, end)];
  if (before.endsWith('?') && isWholeUrl(place.node)) return [removal(start - 1, end)];
  return [removal(start, end)];
}

// Nothing is added to the text behind the query, so that its question mark may go too.
function isWholeUrl(node: TSESTree.Node): boolean {
  if (node.type !== 'Literal') return false;
  const { parent } = node;
  if (parent.type === 'AssignmentExpression') return parent.operator === '=' && parent.left.type === 'MemberExpression';
  return parent.type === 'JSXAttribute';
}

// The text is nothing but the pair: the element of a joined array goes, the operand of `+`, the statement `url += …`.
// `first` is the literal, `last` the value where that is an operand of its own.
function removeOperands(source: Source, first: TSESTree.Literal, last: TSESTree.Node): readonly Change[] | undefined {
  const isAlone = first === last;
  const whole = !isAlone && first.parent === last.parent ? first.parent : first;
  const { parent } = whole;
  const isAll = isAlone || whole !== first;
  if (isAll && parent?.type === 'ArrayExpression') return removeItem({ item: whole, container: parent });
  if (isAll && parent?.type === 'AssignmentExpression') {
    return parent.operator === '+=' && parent.parent.type === 'ExpressionStatement' ? removeStatement(parent.parent) : undefined;
  }
  if (isAlone && parent?.type === 'ConditionalExpression') return [removal(first.range[0] + 1, first.range[1] - 1)];
  const operator = first.parent.type === 'BinaryExpression' && first.parent.right === first ? source.before(first.range[0]) : undefined;
  const left = operator?.value === '+' ? source.before(operator.range[0]) : undefined;
  const end = isAlone ? first.range[1] : endWithParentheses(source, last);
  if (!left || source.hasComment(left.range[1], end)) return undefined;
  return [removal(left.range[1], end)];
}

interface PairAroundHole {
  /** Offset of the first character of the name. */
  readonly start: number;
  /** Offset behind the value. */
  readonly end: number;
  readonly literal: LiteralSource;
  /** The literal text that follows the value. */
  readonly after: string;
  readonly value: TSESTree.Node;
}

function removePairAroundHole(source: Source, place: QueryPlace, name: string): readonly Change[] | undefined {
  const pair = pairAroundHole(source, place, name);
  if (!pair || hasSideEffect(pair.value) || source.hasComment(pair.literal.end, pair.end)) return undefined;
  const isTemplate = place.node.type === 'TemplateElement';
  const ampersand = pair.literal.content.charAt(pair.start - pair.literal.start - 1) === '&' ? 1 : 0;
  if (isTemplate) {
    if (pair.after.startsWith('&')) return [removal(pair.start, pair.end + 1)];
    return [removal(pair.start - ampersand, pair.end)];
  }
  if (pair.start - ampersand === pair.literal.start && place.node.type === 'Literal') return removeOperands(source, place.node, pair.value);
  // The literal goes on in front of the name, and its closing quote stays.
  return [removal(pair.start - ampersand, pair.literal.end), removal(pair.literal.end + 1, pair.end)];
}

// `&name=${value}&…` in a template, `'…&name=' + value + '&…'` in a concatenation.
function pairAroundHole(source: Source, place: QueryPlace, name: string): PairAroundHole | undefined {
  const { node } = place;
  const { parent } = node;
  if (node.type === 'TemplateElement' && parent?.type === 'TemplateLiteral') {
    const index = parent.quasis.indexOf(node);
    const value = parent.expressions[index];
    const next = parent.quasis[index + 1];
    const opening = value && source.before(value.range[0]);
    const closing = value && source.after(value.range[1]);
    const literal = opening && literalAt(source, opening.range[1] - 2);
    if (!value || !next || !literal || !closing?.value.startsWith('}')) return undefined;
    const start = startOfName(literal, name);
    if (start === undefined || !/^(?:$|[&#\s])/.test(next.value.raw)) return undefined;
    const isFollowedByHole = next.value.raw === '' && parent.expressions[index + 1] !== undefined;
    return isFollowedByHole ? undefined : { start, end: closing.range[0] + 1, literal, after: next.value.raw, value };
  }
  if (node.type !== 'Literal') return undefined;
  const concatenation = parent?.type === 'BinaryExpression' && parent.operator === '+' ? parent : undefined;
  const value = concatenation && (concatenation.right === node ? rightNeighbour(concatenation) : concatenation.right);
  const literal = literalAt(source, node.range[0] + 1);
  const start = literal && startOfName(literal, name);
  if (!concatenation || !value || !literal || start === undefined || value.parent?.type !== 'BinaryExpression') return undefined;
  const next = unwrap(rightNeighbour(value.parent) ?? value);
  const after = next === value ? '' : next.type === 'Literal' && typeof next.value === 'string' ? next.value : undefined;
  if (after === undefined || !/^(?:$|[&#])/.test(after)) return undefined;
  return { start, end: endWithParentheses(source, value), literal, after, value };
}

// `(… + node) + neighbour`
function rightNeighbour(operation: TSESTree.BinaryExpression): TSESTree.Node | undefined {
  const { parent } = operation;
  const isLeft = parent.type === 'BinaryExpression' && parent.operator === '+' && parent.left === operation;
  return isLeft ? parent.right : undefined;
}

function endWithParentheses(source: Source, node: TSESTree.Node): number {
  let [start, end] = node.range;
  for (;;) {
    const before = source.before(start);
    const after = source.after(end);
    const isOperand = before?.value === '(' && after?.value === ')' && source.before(before.range[0])?.value === '+';
    if (!isOperand) return end;
    start = before.range[0];
    end = after.range[1];
  }
}

function startOfName(literal: LiteralSource, name: string): number | undefined {
  if (!literal.content.endsWith(`${name}=`)) return undefined;
  const at = literal.content.length - name.length - 1;
  return at === 0 || /[?&\s]/.test(literal.content.charAt(at - 1)) ? literal.start + at : undefined;
}

/** Adds `name=value` to a URL or form body beside another parameter of it. */
export function addPair(sibling: QueryPlace, siblingName: string, name: string, value: string): readonly Change[] | undefined {
  const source = Source.of(sibling.node);
  if (!source) return undefined;
  const isAttribute = sibling.node.parent?.type === 'JSXAttribute';
  const write = (literal: LiteralSource): string | undefined => {
    const wire = written(value, { quote: literal.quote, isAttribute, blank: blankOf(literal.content) });
    return wire === undefined ? undefined : `${encodeURIComponent(name)}=${wire}`;
  };
  if (sibling.range) {
    const literal = literalAt(source, sibling.range[0]);
    const text = literal && sibling.range[1] <= literal.end ? write(literal) : undefined;
    return text === undefined ? undefined : [insertion(sibling.range[1], `&${text}`)];
  }
  const pair = pairAroundHole(source, sibling, siblingName);
  const text = pair && write(pair.literal);
  return pair && text !== undefined ? [insertion(pair.start, `${text}&`)] : undefined;
}
