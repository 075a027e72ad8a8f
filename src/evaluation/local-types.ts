import type { TSESTree } from '@typescript-eslint/utils';

import { type Bindings, onlyDefinition } from '../syntax/bindings.ts';

/** Types that have the members of what they are given. */
const TRANSPARENT = new Set(['Readonly', 'Partial', 'Required', 'NonNullable', 'Promise', 'Awaited', 'PropsWithChildren', 'PropsWithRef']);
const DEPTH = 8;

/** The type of a member of a type that the file writes out: a literal, an interface, an alias of one, or a part of them. */
export function memberType(bindings: Bindings, type: TSESTree.TypeNode, name: string, depth = 0): TSESTree.TypeNode | undefined {
  if (depth > DEPTH) return undefined;
  const inside = (part: TSESTree.TypeNode): TSESTree.TypeNode | undefined => memberType(bindings, part, name, depth + 1);
  switch (type.type) {
    case 'TSTypeLiteral':
      return memberOf(type.members, name);
    case 'TSIntersectionType':
      return first(type.types, inside);
    case 'TSUnionType': {
      const [only, ...others] = type.types.filter((part) => part.type !== 'TSUndefinedKeyword' && part.type !== 'TSNullKeyword');
      return only && others.length === 0 ? inside(only) : undefined;
    }
    case 'TSTypeReference': {
      const { typeName, typeArguments } = type;
      const [argument] = typeArguments?.params ?? [];
      const written = typeName.type === 'TSQualifiedName' ? typeName.right.name : typeName.type === 'Identifier' ? typeName.name : undefined;
      if (argument && written !== undefined && TRANSPARENT.has(written)) return inside(argument);
      return typeName.type === 'Identifier' ? ofDeclaration(bindings, typeName, name, depth) : undefined;
    }
    default:
      return undefined;
  }
}

function ofDeclaration(bindings: Bindings, typeName: TSESTree.Identifier, name: string, depth: number): TSESTree.TypeNode | undefined {
  const variable = bindings.of(typeName);
  const declaration: TSESTree.Node | undefined = variable && onlyDefinition(variable)?.node;
  if (declaration?.type === 'TSTypeAliasDeclaration') return memberType(bindings, declaration.typeAnnotation, name, depth + 1);
  if (declaration?.type !== 'TSInterfaceDeclaration') return undefined;
  const own = memberOf(declaration.body.body, name);
  if (own) return own;
  return first(declaration.extends, ({ expression }) => {
    return expression.type === 'Identifier' && depth < DEPTH ? ofDeclaration(bindings, expression, name, depth + 1) : undefined;
  });
}

function memberOf(members: readonly TSESTree.TypeElement[], name: string): TSESTree.TypeNode | undefined {
  for (const member of members) {
    if (member.type === 'TSPropertySignature' && !member.computed && member.key.type === 'Identifier' && member.key.name === name) {
      return member.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
