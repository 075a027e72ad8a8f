import { join } from 'node:path';

import type { Plugin } from 'rolldown';
import ts from 'typescript';

import { projectRoot } from './project.ts';

const SOURCE = /[\\/]src[\\/].+\.ts$/u;

/**
 * Reads arrays by their index in the bundle, where the source has `for…of` and patterns such as `[first, second]`. A linter
 * runs most code a few times in each file, before it is optimized, and there every step through an iterator makes calls
 * and objects. Only where the types say that it is an array: whatever else can be iterated stays as it is.
 */
export function arraysByIndex(): Plugin {
  let program: ts.Program | undefined;
  return {
    name: 'arrays-by-index',
    transform(code, id, { moduleType }) {
      if (moduleType !== 'ts' || !SOURCE.test(id)) return null;
      program ??= programOfSources();
      const file = program.getSourceFile(id);
      if (file?.text !== code) throw new Error(`${id}: the compiler has another text of it.`);
      return { code: withArraysByIndex(file, program.getTypeChecker()) };
    },
  };
}

function programOfSources(): ts.Program {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, projectRoot);
  return ts.createProgram(fileNames, options);
}

/** The text of a module of a program, with its arrays read by index. */
export function withArraysByIndex(file: ts.SourceFile, checker: ts.TypeChecker): string {
  const result = ts.transform(file, [(context) => (node) => new ArrayReading(context, checker).ofFile(node)]);
  const text = result.transformed.map((node) => ts.createPrinter().printFile(node)).join('');
  result.dispose();
  return text;
}

const { factory } = ts;

class ArrayReading {
  readonly #context: ts.TransformationContext;
  readonly #checker: ts.TypeChecker;

  constructor(context: ts.TransformationContext, checker: ts.TypeChecker) {
    this.#context = context;
    this.#checker = checker;
  }

