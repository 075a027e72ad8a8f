import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { Bindings, onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { type AccessPath, AccessPaths } from './access-path.ts';
import { evaluateCall } from './builtins.ts';
import { type Escape, escapes, type ReadsOnly } from './escapes.ts';
import { Functions } from './functions.ts';
import { iteratedRecord } from './iteration.ts';
import { passedOn } from './passing.ts';
import { applyMutations, mutationsOf } from './mutations.ts';
import { choiceOf, memberOf, scalar, undefinedValue, unknown } from './operations.ts';
import { parseUrl, type UrlParts } from './query.ts';
import { RecordBuilder } from './record.ts';
import { isUnconditional, patternPath, type PathStep, type Slot, Slots } from './slots.ts';
import { computedText, literalPieces, piecesOf } from './text.ts';
import { literalTypeOf } from './types.ts';
import type { ListValue, RecordValue, TextValue, Value } from './value.ts';

/** The values of the parameters of the local functions that are being evaluated. */
export type Environment = ReadonlyMap<Variable, Value>;

export const EMPTY: Environment = new Map();

/** The constant that stands at a path of a package. */
export type ConstantAt = (path: AccessPath) => string | undefined;

/** How deep one expression may lead into others. Real code stays far below; the answer beyond it is *unknown*. */
const DEPTH = 100;
/** How many expressions one question may touch, so that no code makes the evaluator run away. */
const STEPS = 4000;

/**
 * Says what the expressions of one file can be, without running them.
 *
 * It follows constants, later writes, local functions and their parameters. It reads no other file; what comes from
 * elsewhere is *unknown*, except a constant whose literal type the parser's type information knows.
 */
export class Evaluator {
  readonly sourceCode: TSESLint.SourceCode;
  readonly bindings: Bindings;
  readonly slots: Slots;
  readonly paths: AccessPaths;
  readonly functions: Functions;
  readonly #readsOnly: ReadsOnly;
  readonly #constantAt: ConstantAt;
  readonly #values = new Map<TSESTree.Node, Value>();
  readonly #slotValues = new Map<Slot, Value>();
  readonly #active = new Set<TSESTree.Node | Slot>();
  #depth = 0;
  #steps = 0;

  /**
   * `readsOnly` tells calls that do not change the objects they are given, such as HTTP clients; `constantAt` the
   * constants that packages export.
   */
  constructor(
    sourceCode: TSESLint.SourceCode,
    readsOnly: (evaluator: Evaluator) => ReadsOnly = () => () => false,
    constantAt: ConstantAt = () => undefined,
  ) {
    this.sourceCode = sourceCode;
    this.bindings = new Bindings(sourceCode);
    this.slots = new Slots(sourceCode, this.bindings);
    this.functions = new Functions(sourceCode, this.bindings);
    this.paths = new AccessPaths(this.bindings, this.slots, this.functions);
    this.#readsOnly = readsOnly(this);
    this.#constantAt = constantAt;
  }

  /** What the expression can be. Never throws; cycles and very deep nesting are *unknown*. */
  evaluate(node: TSESTree.Node, environment: Environment = EMPTY): Value {
    const isCacheable = environment.size === 0;
    const known = isCacheable ? this.#values.get(node) : undefined;
    if (known) return known;
    if (this.#depth === 0) this.#steps = 0;
    this.#steps += 1;
    if (this.#depth >= DEPTH || this.#steps > STEPS || this.#active.has(node)) return unknown(node);
    this.#depth += 1;
    this.#active.add(node);
    const value = this.#evaluate(node, environment);
    this.#active.delete(node);
    this.#depth -= 1;
    if (isCacheable) this.#values.set(node, value);
    return value;
  }

  /**
   * What the expression is at the end of its life: an object that a variable or field holds, with the writes to that
   * variable. For any other expression the same as `evaluate`.
   */
  evaluateWhole(node: TSESTree.Node): Value {
    const slot = this.#slotGivenBy(node);
    const value = slot && this.evaluateSlot(slot, EMPTY, undefined);
    return value && value.kind !== 'unknown' ? value : this.evaluate(node);
  }

  /** A URL, query string or form body taken apart. */
  parse(text: TextValue): UrlParts {
    return parseUrl(text, (name, value) => {
      const record = this.iterated(name, EMPTY);
      const [piece] = value;
      const isEncoded = piece?.kind === 'hole' && piece.encoded;
      const code = piece && value.length === 1 ? this.sourceCode.getText(piece.node) : undefined;
      return record && passedOn(record, code, !isEncoded);
    });
  }

  /** The record whose names a loop or callback variable takes. */
  iterated(name: TSESTree.Node, environment: Environment): RecordValue | undefined {
    return iteratedRecord(this, name, environment);
  }

  /** Whether an object that is created here can be changed by code that is not visible. */
  escapes(node: TSESTree.Node, escape: Escape = 'any'): boolean {
    return escapes(this, this.#readsOnly, node, escape);
  }

  /** What a variable or field holds at a place, or at the end of its life. */
  evaluateSlot(slot: Slot, environment: Environment, at: TSESTree.Node | undefined): Value {
    const isCacheable = environment.size === 0 && !isAccumulated(slot);
    const known = isCacheable ? this.#slotValues.get(slot) : undefined;
    if (known) return known;
    if (this.#active.has(slot)) return unknown(slot.declaration);
    this.#active.add(slot);
    const base = this.#sourceValue(slot, environment, at);
    const mutations = base && canMutate(base) ? mutationsOf(this, slot) : [];
    const value = base && applyMutations(this, base, mutations, slot, environment);
    this.#active.delete(slot);
    const result = value ?? unknown(slot.declaration);
    if (isCacheable) this.#slotValues.set(slot, result);
    return result;
  }

  #sourceValue(slot: Slot, environment: Environment, at: TSESTree.Node | undefined): Value | undefined {
    let value: Value | undefined;
    for (const source of slot.sources) {
      if (at && isAccumulated(slot) && isLater(source.node, at)) break;
      const isCertain =
        source.node === slot.declaration ||
        source.node.type === 'PropertyDefinition' ||
        isUnconditional(source.node, slot.declaration, this.visibleLoop(source.node, environment));
      const written = this.#follow(this.#sourceExpression(source.expression, value, slot, environment), source.path, environment);
      if (source.operator === '=') {
        value = isCertain || !value ? written : choiceOf(source.node, [value, written], 'branch');
      } else if (source.operator === '+=') {
        const added: Value = isCertain
          ? written
          : choiceOf(source.node, [written, { kind: 'text', node: source.node, pieces: [] }], 'branch');
        const before = value ?? unknown(slot.declaration);
        value = {
          kind: 'text',
          node: source.node,
          pieces: [...piecesOf(before, source.node), ...piecesOf(added, source.expression)],
        };
      } else {
        value = value ? choiceOf(source.node, [value, written], 'fallback') : written;
      }
    }
    return value;
  }

  // `url = url + '&a=b'`: the right side reads the slot as it was before.
  #sourceExpression(expression: TSESTree.Node, before: Value | undefined, slot: Slot, environment: Environment): Value {
    const read = before && slot.reads.find((node) => isInside(node, expression) && node.type === 'Identifier');
    const variable = read?.type === 'Identifier' ? this.bindings.of(read) : undefined;
    if (!before || !variable) return this.evaluate(expression, environment);
    return this.evaluate(expression, new Map([...environment, [variable, before]]));
  }

  /** The loop around a write, or its `forEach` callback, when what it runs over is visible: then the write happens. */
  visibleLoop(write: TSESTree.Node, environment: Environment): TSESTree.Node | undefined {
    for (let node = write.parent; node; node = node.parent) {
      const collection = collectionOf(node);
      if (collection) return this.evaluate(collection, environment).kind === 'unknown' ? undefined : node;
      if (isFunction(node)) return undefined;
    }
    return undefined;
  }

  #follow(value: Value, path: readonly PathStep[], environment: Environment): Value {
    let current = value;
    for (const step of path) {
      const member = memberOf(current, step.key, current.node);
      const isMissing = member.kind === 'scalar' && member.value === undefined;
      const fallback = step.fallback && this.evaluate(step.fallback, environment);
      if (!fallback) current = member;
      else current = isMissing ? fallback : member.kind === 'unknown' ? choiceOf(step.fallback ?? member.node, [member, fallback], 'default') : member;
    }
    return current;
  }

  #slotGivenBy(node: TSESTree.Node): Slot | undefined {
    let current = node;
    let parent = node.parent;
    while (parent && unwrap(parent) === unwrap(current) && parent !== current) [current, parent] = [parent, parent.parent];
    if (parent?.type === 'VariableDeclarator' && parent.init === current && parent.id.type === 'Identifier') {
      return this.slots.of(parent.id);
    }
    if (parent?.type === 'AssignmentExpression' && parent.right === current) return this.slots.of(parent.left);
    if (parent?.type === 'PropertyDefinition' && parent.value === current && parent.parent.type === 'ClassBody') {
      const name = writtenName(parent);
      return name === undefined ? undefined : this.slots.ofField(parent.parent.parent, name);
    }
    return undefined;
  }

  #evaluate(wrappedNode: TSESTree.Node, environment: Environment): Value {
    const node = unwrap(wrappedNode);
    switch (node.type) {
      case 'Literal':
        return this.#literal(node);
      case 'TemplateLiteral':
        return this.#template(node, environment);
      case 'TaggedTemplateExpression':
        return isStringRaw(node.tag) ? this.#template(node.quasi, environment) : unknown(node);
      case 'BinaryExpression':
        return this.#concatenation(node, environment);
      case 'ConditionalExpression':
        return choiceOf(node, [this.evaluate(node.consequent, environment), this.evaluate(node.alternate, environment)], 'branch');
      case 'LogicalExpression':
        return this.#logical(node, environment);
      case 'AssignmentExpression':
        return node.operator === '=' ? this.evaluate(node.right, environment) : unknown(node);
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.evaluate(last, environment) : unknown(node);
      }
      case 'AwaitExpression':
        return this.evaluate(node.argument, environment);
      case 'ArrayExpression':
        return this.#array(node, environment);
      case 'ObjectExpression':
        return this.#object(node, environment);
      case 'Identifier':
        return this.#identifier(node, environment);
      case 'MemberExpression':
        return this.#member(node, environment);
      case 'UnaryExpression':
        return unary(node);
      case 'CallExpression':
      case 'NewExpression':
        return evaluateCall(this, node, environment);
      case 'JSXExpressionContainer':
        return this.evaluate(node.expression, environment);
      default:
        return unknown(node);
    }
  }

  #literal(node: TSESTree.Literal): Value {
    const { value } = node;
    if (typeof value === 'string') {
      const [start, end] = node.range;
      const isVerbatim = end - start === value.length + 2 && this.sourceCode.text.startsWith(value, start + 1);
      return { kind: 'text', node, pieces: literalPieces(value, node, isVerbatim ? start + 1 : undefined) };
    }
    return value instanceof RegExp ? unknown(node) : scalar(node, value);
  }

  #template(node: TSESTree.TemplateLiteral, environment: Environment): Value {
    const pieces = node.quasis.flatMap((quasi, index) => {
      const text = quasi.value.cooked ?? quasi.value.raw;
      // Parsers disagree on whether an element's range holds its delimiters, so the text is looked for.
      const offset = this.sourceCode.text.indexOf(quasi.value.raw, quasi.range[0]);
      const isVerbatim = text === quasi.value.raw && offset !== -1 && offset <= quasi.range[0] + 1;
      const literal = text === '' ? [] : literalPieces(text, quasi, isVerbatim ? offset : undefined);
      const expression = node.expressions[index];
      return expression ? [...literal, ...piecesOf(this.evaluate(expression, environment), expression)] : literal;
    });
    return { kind: 'text', node, pieces };
  }

  #concatenation(node: TSESTree.BinaryExpression, environment: Environment): Value {
    if (node.operator !== '+') return unknown(node);
    // Long concatenations nest to the left; a loop does not run out of stack.
    const operands: TSESTree.Node[] = [];
    let left: TSESTree.Node = node;
    while (left.type === 'BinaryExpression' && left.operator === '+') {
      operands.push(left.right);
      left = unwrap(left.left);
    }
    operands.push(left);
    operands.reverse();
    const values = operands.map((operand) => this.evaluate(operand, environment));
    if (!values.some(isTextual)) return unknown(node);
    return { kind: 'text', node, pieces: values.flatMap((value, index) => piecesOf(value, operands[index] ?? node)) };
  }

  #logical(node: TSESTree.LogicalExpression, environment: Environment): Value {
    const left = this.evaluate(node.left, environment);
    const right = this.evaluate(node.right, environment);
    if (node.operator === '&&') return choiceOf(node, [right, undefinedValue(node)], 'branch');
    if (left.kind === 'scalar') return left.value === undefined || left.value === null || left.value === false ? right : left;
    if (left.kind === 'record' || left.kind === 'list') return left;
    return choiceOf(node, [left, right], 'fallback');
  }

  #array(node: TSESTree.ArrayExpression, environment: Environment): ListValue {
    const elements: Value[] = [];
    let open = false;
    for (const element of node.elements) {
      if (!element) {
        elements.push(undefinedValue(node));
      } else if (element.type === 'SpreadElement') {
        const spread = this.evaluate(element.argument, environment);
        if (spread.kind === 'list') elements.push(...spread.elements);
        else if (spread.kind === 'choice' && spread.options.every((option) => option.kind === 'list')) {
          for (const option of spread.options) if (option.kind === 'list') elements.push(...option.elements);
          open = true;
        } else open = true;
        if (spread.kind === 'list' && spread.open) open = true;
      } else {
        elements.push(this.evaluate(element, environment));
      }
    }
    return { kind: 'list', node, elements, open };
  }

  #object(node: TSESTree.ObjectExpression, environment: Environment): RecordValue {
    const builder = new RecordBuilder(node, 'object');
    for (const property of node.properties) {
      if (property.type === 'SpreadElement') {
        builder.spread(this.evaluate(property.argument, environment), true);
        continue;
      }
      const key = writtenName(property) ?? this.#computedKey(property, environment);
      if (key === undefined || (key === '__proto__' && !property.computed)) {
        builder.open();
        continue;
      }
      const isAccessor = property.kind !== 'init' || property.method;
      builder.set({
        key,
        value: isAccessor ? unknown(property.value) : this.evaluate(property.value, environment),
        node: property,
        valueNode: property.value,
        certain: true,
        form: 'property',
      });
    }
    return builder.finish();
  }

  #computedKey(property: TSESTree.Property, environment: Environment): string | undefined {
    const key = this.evaluate(property.key, environment);
    if (key.kind !== 'text') return undefined;
    const [piece] = key.pieces;
    return key.pieces.length === 1 && piece?.kind === 'literal' ? piece.text : undefined;
  }

  #identifier(node: TSESTree.Identifier, environment: Environment): Value {
    const variable = this.bindings.of(node);
    if (!variable) return node.name === 'undefined' ? undefinedValue(node) : unknown(node);
    const bound = environment.get(variable);
    if (bound) return bound;
    const definition = onlyDefinition(variable);
    switch (definition?.type as string | undefined) {
      case 'Variable':
        return shared(this.evaluateSlot(this.slots.ofVariable(variable), environment, node), variable);
      case 'Parameter':
        return this.#parameter(variable, definition?.node as TSESTree.Node, definition?.name ?? node, environment);
      case 'ImportBinding':
        return literalTypeOf(this.sourceCode, node) ?? this.#imported(node);
      case 'TSEnumName':
        return this.#enum(definition?.node as TSESTree.Node, environment);
      case 'ClassName':
        return this.#statics(definition?.node as TSESTree.Node, environment);
      default:
        return unknown(node);
    }
  }

  #parameter(variable: Variable, owner: TSESTree.Node, name: TSESTree.Node, environment: Environment): Value {
    if (!isFunction(owner) || this.#active.has(owner)) return unknown(name);
    const slot = this.slots.ofVariable(variable);
    this.#active.add(owner);
    const value = this.#argument(owner, name, environment);
    this.#active.delete(owner);
    if (slot.sources.length > 0) return unknown(name);
    return canMutate(value) ? applyMutations(this, value, mutationsOf(this, slot), slot, environment) : value;
  }

  #argument(owner: FunctionNode, name: TSESTree.Node, environment: Environment): Value {
    for (const [index, parameter] of owner.params.entries()) {
      const path = patternPath(parameter, name);
      if (!path) continue;
      const fallback = parameter.type === 'AssignmentPattern' ? this.evaluate(parameter.right, environment) : undefined;
      const calls = this.functions.callsOf(owner);
      if (!calls || calls.length === 0) {
        const visible = this.#follow(fallback ?? unknown(name), path, environment);
        return fallback ? choiceOf(name, [visible, unknown(name)], 'default') : visible;
      }
      const values = calls.slice(0, 16).map((call) => {
        if (call.arguments.slice(0, index + 1).some((argument) => argument.type === 'SpreadElement')) return unknown(call);
        const argument = call.arguments[index];
        return this.#follow(argument ? this.evaluate(argument) : (fallback ?? undefinedValue(call)), path, environment);
      });
      return choiceOf(name, values, 'calls');
    }
    return unknown(name);
  }

  #member(node: TSESTree.MemberExpression, environment: Environment): Value {
    if (node.object.type === 'ThisExpression') {
      const slot = this.slots.of(node);
      return slot ? this.evaluateSlot(slot, environment, node) : (literalTypeOf(this.sourceCode, node) ?? unknown(node));
    }
    const object = this.evaluate(node.object, environment);
    if (object.kind === 'unknown') return literalTypeOf(this.sourceCode, node) ?? this.#imported(node);
    const key = writtenName(node) ?? this.#constantKey(node, environment);
    return key === undefined ? unknown(node) : memberOf(object, key, node);
  }

  // `ResponseType.Token` of a package that is known to export it.
  #imported(node: TSESTree.Node): Value {
    const path = this.paths.of(node);
    const constant = path && this.#constantAt(path);
    return constant === undefined ? unknown(node) : computedText(constant, node);
  }

  #constantKey(node: TSESTree.MemberExpression, environment: Environment): string | undefined {
    const key = this.evaluate(node.property, environment);
    const [piece] = key.kind === 'text' ? key.pieces : [];
    return key.kind === 'text' && key.pieces.length === 1 && piece?.kind === 'literal' ? piece.text : undefined;
  }

  #enum(node: TSESTree.Node, environment: Environment): Value {
    if (node.type !== 'TSEnumDeclaration') return unknown(node);
    const builder = new RecordBuilder(node, 'object');
    for (const member of node.body.members) {
      const key = member.id.type === 'Identifier' ? member.id.name : String(member.id.value);
      if (!member.initializer) continue;
      const value = this.evaluate(member.initializer, environment);
      builder.set({ key, value, node: member, valueNode: member.initializer, certain: true, form: 'property' });
    }
    return builder.finish();
  }

  #statics(node: TSESTree.Node, environment: Environment): Value {
    if (node.type !== 'ClassDeclaration') return unknown(node);
    const builder = new RecordBuilder(node, 'object');
    builder.open();
    for (const member of node.body.body) {
      if (member.type !== 'PropertyDefinition' || !member.static || !member.value) continue;
      const key = writtenName(member);
      if (key === undefined) continue;
      const value = this.evaluate(member.value, environment);
      builder.set({ key, value, node: member, valueNode: member.value, certain: true, form: 'property' });
    }
    return builder.finish();
  }
}

