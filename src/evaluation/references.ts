import type { TSESTree } from '@typescript-eslint/utils';

import { onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { constantKey, enumOf, staticsOf } from './collections.ts';
import type { Environment } from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { memberOf, undefinedValue, unknown } from './operations.ts';
import { literalTypeOf } from './types.ts';
import type { Value } from './value.ts';

/** What a name stands for. */
export function identifier(evaluator: Evaluator, node: TSESTree.Identifier, environment: Environment): Value {
  const variable = evaluator.bindings.of(node);
  if (!variable) return node.name === 'undefined' ? undefinedValue(node) : unknown(node);
  const definition = onlyDefinition(variable);
  const declaration = definition?.node as TSESTree.Node | undefined;
  switch (definition?.type as string | undefined) {
    case 'Variable':
      return evaluator.evaluateSlot(evaluator.slots.ofVariable(variable), environment, node);
    case 'Parameter':
      return parameter(evaluator, variable, declaration, node, environment);
    case 'ImportBinding':
      return literalTypeOf(evaluator.sourceCode, node) ?? evaluator.constantOf(node) ?? unknown(node);
    case 'TSEnumName':
      return declaration?.type === 'TSEnumDeclaration' ? enumOf(evaluator, declaration) : unknown(node);
    case 'ClassName':
      return declaration?.type === 'ClassDeclaration' ? staticsOf(evaluator, declaration) : unknown(node);
    case undefined:
    default:
      return unknown(node);
  }
}

function parameter(
  evaluator: Evaluator,
  variable: Variable,
  owner: TSESTree.Node | undefined,
  node: TSESTree.Identifier,
  environment: Environment,
): Value {
  if (!isFunction(owner)) return unknown(node);
  const slot = evaluator.slots.ofVariable(variable);
  const given = environment.get(slot) ?? environment.get(variable) ?? evaluator.parameterOf(owner, variable, environment);
  return evaluator.evaluateSlot(slot, environment, node, given);
}

/** What `object.name` and `this.name` are. */
export function member(evaluator: Evaluator, node: TSESTree.MemberExpression, environment: Environment): Value {
  if (node.object.type === 'ThisExpression') {
    const slot = evaluator.slots.of(node);
    if (slot) return evaluator.evaluateSlot(slot, environment, node);
    return literalTypeOf(evaluator.sourceCode, node) ?? unknown(node);
  }
  const object = evaluator.evaluate(node.object, environment);
  if (object.kind === 'unknown') {
    const typed = isOfImport(evaluator, node) ? literalTypeOf(evaluator.sourceCode, node) : undefined;
    return typed ?? evaluator.constantOf(node) ?? unknown(node);
  }
  const key = writtenName(node) ?? constantKey(evaluator, node.property, environment);
  return key === undefined ? unknown(node) : memberOf(object, key, node);
}

// Asking for types is slow, and only an imported constant has one that says more than the file does.
function isOfImport(evaluator: Evaluator, node: TSESTree.MemberExpression): boolean {
  let root: TSESTree.Node = node;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const variable = root.type === 'Identifier' ? evaluator.bindings.of(root) : undefined;
  return variable !== undefined && (onlyDefinition(variable)?.type as string | undefined) === 'ImportBinding';
}
