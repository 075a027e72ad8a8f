import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { EMPTY, type Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { undefinedValue, unknown } from './operations.ts';
import { RecordBuilder } from './record.ts';
import { exactConstantOf } from './text.ts';
import type { ListValue, RecordValue, Value } from './value.ts';

/** How many elements a list may have before it is not looked into. */
const ELEMENTS = 2000;

/** What an array literal is. */
export function arrayOf(evaluator: Evaluator, node: TSESTree.ArrayExpression, environment: Environment): ListValue {
  const elements: Value[] = [];
  let open = false;
  // Behind a spread of unknown length, the place of an element is not known; the elements are still there.
  for (const element of node.elements as readonly (TSESTree.Expression | TSESTree.SpreadElement | null)[]) {
    if (!element) {
      elements.push(undefinedValue(node));
    } else if (element.type === 'SpreadElement') {
      const spread = evaluator.evaluate(element.argument, environment);
      open = addSpread(elements, spread) || open;
    } else {
      elements.push(evaluator.evaluate(element, environment));
    }
  }
  return listOf(node, elements, open);
}

/** A list; one of too many elements is not looked into. */
export function listOf(node: TSESTree.Node, elements: readonly Value[], open: boolean): ListValue {
  if (elements.length > ELEMENTS) return { kind: 'list', node, elements: [], open: true };
  return { kind: 'list', node, elements, open };
}

/** Adds the elements of a value that is spread into an array; says whether there can be others. */
function addSpread(elements: Value[], spread: Value): boolean {
  if (spread.kind === 'list') {
    for (const element of spread.elements) elements.push(element);
    return spread.open;
  }
  if (spread.kind !== 'choice') return true;
  // `...(all ? ['email'] : [])`: which of them is not known, but each of them can be there.
  for (const option of spread.options) if (option.kind === 'list') addSpread(elements, option);
  return true;
}

/** What an object literal is. */
export function objectOf(evaluator: Evaluator, node: TSESTree.ObjectExpression, environment: Environment): RecordValue {
  const builder = new RecordBuilder(node, 'object');
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      builder.spread(evaluator.evaluate(property.argument, environment), true);
      continue;
    }
    const key = writtenName(property) ?? constantKey(evaluator, property.key, environment);
    // `{ __proto__: x }` sets what the object inherits from.
    if (key === undefined || (key === '__proto__' && !property.computed && !property.shorthand)) {
      builder.open();
      continue;
    }
    const isAccessor = property.kind !== 'init' || property.method;
    const value = isAccessor ? unknown(property.value) : evaluator.evaluate(property.value, environment);
    builder.set({ key, value, node: property, valueNode: property.value, certain: true, form: 'property' });
  }
  return builder.finish();
}

/** The key that a computed property or member means, when it is a constant. */
export function constantKey(evaluator: Evaluator, node: TSESTree.Node, environment: Environment): string | undefined {
  const key = evaluator.evaluate(node, environment);
  return key.kind === 'scalar' ? String(key.value) : exactConstantOf(key);
}

/** The members of an enum. */
export function enumOf(evaluator: Evaluator, node: TSESTree.TSEnumDeclaration): RecordValue {
  const builder = new RecordBuilder(node, 'object');
  for (const member of node.body.members) {
    const key = member.id.type === 'Identifier' ? member.id.name : member.id.value;
    const valueNode = member.initializer ?? member.id;
    const value = member.initializer ? evaluator.evaluate(member.initializer, EMPTY) : unknown(member);
    builder.set({ key, value, node: member, valueNode, certain: true, form: 'property' });
  }
  return builder.finish();
}

/** The static fields of a class that have a value from the start. */
export function staticsOf(evaluator: Evaluator, node: TSESTree.ClassDeclaration): RecordValue {
  const builder = new RecordBuilder(node, 'object');
  builder.open();
  for (const member of node.body.body) {
    if (member.type !== 'PropertyDefinition' || !member.static || !member.value) continue;
    const key = writtenName(member);
    if (key === undefined) continue;
    const value = evaluator.evaluate(member.value, EMPTY);
    builder.set({ key, value, node: member, valueNode: member.value, certain: true, form: 'property' });
  }
  return builder.finish();
}
