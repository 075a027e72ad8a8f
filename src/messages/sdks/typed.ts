import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../../evaluation/once.ts';
import { type AccessPath, pathOfType, step } from '../../evaluation/path-steps.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { getParent, nodeIndexOf } from '../../syntax/node-index.ts';
import { sdksIn } from './in-file.ts';
import { sdkPositionsOf } from './look-up.ts';
import { placeName } from './paths.ts';
import type { SdkTables } from './model-tables.ts';

/** An object that is annotated as the options of an SDK. */
export interface TypedObject {
  readonly node: TSESTree.ObjectExpression;
  readonly tables: SdkTables;
  readonly path: AccessPath;
  /** The place whose options it is. */
  readonly place: string;
}

/**
 * Objects that are typed as an SDK's options: `const config: AuthConfig = {…}`, `satisfies Settings`, the return type
 * of a function or getter, a list of such types, a member of a class that implements an SDK's interface.
 */
export const typedObjectsOf = oncePerEvaluator(findTypedObjects);

function findTypedObjects(evaluator: Evaluator): readonly TypedObject[] {
  const models = sdksIn(evaluator.sourceCode);
  if (![...models].some(({ model }) => model.types)) return [];
  const found: TypedObject[] = [];
  for (const node of nodeIndexOf(evaluator.sourceCode).of('ObjectExpression')) {
    const path = declaredPath(evaluator, node);
    for (const { tables, written } of path ? sdkPositionsOf(path) : []) {
      const { types } = tables.model;
      const name = written.replace('.new()', '');
      const place = types && Object.hasOwn(types, name) ? types[name] : undefined;
      if (!path || place === undefined) continue;
      found.push({ node, tables, path, place: placeName(place) });
      break;
    }
  }
  return found;
}

function declaredPath(evaluator: Evaluator, node: TSESTree.ObjectExpression): AccessPath | undefined {
  const { paths } = evaluator;
  let current: TSESTree.Node = node;
  let isElement = false;
  const ofType = (type: TSESTree.TypeNode | undefined): AccessPath | undefined => {
    const wanted = isElement && type ? elementType(type) : type;
    return wanted && pathOfType(paths, wanted);
  };
  for (;;) {
    const parent = getParent(current);
    switch (parent?.type) {
      case 'TSSatisfiesExpression':
      case 'TSAsExpression': {
        const path = ofType(parent.typeAnnotation);
        if (path) return path;
        break;
      }
      case 'ArrayExpression':
        if (isElement) return undefined;
        isElement = true;
        break;
      case 'TSTypeAssertion':
        return ofType(parent.typeAnnotation);
      case 'VariableDeclarator':
        return ofType(parent.id.typeAnnotation?.typeAnnotation);
      case 'AssignmentPattern':
        return ofType('typeAnnotation' in parent.left ? parent.left.typeAnnotation?.typeAnnotation : undefined);
      case 'PropertyDefinition':
        return ofType(parent.typeAnnotation?.typeAnnotation) ?? ofMember(evaluator, parent);
      case 'ReturnStatement':
        return ofReturn(evaluator, enclosingFunction(parent), ofType);
      case 'ArrowFunctionExpression':
        return ofReturn(evaluator, parent, ofType);
      default:
        return undefined;
    }
    current = parent;
  }
}

function ofReturn(
  evaluator: Evaluator,
  owner: FunctionNode | undefined,
  ofType: (type: TSESTree.TypeNode | undefined) => AccessPath | undefined,
): AccessPath | undefined {
  if (!owner) return undefined;
  if (owner.returnType) return ofType(owner.returnType.typeAnnotation);
  return owner.parent.type === 'MethodDefinition' ? ofMember(evaluator, owner.parent) : undefined;
}

// A member of a class that implements, or extends, what the SDK exports.
function ofMember(evaluator: Evaluator, member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): AccessPath | undefined {
  const name = writtenName(member);
  if (name === undefined) return undefined;
  const owner = member.parent.parent;
  // Other parsers than that of TypeScript have no such list.
  const { implements: interfaces = [] } = owner as Partial<Pick<TSESTree.ClassDeclaration, 'implements'>>;
  for (const base of [...interfaces.map(({ expression }) => expression), owner.superClass]) {
    const path = base && evaluator.paths.of(base);
    if (path?.root.kind === 'module') return step(path, `.${name}`);
  }
  return undefined;
}

function elementType(type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  if (type.type === 'TSArrayType') return type.elementType;
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return /^(?:Readonly)?Array$/.test(type.typeName.name) ? type.typeArguments?.params[0] : undefined;
}
