import type { TSESTree } from '@typescript-eslint/utils';

import type { EntryPlace, Parameter, ParameterPlace } from '../messages/model.ts';
import { enclosingFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { type Change, editOf, removal } from './changes.ts';
import { removeItem } from './comma-list.ts';
import type { Edit } from './edit.ts';
import { hasSideEffect } from './effects.ts';
import { removePair } from './query.ts';
import { isSpreadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { removeStatement } from './statements.ts';

/**
 * Removes a parameter from every place in which it is written: the property with its comma and line, the pair, the
 * statement or link of a chain, `name=value` with its ampersand, the attribute.
 *
 * It refuses when one of the places cannot be mapped, when evaluating what is removed may do something else, or when
 * an earlier value of the same name would come to light.
 */
export function removeParameter(parameter: Parameter): Edit | undefined {
  const changes: Change[] = [];
  for (const place of parameter.places) {
    const own = removePlace(place, parameter);
    if (!own) return undefined;
    changes.push(...own);
  }
  return editOf(changes);
}

/**
 * Removes an option of an SDK or HTTP client: a property of an object literal, an attribute of a component, an element of
 * a list, or the statement that assigns it or that calls the function which sets it.
 */
export function removeOption(node: TSESTree.Node): Edit | undefined {
  if (node.type === 'AssignmentExpression') return hasSideEffect(node.right) ? undefined : editOf(removeAssignment(node) ?? []);
  if (hasSideEffect(node)) return undefined;
  const { parent } = node;
  if (parent?.type === 'Property' && parent.computed && parent.key === node) return editOf(removeProperty(parent) ?? []);
  if (parent?.type === 'ArrayExpression') return editOf(removeItem({ item: node, container: parent }) ?? []);
  if (parent?.type === 'CallExpression' && parent.callee === node && parent.parent.type === 'ExpressionStatement') {
    return parent.arguments.some(hasSideEffect) ? undefined : editOf(removeStatement(parent.parent) ?? []);
  }
  return editOf(removeProperty(node) ?? []);
}

function removePlace(place: ParameterPlace, parameter: Parameter): readonly Change[] | undefined {
  if (place.form === 'query') return removePair(place, parameter.name);
  if (hasSideEffect(place.valueNode) || mayUncover(place, parameter)) return undefined;
  switch (place.form) {
    case 'property':
    case 'attribute':
      return isSpreadElsewhere(place.node) ? undefined : removeProperty(place.node);
    case 'pair': {
      const { node } = place;
      const isPair = node.type === 'ArrayExpression' && node.parent.type === 'ArrayExpression';
      return isPair ? removeItem({ item: node, container: node.parent }) : undefined;
    }
    case 'call':
      return removeCall(place.node);
    case 'assignment':
      return removeAssignment(place.node);
  }
}

function removeProperty(node: TSESTree.Node): readonly Change[] | undefined {
  if (node.type === 'JSXAttribute') {
    const source = Source.of(node);
    const before = source?.before(node.range[0]);
    if (!source || !before || source.hasComment(before.range[1], node.range[1])) return undefined;
    return [removal(before.range[1], node.range[1])];
  }
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression') return undefined;
  if (node.computed && hasSideEffect(node.key)) return undefined;
  return removeItem({ item: node, container: node.parent });
}

// `params.append('x', y);` as a whole, or one link of `new HttpParams().set('x', y).set(…)`.
function removeCall(node: TSESTree.Node): readonly Change[] | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  if (node.arguments.some(hasSideEffect)) return undefined;
  const { object } = node.callee;
  const statement = wholeStatement(node, object);
  if (statement) return removeStatement(statement);
  const source = Source.of(node);
  const outer = wrapped(node);
  const isStatement = outer.parent?.type === 'ExpressionStatement' || outer.parent?.type === 'ArrowFunctionExpression';
  if (!source || (isStatement && object.type !== 'CallExpression')) return undefined;
  const dot = source.before(node.callee.property.range[0]);
  const before = dot && (dot.value === '.' || dot.value === '?.') ? source.before(dot.range[0]) : undefined;
  if (!before || source.hasComment(before.range[1], node.range[1])) return undefined;
  return [removal(before.range[1], node.range[1])];
}

// Also `params = params.set('x', y);`, of which nothing would be left to do.
function wholeStatement(call: TSESTree.CallExpression, object: TSESTree.Node): TSESTree.Node | undefined {
  const isName = object.type === 'Identifier' || (object.type === 'MemberExpression' && !hasSideEffect(object));
  if (!isName) return undefined;
  const outer = wrapped(call);
  const { parent } = outer;
  if (parent?.type === 'ExpressionStatement') return parent;
  const isReassigned =
    parent?.type === 'AssignmentExpression' &&
    parent.right === outer &&
    parent.left.type === 'Identifier' &&
    object.type === 'Identifier' &&
    parent.left.name === object.name;
  return isReassigned && parent.parent.type === 'ExpressionStatement' ? parent.parent : undefined;
}

function removeAssignment(node: TSESTree.Node): readonly Change[] | undefined {
  if (node.type !== 'AssignmentExpression' || node.parent.type !== 'ExpressionStatement') return undefined;
  return hasSideEffect(node.left) ? undefined : removeStatement(node.parent);
}

// `{ ...defaults, scope: 'x' }`, `params.set('scope', 'x')`: what stood there before would count again. Of values that
// were overwritten the model keeps nothing, so the name itself is looked for.
function mayUncover(place: EntryPlace, parameter: Parameter): boolean {
  const scope = whereItMayBeWritten(place);
  if (!scope) return false;
  const source = Source.of(place.node);
  if (!source) return true;
  const tokens = source.within([scope[0], place.node.range[0]]);
  return tokens.some((token, index) => {
    const isOwn = parameter.places.some(({ node }) => node.range[0] <= token.range[0] && node.range[1] >= token.range[1]);
    return !isOwn && isNameOfEntry(tokens, index, parameter.writtenAs);
  });
}

// The part of the file in which the same object may have got the parameter before.
function whereItMayBeWritten({ node, form }: EntryPlace): readonly [number, number] | undefined {
  if (form === 'assignment' || (form === 'call' && !isAppend(node))) return enclosingFunction(node)?.range ?? [0, node.range[0]];
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression') return undefined;
  const hasSpread = node.parent.properties.some((other) => other.type === 'SpreadElement' && other.range[0] < node.range[0]);
  return hasSpread ? [0, node.range[0]] : node.parent.range;
}

// `scope: …`, `scope,` in an object, `.scope =`, `.set('scope', …)`, `['scope', …]`, `'…&scope=…'`.
function isNameOfEntry(tokens: readonly TSESTree.Token[], index: number, name: string): boolean {
  const value = tokens[index]?.value ?? '';
  if (value.includes(`${name}=`)) return true;
  const isQuoted = value.slice(1, -1) === name;
  if (value !== name && !isQuoted) return false;
  const before = tokens[index - 1]?.value ?? '';
  const after = tokens[index + 1]?.value ?? '';
  if (after === ':') return true;
  if (isQuoted) return before === '[' || (before === '(' && WRITERS.has(tokens[index - 2]?.value ?? ''));
  if (before === '.') return after === '=';
  return (before === '{' || before === ',') && (after === ',' || after === '}');
}

const WRITERS = new Set(['set', 'append']);

function isAppend(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && writtenName(node.callee) === 'append';
}