  ofFile(file: ts.SourceFile): ts.SourceFile {
    return ts.visitEachChild(file, this.#visit, this.#context);
  }

  readonly #visit = (node: ts.Node): ts.Node => {
    const read = ts.visitEachChild(node, this.#visit, this.#context);
    if (ts.isForOfStatement(node) && ts.isForOfStatement(read)) return this.#loop(node, read);
    if (ts.isVariableDeclarationList(node) && ts.isVariableDeclarationList(read) && !ts.isForOfStatement(node.parent)) return this.#declarations(node, read);
    if (isPlain(node) && isPlain(read)) return this.#function(node, read);
    return read;
  };

  #loop(original: ts.ForOfStatement, loop: ts.ForOfStatement): ts.Statement {
    const [declared] = ts.isVariableDeclarationList(original.initializer) ? original.initializer.declarations : [];
    if (!declared || original.awaitModifier) return loop;
    const flags = (original.initializer.flags & ts.NodeFlags.Const) === 0 ? ts.NodeFlags.Let : ts.NodeFlags.Const;
    const body = (declarations: readonly ts.VariableDeclaration[]): ts.Statement =>
      factory.createBlock([factory.createVariableStatement(undefined, factory.createVariableDeclarationList(declarations, flags)), loop.statement]);
    if (this.#isArray(original.expression)) {
      const { name, parts } = this.#withoutPatterns(declared.name);
      return byIndex(loop.expression, (element) => body([variable(name, element), ...parts]));
    }
    const listed = entriesOf(original.expression);
    if (listed && this.#isArray(listed) && ts.isArrayBindingPattern(declared.name)) {
      const [key, value] = declared.name.elements;
      return byIndex(entriesOf(loop.expression) ?? listed, (element, index) => body([...this.#part(key, index), ...this.#part(value, element)]));
    }
    const { name, parts } = this.#withoutPatterns(declared.name);
    if (parts.length === 0) return loop;
    const initializer = factory.createVariableDeclarationList([factory.createVariableDeclaration(name)], flags);
    return factory.updateForOfStatement(loop, undefined, initializer, loop.expression, body(parts));
  }

  #declarations(original: ts.VariableDeclarationList, list: ts.VariableDeclarationList): ts.VariableDeclarationList {
    const declarations = list.declarations.flatMap((declaration, index) => {
      const pattern = original.declarations[index]?.name;
      if (!pattern || !declaration.initializer) return [declaration];
      const { name, parts } = this.#withoutPatterns(pattern);
      return parts.length === 0 ? [declaration] : [variable(name, declaration.initializer), ...parts];
    });
    return factory.updateVariableDeclarationList(list, declarations);
  }

  #function(original: Plain, read: Plain): Plain {
    if (!read.body || original.modifiers?.some(isAsync) || original.asteriskToken || original.parameters.some(({ initializer }) => initializer)) return read;
    const all: ts.VariableDeclaration[] = [];
    const parameters = read.parameters.map((parameter, index) => {
      const pattern = original.parameters[index]?.name;
      if (!pattern || parameter.dotDotDotToken) return parameter;
      const { name, parts } = this.#withoutPatterns(pattern);
      all.push(...parts);
      return parts.length === 0 ? parameter : factory.createParameterDeclaration(undefined, undefined, name);
    });
    if (all.length === 0) return read;
    const constants = factory.createVariableStatement(undefined, factory.createVariableDeclarationList(all, ts.NodeFlags.Const));
    const statements = ts.isBlock(read.body) ? read.body.statements : [factory.createReturnStatement(read.body)];
    return withBody(read, parameters, factory.createBlock([constants, ...statements]));
  }

  /** A name in place of each pattern that takes an array apart, and what is to be declared after it. */
  #withoutPatterns(pattern: ts.BindingName): Taken {
    if (ts.isArrayBindingPattern(pattern) && this.#isArray(pattern)) {
      const array = factory.createUniqueName('array');
      return { name: array, parts: pattern.elements.flatMap((element, index) => this.#part(element, elementAt(array, index))) };
    }
    // What a default value is made of may be declared later.
    if (!ts.isObjectBindingPattern(pattern) || pattern.elements.some(({ initializer }) => initializer)) return { name: pattern, parts: [] };
    const taken = pattern.elements.map((element) => ({ element, ...this.#withoutPatterns(element.name) }));
    const elements = taken.map(({ element, name }) =>
      factory.updateBindingElement(element, element.dotDotDotToken, element.propertyName, name, undefined),
    );
    const parts = taken.flatMap((one) => one.parts);
    return { name: parts.length === 0 ? pattern : factory.updateObjectBindingPattern(pattern, elements), parts };
  }

  /** What one element of a pattern declares. */
  #part(element: ts.ArrayBindingElement | undefined, value: ts.Expression): readonly ts.VariableDeclaration[] {
    if (!element || ts.isOmittedExpression(element)) return [];
    const { name, parts } = this.#withoutPatterns(element.name);
    return [variable(name, element.dotDotDotToken ? restFrom(value) : withDefault(value, this.#defaultOf(element))), ...parts];
  }

  #defaultOf({ initializer }: ts.BindingElement): ts.Expression | undefined {
    const read = initializer && ts.visitNode(initializer, this.#visit);
    return read && ts.isExpression(read) ? read : undefined;
  }

  #isArray(node: ts.Node): boolean {
    return this.#isArrayType(this.#checker.getTypeAtLocation(node));
  }

  #isArrayType(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.every((option) => this.#isArrayType(option));
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }
}

/** A function of a kind whose patterns can as well be taken apart in its body. */
type Plain = ts.ArrowFunction | ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration;

function isPlain(node: ts.Node): node is Plain {
  return ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
}

function isAsync({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.AsyncKeyword;
}

function withBody(node: Plain, parameters: readonly ts.ParameterDeclaration[], body: ts.Block): Plain {
  const { typeParameters, type } = node;
  if (ts.isMethodDeclaration(node)) return factory.createMethodDeclaration(node.modifiers, undefined, node.name, node.questionToken, typeParameters, parameters, type, body);
  if (ts.isFunctionDeclaration(node)) return factory.createFunctionDeclaration(node.modifiers, undefined, node.name, typeParameters, parameters, type, body);
  if (ts.isFunctionExpression(node)) return factory.createFunctionExpression(node.modifiers, undefined, node.name, typeParameters, parameters, type, body);
  return factory.createArrowFunction(node.modifiers, typeParameters, parameters, type, node.equalsGreaterThanToken, body);
}

interface Taken {
  readonly name: ts.BindingName;
  readonly parts: readonly ts.VariableDeclaration[];
}

function byIndex(list: ts.Expression, body: (element: ts.Expression, index: ts.Identifier) => ts.Statement): ts.ForStatement {
  const index = factory.createUniqueName('index');
  const array = factory.createUniqueName('array');
  return factory.createForStatement(
    factory.createVariableDeclarationList([variable(index, factory.createNumericLiteral(0)), variable(array, list)], ts.NodeFlags.Let),
    // An array that grows meanwhile is read to its end, as an iterator does.
    factory.createLessThan(index, factory.createPropertyAccessExpression(array, 'length')),
    factory.createPostfixIncrement(index),
    body(factory.createElementAccessExpression(array, index), index),
  );
}

// `list.entries()`
function entriesOf(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || node.arguments.length > 0 || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text === 'entries' && !node.expression.questionDotToken ? node.expression.expression : undefined;
}

function variable(name: ts.BindingName, value: ts.Expression): ts.VariableDeclaration {
  return factory.createVariableDeclaration(name, undefined, undefined, value);
}

function elementAt(array: ts.Identifier, index: number): ts.ElementAccessExpression {
  return factory.createElementAccessExpression(array, index);
}

function restFrom(first: ts.Expression): ts.Expression {
  if (!ts.isElementAccessExpression(first)) throw new Error('A rest element stands in an array.');
  return factory.createCallExpression(factory.createPropertyAccessExpression(first.expression, 'slice'), undefined, [first.argumentExpression]);
}

function withDefault(value: ts.Expression, otherwise: ts.Expression | undefined): ts.Expression {
  if (!otherwise) return value;
  return factory.createConditionalExpression(factory.createStrictEquality(value, factory.createVoidZero()), undefined, otherwise, undefined, value);
}