function collectionOf(loop: TSESTree.Node): TSESTree.Node | undefined {
  if (loop.type === 'ForInStatement' || loop.type === 'ForOfStatement') return loop.right;
  const callee = isFunction(loop) && loop.parent.type === 'CallExpression' && loop.parent.arguments[0] === loop ? loop.parent.callee : undefined;
  return callee?.type === 'MemberExpression' && writtenName(callee) === 'forEach' ? callee.object : undefined;
}

function isTextual(value: Value): boolean {
  if (value.kind === 'text' || value.kind === 'url') return true;
  return value.kind === 'choice' && value.options.some(isTextual);
}

function canMutate(value: Value): boolean {
  if (value.kind === 'choice') return value.options.some(canMutate);
  return value.kind === 'record' || value.kind === 'url' || value.kind === 'list';
}

function isAccumulated(slot: Slot): boolean {
  return slot.sources.length > 1;
}

function isLater(source: TSESTree.Node, at: TSESTree.Node): boolean {
  return source.range[0] >= at.range[0] && isSameFunction(source, at);
}

function isSameFunction(left: TSESTree.Node, right: TSESTree.Node): boolean {
  let a: TSESTree.Node | undefined = left;
  while (a && !isFunction(a)) a = a.parent;
  let b: TSESTree.Node | undefined = right;
  while (b && !isFunction(b)) b = b.parent;
  return a === b;
}

function isInside(node: TSESTree.Node, container: TSESTree.Node): boolean {
  return node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}

function isStringRaw(tag: TSESTree.Node): boolean {
  return (
    tag.type === 'MemberExpression' &&
    tag.object.type === 'Identifier' &&
    tag.object.name === 'String' &&
    writtenName(tag) === 'raw'
  );
}

function unary(node: TSESTree.UnaryExpression): Value {
  if (node.operator === 'void') return undefinedValue(node);
  const { argument } = node;
  // Minifiers write `!0` and `!1`.
  if (node.operator === '!' && argument.type === 'Literal' && typeof argument.value === 'number') {
    return scalar(node, argument.value === 0);
  }
  return unknown(node);
}

// A constant that several places read must not be edited for the sake of one of them.
function shared(value: Value, variable: Variable): Value {
  if (value.kind !== 'text') return value;
  const reads = variable.references.filter((reference) => reference.isRead()).length;
  if (reads <= 1) return value;
  return { ...value, pieces: value.pieces.map((piece) => (piece.kind === 'literal' ? { ...piece, shared: true } : piece)) };
}
