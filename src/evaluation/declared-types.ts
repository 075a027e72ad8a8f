import type { TSESTree } from '@typescript-eslint/utils';

import { type Bindings, onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { enclosingClass, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Contexts } from './contexts.ts';
import { bindingOfField } from './fields.ts';
import type { Functions } from './functions.ts';
import { memberType } from './local-types.ts';
import { type AccessPath, type Key, type PathFinder, pathOfType, walked } from './path-steps.ts';
import { patternPath } from './slots.ts';

const DEPTH = 8;
/** Types of a function component, whose argument is the type of its properties. */
const COMPONENT_TYPES = new Set(['FC', 'VFC', 'FunctionComponent', 'VoidFunctionComponent']);

/**
 * The access paths of members whose object has a type that the file writes out: `{ auth }: { auth: Auth0Client }`,
 * `props: Props`, `this.props.auth` of a class component. Nothing is inferred but what a name or call is declared as.
 */
export class DeclaredTypes {
  readonly #paths: PathFinder;
  readonly #bindings: Bindings;
  readonly #functions: Functions;
  readonly #contexts: Contexts;

  constructor(paths: PathFinder, bindings: Bindings, functions: Functions, contexts: Contexts) {
    this.#paths = paths;
    this.#bindings = bindings;
    this.#functions = functions;
    this.#contexts = contexts;
  }

  /** The path of what the keys lead to from an expression. */
  along(expression: TSESTree.Node, keys: readonly Key[]): AccessPath | undefined {
    const type = this.#typeOf(expression);
    if (type) return this.#alongType(type, keys);
    const [first, ...rest] = keys;
    const ofStatic = typeof first === 'string' ? this.#typeOfStatic(expression, first) : undefined;
    const path = ofStatic && pathOfType(this.#paths, ofStatic);
    return path ? walked(path, rest) : ofStatic && this.#alongType(ofStatic, rest);
  }

  /** The same from the parameter of a function. */
  alongParameter(owner: FunctionNode, index: number, keys: readonly Key[]): AccessPath | undefined {
    const type = this.#typeOfParameter(owner, index);
    return type && this.#alongType(type, keys);
  }

  #alongType(whole: TSESTree.TypeNode, keys: readonly Key[]): AccessPath | undefined {
    let type: TSESTree.TypeNode | undefined = whole;
    for (const [index, key] of keys.entries()) {
      type = typeof key === 'string' ? memberType(this.#bindings, type, key) : undefined;
      const path = type && pathOfType(this.#paths, type);
      if (path) return walked(path, keys.slice(index + 1));
      if (!type) return undefined;
    }
    return undefined;
  }

  #typeOf(wrappedNode: TSESTree.Node, depth = 0): TSESTree.TypeNode | undefined {
    const node = unwrap(wrappedNode);
    if (depth > DEPTH) return undefined;
    switch (node.type) {
      case 'Identifier': {
        const variable = this.#bindings.of(node);
        return variable && this.#typeOfVariable(variable, depth);
      }
      case 'MemberExpression': {
        const name = writtenName(node);
        if (name === undefined) return undefined;
        if (node.object.type === 'ThisExpression') return this.#typeOfField(node, name);
        const type = this.#typeOf(node.object, depth + 1);
        return type ? memberType(this.#bindings, type, name) : this.#typeOfStatic(node.object, name);
      }
      case 'AwaitExpression':
        return this.#typeOf(node.argument, depth + 1);
      case 'CallExpression': {
        const context = this.#contexts.readBy(node);
        if (context) return this.#contexts.typeOf(context);
        const local = this.#functions.resolve(node.callee);
        const [returned, ...others] = local ? this.#functions.returnsOf(local) : [];
        return local?.returnType?.typeAnnotation ?? (returned && others.length === 0 ? this.#typeOf(returned, depth + 1) : undefined);
      }
      default:
        return undefined;
    }
  }

  #typeOfVariable(variable: Variable, depth: number): TSESTree.TypeNode | undefined {
    const definition = onlyDefinition(variable);
    const node: TSESTree.Node | undefined = definition?.node;
    if (definition && isFunction(node)) {
      const index = node.params.findIndex((parameter) => patternPath(parameter, definition.name) !== undefined);
      const parameter = node.params[index];
      const keys = parameter && patternPath(parameter, definition.name);
      return keys && this.#typeWithin(this.#typeOfParameter(node, index), keys);
    }
    if (!definition || node?.type !== 'VariableDeclarator') return undefined;
    const annotated = annotationOf(node.id);
    const keys = patternPath(node.id, definition.name);
    return keys && this.#typeWithin(annotated ?? (node.init ? this.#typeOf(node.init, depth + 1) : undefined), keys);
  }

  #typeWithin(whole: TSESTree.TypeNode | undefined, keys: readonly { readonly key: string | number }[]): TSESTree.TypeNode | undefined {
    let type = whole;
    for (const { key } of keys) type = type && typeof key === 'string' ? memberType(this.#bindings, type, key) : undefined;
    return type;
  }

  // By its annotation, or that of the component: `const Page: React.FC<Props> = (props) => …`.
  #typeOfParameter(owner: FunctionNode, index: number): TSESTree.TypeNode | undefined {
    const parameter = owner.params[index];
    const annotated = parameter && annotationOf(parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter);
    if (annotated || index !== 0) return annotated;
    const { parent } = owner;
    const type = parent.type === 'VariableDeclarator' ? annotationOf(parent.id) : undefined;
    if (type?.type !== 'TSTypeReference') return undefined;
    const { typeName } = type;
    const name = typeName.type === 'TSQualifiedName' ? typeName.right.name : typeName.type === 'Identifier' ? typeName.name : '';
    return COMPONENT_TYPES.has(name) ? type.typeArguments?.params[0] : undefined;
  }

  // `this.field`, and `this.props` of a class component.
  #typeOfField(node: TSESTree.MemberExpression, name: string): TSESTree.TypeNode | undefined {
    const declared = bindingOfField(node);
    const annotated = declared && annotationOf(declared);
    if (annotated || name !== 'props') return annotated;
    return enclosingClass(node)?.superTypeArguments?.params[0];
  }

  #typeOfStatic(object: TSESTree.Node, name: string): TSESTree.TypeNode | undefined {
    const variable = object.type === 'Identifier' ? this.#bindings.of(object) : undefined;
    const owner = variable && classOf(variable);
    const member = owner?.body.body.find((candidate) => candidate.type === 'PropertyDefinition' && writtenName(candidate) === name);
    return member && annotationOf(member);
  }
}

/** The class that a name declares. */
export function classOf(variable: Variable): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  const node: TSESTree.Node | undefined = onlyDefinition(variable)?.node;
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression' ? node : undefined;
}

function annotationOf(node: TSESTree.Node): TSESTree.TypeNode | undefined {
  const pattern = node.type === 'AssignmentPattern' ? node.left : node;
  const annotation = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
}
